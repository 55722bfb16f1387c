package kz.moldir.plan.write.activity;

import java.util.Set;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DocumentAttached;
import kz.moldir.plan.events.CarryingOutEvent.DocumentPublished;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.plan.write.activity.ActivityCommand.Cancel;
import kz.moldir.plan.write.activity.ActivityCommand.ChangeDisclosure;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What rests on an activity is named before it is cancelled or told less, or more, of. */
class RestingTest extends ActivityCase {

    private static final DecisionTaken TAKEN = new DecisionTaken(ID, CarryingCases.DECIDED, null);
    private static final DocumentAttached ATTACHED = new DocumentAttached(ID, CarryingCases.LETTER);
    private static final DocumentPublished PUBLIC =
            new DocumentPublished(ID, CarryingCases.LETTER.id(), CarryingCases.FILE, TODAY);
    private static final ActivityClosed CLOSED = new ActivityClosed(ID, TODAY, "Итог");
    private static final ActivityEvent MARKED =
            new DisclosureChanged(ID, Disclosure.RESTRICTED, "Дети", null, null, null);

    @Nested
    class Cancelling {

        private static final String CODE = "activity-cancel-rests-on-it";

        @Test
        void isAskedWhereSomethingStays() {
            refused(given(PLANNED, TAKEN).when(cancelled()), CODE);
            refused(given(PLANNED, ATTACHED, PUBLIC).when(cancelled()), CODE);
            given(PLANNED, TAKEN).when(cancelled(CODE)).expectSuccessfulHandlerExecution();
        }

        @Test
        void isNotAskedWhereNothingDoes() {
            given(PLANNED, ATTACHED).when(cancelled()).expectSuccessfulHandlerExecution();
        }

        private static Cancel cancelled(String... sure) {
            return new Cancel(ID, "Объект сдан", "8", TODAY, TODAY, Set.of(sure));
        }
    }

    @Nested
    class Marking {

        private static final String CODE = "activity-mark-rests-on-it";

        @Test
        void isAskedWhereSomethingLeavesThePublicPage() {
            refused(
                    given(PLANNED, HAPPENED, ATTACHED, PUBLIC, CLOSED)
                            .when(marked(Disclosure.RESTRICTED)),
                    CODE);
            given(PLANNED, HAPPENED, ATTACHED, PUBLIC, CLOSED)
                    .when(marked(Disclosure.RESTRICTED, CODE))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void isNotAskedWhereNothingDoes() {
            given(PLANNED, HAPPENED, ATTACHED, CLOSED)
                    .when(marked(Disclosure.RESTRICTED))
                    .expectSuccessfulHandlerExecution();
            given(PLANNED, HAPPENED, ATTACHED, PUBLIC, CLOSED)
                    .when(marked(Disclosure.UNANNOUNCED))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void whatComesBackIsNamedWhereItIsOpenedAgain() {
            refused(
                    given(PLANNED, HAPPENED, ATTACHED, PUBLIC, CLOSED, MARKED)
                            .when(marked(Disclosure.OPEN)),
                    "activity-opens-again");
            given(PLANNED, HAPPENED, ATTACHED, PUBLIC, CLOSED, MARKED)
                    .when(marked(Disclosure.OPEN, "activity-opens-again"))
                    .expectSuccessfulHandlerExecution();
            given(PLANNED, MARKED).when(marked(Disclosure.OPEN)).expectSuccessfulHandlerExecution();
        }

        private static ChangeDisclosure marked(Disclosure mark, String... sure) {
            return new ChangeDisclosure(ID, mark, "Проверка", TODAY, Set.of(sure));
        }
    }
}
