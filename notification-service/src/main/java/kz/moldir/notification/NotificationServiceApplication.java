package kz.moldir.notification;

import kz.moldir.kit.EventSourced;
import kz.moldir.kit.MoldirService;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;

/** Reminders of what is due, sent as mail. */
@MoldirService
@EventSourced
@ImportAutoConfiguration(MailSenderAutoConfiguration.class)
public class NotificationServiceApplication {

    /** Runs the service alone, configured by its environment. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(NotificationServiceApplication.class)
                .properties("spring.config.name=notification-service")
                .run(arguments);
    }
}
