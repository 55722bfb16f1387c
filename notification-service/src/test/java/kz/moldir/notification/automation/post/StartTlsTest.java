package kz.moldir.notification.automation.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import kz.moldir.embedded.MailServer;
import kz.moldir.testkit.FreePort;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.subethamail.smtp.server.SMTPServer;

/** Reminders go by TLS or not at all, as the service's settings ask, to a server that has it. */
class StartTlsTest {

    private static final char[] PASSWORD = "of-a-test".toCharArray();

    @TempDir private static Path folder;

    private static KeyStore ours;
    private static KeyStore another;

    private final List<String> taken = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void certificates() throws Exception {
        ours = certificate("localhost");
        another = certificate("mail.example.org");
    }

    @Test
    void areSentByTlsToAServerThatIsKnown() throws Exception {
        SMTPServer server = server(ours);
        try {
            send(server.getPort(), true, ours);
            assertThat(taken).singleElement().asString().contains("A reminder");
        } finally {
            server.stop();
        }
    }

    @Test
    void areNotSentToAServerThatNobodyKnows() throws Exception {
        SMTPServer server = server(ours);
        try {
            assertThatThrownBy(() -> send(server.getPort(), true, another))
                    .isInstanceOf(MailException.class)
                    .hasStackTraceContaining("unable to find valid certification path");
            assertThat(taken).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void areNotSentToAServerOfAnotherName() throws Exception {
        SMTPServer server = server(another);
        try {
            assertThatThrownBy(() -> send(server.getPort(), true, another))
                    .isInstanceOf(MailException.class)
                    .hasStackTraceContaining("localhost");
            assertThat(taken).isEmpty();
        } finally {
            server.stop();
        }
    }

    /** Somebody between could take the offer out of what the server says. */
    @Test
    void areNotSentWhereNoTlsIsOffered() throws Exception {
        try (MailServer server = MailServer.start(folder.resolve("mails"), 0)) {
            assertThatThrownBy(() -> send(server.port(), true, ours))
                    .isInstanceOf(MailException.class)
                    .hasStackTraceContaining("STARTTLS is required");
            assertThat(server.mails()).isEmpty();
            send(server.port(), false, ours);
            assertThat(server.mails()).hasSize(1);
        }
    }

    private SMTPServer server(KeyStore certificate) throws Exception {
        KeyManagerFactory keys =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(certificate, PASSWORD);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        SMTPServer server =
                SMTPServer.port(FreePort.forLater())
                        .bindAddress(Optional.of(InetAddress.getLoopbackAddress()))
                        .hostName("localhost")
                        .startTlsSocketFactory(tls)
                        .requireTLS()
                        .messageHandler((context, from, to, data) -> taken.add(text(data)))
                        .build();
        server.start();
        return server;
    }

    private static String text(byte[] data) {
        return new String(data, StandardCharsets.UTF_8);
    }

    /** By the sender that the service's own settings make. */
    private static void send(int port, boolean startTls, KeyStore trusted) {
        new ApplicationContextRunner()
                .withInitializer(context -> settings(context.getEnvironment().getPropertySources()))
                .withUserConfiguration(MailSenderAutoConfiguration.class)
                .withPropertyValues(
                        "MOLDIR_SMTP_HOST=localhost",
                        "MOLDIR_SMTP_PORT=" + port,
                        "MOLDIR_SMTP_STARTTLS=" + startTls)
                .run(
                        context -> {
                            JavaMailSenderImpl sender = context.getBean(JavaMailSenderImpl.class);
                            sender.getJavaMailProperties()
                                    .put(
                                            "mail.smtp.ssl.socketFactory",
                                            trusting(trusted).getSocketFactory());
                            sender.send(mail());
                        });
    }

    private static void settings(MutablePropertySources sources) {
        try {
            new YamlPropertySourceLoader()
                    .load("service", new ClassPathResource("notification-service.yml"))
                    .forEach(sources::addLast);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static SSLContext trusting(KeyStore known) throws GeneralSecurityException {
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return tls;
    }

    private static SimpleMailMessage mail() {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom("moldir@example.org");
        mail.setTo("secretariat@example.org");
        mail.setText("A reminder");
        return mail;
    }

    private static KeyStore certificate(String name) throws Exception {
        Path file = folder.resolve(name + ".p12");
        Process made =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "server",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=" + name,
                                "-ext",
                                "SAN=dns:" + name,
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                new String(PASSWORD))
                        .redirectErrorStream(true)
                        .start();
        String said = text(made.getInputStream().readAllBytes());
        assertThat(made.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            store.load(content, PASSWORD);
        }
        // A key's own certificate is trusted only where it is an entry of its own.
        store.setCertificateEntry("known", store.getCertificate("server"));
        return store;
    }
}
