package kz.moldir.notification.read.notifications;

import static kz.moldir.notification.Samples.AT;
import static kz.moldir.notification.Samples.ATTEMPT_FAILED;
import static kz.moldir.notification.Samples.DELIVERED;
import static kz.moldir.notification.Samples.FAILED;
import static kz.moldir.notification.Samples.MAIL;
import static kz.moldir.notification.Samples.PREPARED;
import static kz.moldir.notification.Samples.RETRIED;
import static kz.moldir.notification.Samples.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import kz.moldir.notification.events.NotificationEvent;
import kz.moldir.notification.events.NotificationEvent.Fault;
import kz.moldir.notification.read.notifications.NotificationView.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

public class NotificationViewTest {

    @Nested
    class AMail {

        @Test
        void isInTheOutboxUntilItHasAnOutcome() {
            NotificationView prepared = after(PREPARED);
            assertThat(prepared.state()).isEqualTo(State.PENDING);
            assertThat(prepared.outbox()).isEqualTo("2026-04-13T04:00:00.000Z " + MAIL);

            NotificationView tried = after(PREPARED, ATTEMPT_FAILED);
            assertThat(tried.outbox()).isNotNull();
            assertThat(tried.attempts()).isEqualTo(1);
            assertThat(tried.fault()).isEqualTo(Fault.REFUSED);

            NotificationView delivered = after(PREPARED, DELIVERED);
            assertThat(delivered.state()).isEqualTo(State.DELIVERED);
            assertThat(delivered.at()).isEqualTo(SENT);
            assertThat(delivered.outbox()).isNull();
            assertThat(delivered.task()).isNull();
        }

        @Test
        void isATaskWhileItIsGivenUp() {
            NotificationView failed = after(PREPARED, FAILED);
            assertThat(failed.task()).isNotNull();
            assertThat(failed.outbox()).isNull();

            NotificationView retried = after(PREPARED, FAILED, RETRIED);
            assertThat(retried.task()).isNull();
            assertThat(retried.outbox()).isEqualTo(failed.log());
            assertThat(retried.attempts()).isZero();
        }

        @Test
        void isListedOnceInWords() {
            NotificationList.Entry entry = NotificationList.Entry.of(after(PREPARED, FAILED));
            assertThat(entry.state()).isEqualTo("failed");
            assertThat(entry.fault()).isEqualTo("no-answer");
            assertThat(entry.channel()).isEqualTo("email");
        }
    }

    public static NotificationView after(NotificationEvent... events) {
        @Nullable NotificationView view = null;
        for (NotificationEvent event : events) {
            view = NotificationView.after(view, event, AT);
        }
        return java.util.Objects.requireNonNull(view);
    }
}
