package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import kz.moldir.embedded.MailServer;
import kz.moldir.identity.account.FirstAccounts;
import kz.moldir.identity.owner.Orders;
import kz.moldir.testkit.TestServers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The provider with a clock that tests move, and mails that are sent before an answer. */
final class RunningProvider implements AutoCloseable {

    /** How far the clock is ahead of the machine's. */
    static volatile Duration ahead = Duration.ZERO;

    /** Where the machine's time stands still, or null while it runs. */
    static volatile @Nullable Instant still;

    @Configuration(proxyBeanMethods = false)
    static class Moved {

        @Bean
        Times times() {
            InstantSource moved = RunningProvider::now;
            return new Times(
                    moved.withZone(ZoneId.of("UTC")), moved.withZone(ZoneId.of("Asia/Almaty")));
        }

        @Bean
        Executor background() {
            return Runnable::run;
        }
    }

    final Path folder;
    final MailServer mail;
    private final ConfigurableApplicationContext context;
    private final int port;

    RunningProvider(Path temporary, String database, int port, String services) {
        folder = temporary.resolve("identity");
        mail = MailServer.start(temporary.resolve("mail"), 0);
        context =
                new SpringApplicationBuilder(IdentityApplication.class, Moved.class)
                        .properties("spring.config.name=identity")
                        .run(
                                "--spring.main.allow-bean-definition-overriding=true",
                                "--MOLDIR_MONGODB_URI=" + TestServers.mongoUri(),
                                "--moldir.database=" + database,
                                "--MOLDIR_IDENTITY_FOLDER=" + folder,
                                "--MOLDIR_IDENTITY_PORT=" + port,
                                "--MOLDIR_OIDC_ISSUER=http://127.0.0.1:" + port,
                                "--MOLDIR_SMTP_PORT=" + mail.port(),
                                "--MOLDIR_FORWARDED=native",
                                "--MOLDIR_LIMIT_ADDRESS=15",
                                "--MOLDIR_PLAN_ADDRESS=" + services,
                                "--MOLDIR_MONITORING_ADDRESS=" + services,
                                "--MOLDIR_REPORTING_BACK_CHANNEL=" + services);
        this.port = port;
    }

    private static Instant now() {
        Instant standing = still;
        return (standing == null ? Instant.now() : standing).plus(ahead);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    ApplicationContext context() {
        return context;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** The secret of the first start. */
    String secret(String name) {
        try {
            return Files.readAllLines(FirstAccounts.file(folder)).stream()
                    .map(line -> line.split("\t", -1))
                    .filter(parts -> parts.length == 4 && parts[1].equals(name))
                    .map(parts -> parts[2])
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The text of the newest mail. */
    String lastMail() {
        return text(mail.mails().getLast());
    }

    /** The text of a mail. */
    String text(Path file) {
        String mail;
        try {
            mail = Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        String body = mail.substring(mail.indexOf("\r\n\r\n"));
        return mail.toLowerCase(Locale.ROOT).contains("encoding: base64")
                ? new String(
                        Base64.getMimeDecoder().decode(body.replaceAll("\\s", "")),
                        StandardCharsets.UTF_8)
                : body.replace("=\r\n", "").replace("=3D", "=");
    }

    /** What becomes of an order of the folder's owner. */
    String ordered(String line) throws IOException {
        return ordered(line.getBytes(StandardCharsets.UTF_8));
    }

    String ordered(byte[] line) throws IOException {
        Path orders = Files.createDirectories(this.folder.resolve("orders"));
        Files.setPosixFilePermissions(orders, PosixFilePermissions.fromString("rwx------"));
        String name = UUID.randomUUID().toString();
        Files.write(orders.resolve(name + ".part"), line);
        Files.move(orders.resolve(name + ".part"), orders.resolve(name + ".order"));
        // The one that runs all the time may have been quicker.
        bean(Orders.class).look();
        try (Stream<Path> files = Files.list(orders)) {
            Path done =
                    files.filter(file -> file.toString().endsWith(name + ".done"))
                            .findFirst()
                            .orElseThrow();
            return Files.readString(done).strip();
        }
    }

    /** Signs somebody in with the secret of the first start. */
    Visitor signedIn(String name) {
        Visitor visitor = new Visitor(address());
        assertThat(Visitor.location(visitor.signIn(name, secret(name)))).doesNotContain("sign-in");
        return visitor;
    }

    @Override
    public void close() {
        context.close();
        mail.close();
    }
}
