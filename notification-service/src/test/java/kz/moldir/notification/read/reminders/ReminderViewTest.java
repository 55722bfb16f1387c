package kz.moldir.notification.read.reminders;

import static kz.moldir.notification.Samples.AGREED;
import static kz.moldir.notification.Samples.AMENDED;
import static kz.moldir.notification.Samples.AT;
import static kz.moldir.notification.Samples.CLOSED;
import static kz.moldir.notification.Samples.DAY;
import static kz.moldir.notification.Samples.MAIL;
import static kz.moldir.notification.Samples.MOVED;
import static kz.moldir.notification.Samples.OPENED;
import static kz.moldir.notification.Samples.REMINDER;
import static kz.moldir.notification.Samples.SCHEDULED;
import static kz.moldir.notification.Samples.TAKEN_UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import kz.moldir.notification.events.Occasion;
import kz.moldir.notification.events.ReminderEvent;
import kz.moldir.notification.events.ReminderEvent.DueDayAgreed;
import kz.moldir.notification.events.ReminderEvent.DueDayTakenBack;
import kz.moldir.notification.events.ReminderEvent.DueDayTold;
import kz.moldir.notification.events.ReminderEvent.DueDayWithheld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

public class ReminderViewTest {

    @Nested
    class Folding {

        @Test
        void putsWhatIsScheduledOnTheAgenda() {
            ReminderView view = after(OPENED, SCHEDULED);

            assertThat(view.dueDay()).isEqualTo(DAY);
            assertThat(view.agenda()).isEqualTo("2026-04-13T04:00:00Z 00030 " + REMINDER);
            assertThat(view.dueBy(AT)).containsExactly(7);
        }

        @Test
        void takesWhatIsTakenUpOffTheAgendaUntilItsMailIsPrepared() {
            ReminderView view = after(OPENED, SCHEDULED, TAKEN_UP);

            assertThat(view.occasions()).extracting(Occasion::daysBefore).containsExactly(1, -1);
            assertThat(view.next()).isEqualTo("2026-04-19T04:00:00Z");
            assertThat(view.takenFor()).isEqualTo(MAIL);
            assertThat(view.item(view.takenUp()).daysBefore()).containsExactly(7);
            assertThat(ReminderView.mailed(view, "another").takenFor()).isEqualTo(MAIL);
            assertThat(ReminderView.mailed(view, MAIL).takenFor()).isNull();
        }

        @Test
        void keepsTimeAndPlaceOfAnAgreementAndDropsTheTimeOfAMove() {
            ReminderView agreed = after(OPENED, SCHEDULED, AGREED);
            assertThat(agreed.time()).isEqualTo(LocalTime.of(15, 0));
            assertThat(agreed.place()).isEqualTo("ул. Байзакова");

            ReminderView moved = after(OPENED, SCHEDULED, AGREED, MOVED);
            assertThat(moved.dueDay()).isEqualTo(DAY.plusDays(7));
            assertThat(moved.time()).isNull();
            assertThat(moved.place()).isEqualTo("ул. Байзакова");
        }

        /**
         * Its schedule is the same then, so none follows; what falls due is mailed all the same.
         */
        @Test
        void keepsTheDayThatTheTermNamesToo() {
            for (ReminderEvent again :
                    List.of(
                            new DueDayTakenBack(REMINDER),
                            new DueDayTold(REMINDER, null),
                            new DueDayWithheld(REMINDER))) {
                ReminderView view =
                        after(
                                OPENED,
                                SCHEDULED,
                                new DueDayAgreed(REMINDER, DAY, LocalTime.of(15, 0), "Акимат"),
                                again);

                assertThat(view.dueDay()).isEqualTo(DAY);
                assertThat(view.time()).isNull();
                assertThat(view.item(view.dueBy(AT)).dueDay()).isEqualTo(DAY);
            }
        }

        @Test
        void saysTheWordsOfTheAmendedPlan() {
            ReminderView view = after(OPENED, SCHEDULED, AMENDED);

            assertThat(view.matter()).isEqualTo(AMENDED.matter());
            assertThat(view.term()).isEqualTo("до 20 мая");
            assertThat(view.agenda()).isEqualTo("2026-04-13T04:00:00Z 00031 " + REMINDER);
        }

        @Test
        void clearsTheAgendaWhenItIsOver() {
            assertThat(after(OPENED, SCHEDULED, CLOSED).agenda()).isNull();
        }
    }

    @Nested
    class Listing {

        @Test
        void givesAPlaceToGoOnFromOnlyWhileThereIsMore() {
            ReminderView view = after(OPENED, SCHEDULED);

            assertThat(ReminderList.of(List.of(view, view), 1).items()).hasSize(1);
            assertThat(ReminderList.of(List.of(view, view), 1).next()).isNotNull();
            assertThat(ReminderList.of(List.of(view), 1).next()).isNull();
        }
    }

    public static ReminderView after(ReminderEvent... events) {
        @Nullable ReminderView view = null;
        for (ReminderEvent event : events) {
            view = ReminderView.after(view, event);
        }
        return java.util.Objects.requireNonNull(view);
    }
}
