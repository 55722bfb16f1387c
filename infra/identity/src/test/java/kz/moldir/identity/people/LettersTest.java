package kz.moldir.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kz.moldir.identity.account.Account;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

class LettersTest {

    private static final Account PERSON =
            new Account(
                    "a-1",
                    "aliya",
                    "Aliya",
                    "aliya@example.org",
                    List.of("press"),
                    null,
                    null,
                    false,
                    null,
                    null,
                    "en",
                    0);

    /** A server's answer repeats whom it does not know. */
    @Test
    void nameNobodyInTheLogWhenTheServerDoesNotTakeThem() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger log = (Logger) LoggerFactory.getLogger(Letters.class);
        log.addAppender(lines);
        SMTPServer server =
                SMTPServer.port(0)
                        .bindAddress(Optional.of(InetAddress.getLoopbackAddress()))
                        .messageHandlerFactory(context -> new KnowsNobody())
                        .build();
        server.start();
        try {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getPortAllocated());

            new Letters(
                            sender,
                            new Messages(List.of("identity")),
                            Runnable::run,
                            "moldir@example.org",
                            "http://127.0.0.1",
                            ZoneOffset.UTC)
                    .code(PERSON, "12345678");
        } finally {
            server.stop();
            log.detachAppender(lines);
        }

        ILoggingEvent line = lines.list.getFirst();
        assertThat(line.getFormattedMessage())
                .startsWith("a mail to the account a-1 was not sent: ")
                .endsWith("SendFailedException");
        assertThat(line.getThrowableProxy()).as("its words name the person").isNull();
    }

    /** Refuses every address, in words that name it. */
    private static final class KnowsNobody implements MessageHandler {

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            throw new RejectException(550, "5.1.1 <" + recipient + "> no such user");
        }

        @Override
        public @Nullable String data(InputStream data) {
            return null;
        }

        @Override
        public void done() {}
    }
}
