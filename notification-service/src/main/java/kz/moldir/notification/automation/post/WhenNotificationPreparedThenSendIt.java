package kz.moldir.notification.automation.post;

import static kz.moldir.ui.errors.Fault.logged;

import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.notification.automation.MailOrigins;
import kz.moldir.notification.automation.post.Outbox.Outgoing;
import kz.moldir.notification.automation.post.Post.NotTaken;
import kz.moldir.notification.events.NotificationEvent.Fault;
import kz.moldir.notification.write.notification.NotificationCommand.RecordDelivery;
import kz.moldir.notification.write.notification.NotificationCommand.RecordFailedAttempt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one prepared mail; afterwards there is a command that records the outcome.
 *
 * <p>A process that ends between the two sends it again, under the same Message-ID.
 */
public final class WhenNotificationPreparedThenSendIt {

    private static final Logger LOG =
            LoggerFactory.getLogger(WhenNotificationPreparedThenSendIt.class);

    private final LetterWriter writer;
    private final Post post;
    private final Commands commands;
    private final CouncilClock clock;
    private final int most;

    /**
     * Gives a mail up after some attempts.
     *
     * @param most attempts, from 1
     */
    public WhenNotificationPreparedThenSendIt(
            LetterWriter writer, Post post, Commands commands, CouncilClock clock, int most) {
        this.writer = writer;
        this.post = post;
        this.commands = commands;
        this.clock = clock;
        this.most = most;
    }

    /** What came of an attempt, still to be recorded; recording it twice is recording it once. */
    record Outcome(boolean delivered, Runnable record) {}

    Outcome send(Outgoing mail) {
        String id = mail.notificationId();
        try {
            post.send(writer.write(mail));
            LOG.info("Mail {} delivered", id);
            return outcome(true, id, new RecordDelivery(id, clock.instant()), "deliver");
        } catch (NotTaken failed) {
            LOG.warn("Mail {} not taken: {}", id, failed.told());
            return failed(id, failed.fault());
        } catch (RuntimeException broken) {
            LOG.error("Mail {} could not be written", id, logged(broken));
            return failed(id, Fault.NOT_WRITTEN);
        }
    }

    private Outcome failed(String id, Fault fault) {
        return outcome(
                false,
                id,
                new RecordFailedAttempt(id, fault, most, clock.instant()),
                CommandIds.fresh());
    }

    private Outcome outcome(boolean delivered, String id, Object command, String commandKey) {
        String commandId = CommandIds.derived(id, commandKey);
        return new Outcome(
                delivered,
                () -> commands.send(command, MailOrigins.of(id, commandId, getClass(), clock)));
    }
}
