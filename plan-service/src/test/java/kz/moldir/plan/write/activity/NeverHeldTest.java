package kz.moldir.plan.write.activity;

import java.util.List;
import java.util.Set;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DocumentAttached;
import kz.moldir.plan.events.CarryingOutEvent.DocumentPublished;
import kz.moldir.plan.events.Correction.Kind;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import org.junit.jupiter.api.Test;

/** What rested on an occurrence that never was is named before it is withdrawn. */
class NeverHeldTest extends ActivityCase {

    private static final String CODE = "activity-rests-on-it";
    private static final DecisionTaken TAKEN = new DecisionTaken(ID, CarryingCases.DECIDED, null);
    private static final DocumentAttached ATTACHED = new DocumentAttached(ID, CarryingCases.LETTER);
    private static final DocumentPublished OPEN =
            new DocumentPublished(ID, CarryingCases.LETTER.id(), CarryingCases.FILE, TODAY);

    @Test
    void isAskedWithWhatStays() {
        refused(given(PLANNED, HAPPENED, TAKEN).when(withdrawn()), CODE);
        refused(given(PLANNED, HAPPENED, ATTACHED, OPEN).when(withdrawn()), CODE);
        given(PLANNED, HAPPENED, TAKEN).when(withdrawn(CODE)).expectSuccessfulHandlerExecution();
    }

    @Test
    void isNotAskedWhereNothingRestsOnIt() {
        given(PLANNED, HAPPENED).when(withdrawn()).expectSuccessfulHandlerExecution();
        given(PLANNED, ATTACHED, OPEN, HAPPENED)
                .when(withdrawn())
                .expectSuccessfulHandlerExecution();
    }

    private static Correct withdrawn(String... sure) {
        return new Correct(
                ID,
                Kind.OCCURRENCE,
                RealPlan.VISIT.id(),
                null,
                "",
                "Ошибка",
                TODAY,
                Set.copyOf(List.of(sure)),
                false);
    }
}
