package kz.moldir.notification.write.notification;

import static kz.moldir.notification.Samples.ATTEMPT_FAILED;
import static kz.moldir.notification.Samples.DELIVERED;
import static kz.moldir.notification.Samples.FAILED;
import static kz.moldir.notification.Samples.MAIL;
import static kz.moldir.notification.Samples.PREPARED;
import static kz.moldir.notification.Samples.RETRIED;
import static kz.moldir.notification.Samples.SENT;
import static kz.moldir.notification.Samples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.moldir.kit.command.Refused;
import kz.moldir.notification.Samples;
import kz.moldir.notification.events.NotificationEvent.AttemptFailed;
import kz.moldir.notification.events.NotificationEvent.Fault;
import kz.moldir.notification.events.NotificationEvent.NotificationFailed;
import kz.moldir.notification.write.notification.NotificationCommand.PrepareNotification;
import kz.moldir.notification.write.notification.NotificationCommand.RecordDelivery;
import kz.moldir.notification.write.notification.NotificationCommand.RecordFailedAttempt;
import kz.moldir.notification.write.notification.NotificationCommand.RetryNotification;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NotificationTest {

    private final AggregateTestFixture<Notification> fixture =
            new AggregateTestFixture<>(Notification.class);

    @Nested
    class Preparing {

        private final PrepareNotification command =
                new PrepareNotification(MAIL, TODAY, List.of(Samples.ITEM, Samples.VISIT_ITEM));

        @Test
        void storesTheIntentWithEverythingTheMailSays() {
            fixture.givenNoPriorActivity().when(command).expectEvents(PREPARED);
        }

        @Test
        void isDoneOnce() {
            fixture.given(PREPARED).when(command).expectNoEvents();
        }
    }

    @Nested
    class Delivering {

        @Test
        void isRecordedWithTheActivitiesItRemindsOf() {
            fixture.given(PREPARED).when(new RecordDelivery(MAIL, SENT)).expectEvents(DELIVERED);
        }

        @Test
        void isRecordedOnce() {
            fixture.given(PREPARED, DELIVERED)
                    .when(new RecordDelivery(MAIL, SENT.plusSeconds(9)))
                    .expectNoEvents();
        }
    }

    @Nested
    class Failing {

        @Test
        void isCounted() {
            fixture.given(PREPARED, ATTEMPT_FAILED)
                    .when(new RecordFailedAttempt(MAIL, Fault.NO_ANSWER, 9, SENT))
                    .expectEvents(new AttemptFailed(MAIL, 2, Fault.NO_ANSWER));
        }

        @Test
        void isGivenUpAtTheLastAttempt() {
            fixture.given(PREPARED, ATTEMPT_FAILED)
                    .when(new RecordFailedAttempt(MAIL, Fault.NO_ANSWER, 2, SENT))
                    .expectEvents(new NotificationFailed(MAIL, 2, Fault.NO_ANSWER, SENT));
        }

        @Test
        void afterTheDeliveryChangesNothing() {
            fixture.given(PREPARED, DELIVERED)
                    .when(new RecordFailedAttempt(MAIL, Fault.NO_ANSWER, 9, SENT))
                    .expectNoEvents();
        }
    }

    @Nested
    class Retrying {

        @Test
        void startsToCountAnew() {
            fixture.given(PREPARED, FAILED).when(new RetryNotification(MAIL)).expectEvents(RETRIED);
            fixture.given(PREPARED, FAILED, RETRIED)
                    .when(new RecordFailedAttempt(MAIL, Fault.REFUSED, 9, SENT))
                    .expectEvents(ATTEMPT_FAILED);
        }

        @Test
        void isRefusedUnlessItFailed() {
            fixture.given(PREPARED, DELIVERED)
                    .when(new RetryNotification(MAIL))
                    .expectException(Refused.class);
        }

        @Test
        void saysWhyNotInEveryLanguage() {
            Messages messages = new Messages(List.of("notification", "kit"));
            for (Language language : Language.values()) {
                assertThat(
                                messages.text(
                                        language.locale(),
                                        "refusal." + new NotificationRefusal.NotFailed().code()))
                        .isNotBlank();
            }
        }
    }
}
