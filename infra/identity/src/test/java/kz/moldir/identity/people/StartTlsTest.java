package kz.moldir.identity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kz.moldir.embedded.MailServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class StartTlsTest {

    private static final String PREFIX = "spring.mail.properties.";

    @TempDir private Path folder;

    /** Somebody between could take the offer out of what the server says. */
    @Test
    void isAskedForAndElseNothingIsSent() throws IOException {
        try (MailServer server = MailServer.start(folder, 0)) {
            sender(server, "false").send(mail());
            assertThat(server.mails()).hasSize(1);
            assertThatThrownBy(() -> sender(server, "true").send(mail()))
                    .isInstanceOf(MailSendException.class)
                    .hasStackTraceContaining("STARTTLS is required");
            assertThat(server.mails()).hasSize(1);
        }
    }

    private static JavaMailSenderImpl sender(MailServer server, String startTls)
            throws IOException {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("MOLDIR_SMTP_STARTTLS", startTls)));
        new YamlPropertySourceLoader()
                .load("identity", new ClassPathResource("identity.yml"))
                .forEach(settings.getPropertySources()::addLast);
        Properties properties = new Properties();
        for (String name :
                new String[] {"mail.smtp.starttls.enable", "mail.smtp.starttls.required"}) {
            properties.setProperty(name, settings.getProperty(PREFIX + name, "false"));
        }
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        sender.setJavaMailProperties(properties);
        return sender;
    }

    private static SimpleMailMessage mail() {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom("moldir@example.org");
        mail.setTo("somebody@example.org");
        mail.setText("A code");
        return mail;
    }
}
