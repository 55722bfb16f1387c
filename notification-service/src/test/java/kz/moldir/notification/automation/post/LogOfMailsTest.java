package kz.moldir.notification.automation.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.notification.Samples;
import kz.moldir.notification.automation.post.Outbox.Outgoing;
import kz.moldir.notification.automation.post.Post.NotTaken;
import kz.moldir.testkit.FreePort;
import kz.moldir.ui.language.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** What the log says of a mail that did not go out: no address, and no word of a mail. */
class LogOfMailsTest {

    private static final String WHOM = "secretary@example.org";

    private final SMTPServer server =
            SMTPServer.port(0)
                    .bindAddress(Optional.of(InetAddress.getLoopbackAddress()))
                    .messageHandlerFactory(context -> new KnowsNobody())
                    .build();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log =
            (Logger) LoggerFactory.getLogger(WhenNotificationPreparedThenSendIt.class);

    @BeforeEach
    void start() {
        server.start();
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
        server.stop();
    }

    /** A server's answer repeats whom it does not know; its code says why. */
    @Test
    void keepsTheCodeOfTheServersAnswerAlone() {
        assertThat(sentTo(server.getPortAllocated()).told())
                .isEqualTo("address-refused, 550 5.1.1");
        assertThat(sentTo(FreePort.forLater()).told()).isEqualTo("no-answer");
    }

    @Test
    void namesTheKindOfAFaultWithoutItsWords() {
        LetterWriter writer =
                new LetterWriter(
                        new Messages(List.of("notification")),
                        LetterWriterTest.COUNCIL,
                        () -> {
                            throw new IllegalStateException(WHOM);
                        },
                        null);
        CouncilClock clock = new CouncilClock(Clock.systemUTC(), Duration.ZERO);
        var automation =
                new WhenNotificationPreparedThenSendIt(writer, letter -> {}, null, clock, 3);
        assertThat(automation.send(new Outgoing("n-1", Samples.DAY, List.of(Samples.ITEM))))
                .returns(false, WhenNotificationPreparedThenSendIt.Outcome::delivered);
        ILoggingEvent line = lines.list.getFirst();
        assertThat(line.getFormattedMessage()).isEqualTo("Mail n-1 could not be written");
        assertThat(ThrowableProxyUtil.asString(line.getThrowableProxy()))
                .contains("IllegalStateException")
                .doesNotContain(WHOM);
    }

    /** Also where the store fails, whose words quote what is in it. */
    @Test
    void namesAFaultOfTheOutboxByItsKind() throws InterruptedException {
        Logger postman = (Logger) LoggerFactory.getLogger(Postman.class);
        postman.addAppender(lines);
        CountDownLatch asked = new CountDownLatch(1);
        Postman goes =
                new Postman(
                        () -> {
                            asked.countDown();
                            throw new IllegalStateException(WHOM);
                        },
                        null,
                        List.of(Duration.ofDays(1)));
        goes.start();
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        goes.stop();
        postman.detachAppender(lines);
        assertThat(lines.list.getFirst().getFormattedMessage()).contains("outbox");
        assertThat(ThrowableProxyUtil.asString(lines.list.getFirst().getThrowableProxy()))
                .contains("IllegalStateException")
                .doesNotContain(WHOM);
    }

    private static NotTaken sentTo(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        Post post = new SmtpPost(sender, Clock.systemUTC(), "council@example.org", WHOM);
        return catchThrowableOfType(
                NotTaken.class, () -> post.send(new Letter("id", "subject", "text")));
    }

    private static final class KnowsNobody implements MessageHandler {

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            throw new RejectException(550, "5.1.1 <" + recipient + "> no such user");
        }

        @Override
        public String data(InputStream data) {
            return "taken";
        }

        @Override
        public void done() {}
    }
}
