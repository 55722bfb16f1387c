package kz.moldir.plan.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DocumentAttached;
import kz.moldir.plan.events.CarryingOutEvent.DocumentPublished;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.RowChange;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.plan.write.approval.AmendedRows.Rest;
import kz.moldir.plan.write.approval.AmendedRows.Why;
import org.junit.jupiter.api.Test;

/** What is to be known of a row before an amendment of it is decided. */
class AmendedRowsOfViewsTest {

    private static final Row ROW = RealPlan.zhetysu();
    private static final String ID = ROW.id();
    private static final ActivityEvent HELD = new OccurrenceRecorded(ID, RealPlan.VISIT);
    private static final ActivityEvent[] CARRIED_OUT = {
        new DecisionTaken(ID, CarryingCases.DECIDED, null),
        new DocumentAttached(ID, CarryingCases.LETTER),
        new DocumentPublished(ID, CarryingCases.LETTER.id(), CarryingCases.FILE, RealPlan.TODAY)
    };

    @Test
    void anExcludedRowLeavesWhatRestsOnIt() {
        RowChange excluded = new RowChange(RowChange.Kind.EXCLUDED, ROW, null);

        assertThat(rests(excluded))
                .containsExactly(
                        new Rest(Why.HELD, ROW.number(), 1, 1, 0, 1, 0, RealPlan.VISIT.date()),
                        new Rest(Why.EXCLUDED, ROW.number(), 1, 1, 0, 1, 0, RealPlan.VISIT.date()));
        assertThat(
                        AmendedRowsOfViews.of(
                                excluded,
                                ShownActivities.after(RealPlan.planned(ROW)),
                                CarryingCases.after(ID)))
                .isEmpty();
    }

    @Test
    void aMarkedRowTakesWhatIsPublicWithIt() {
        assertThat(rests(changed(ROW.disclosed(Disclosure.RESTRICTED))))
                .extracting(Rest::why)
                .containsExactly(Why.MARKED);
    }

    @Test
    void aHeldRowIsReadAsItIsCalledNow() {
        assertThat(rests(changed(ROW.titled(LocalizedText.russian("Другое")))))
                .extracting(Rest::why, Rest::held)
                .containsExactly(tuple(Why.RENAMED, RealPlan.VISIT.date()));
        assertThat(rests(changed(ROW.titled(new LocalizedText(ROW.title().ru(), "Басқа", null)))))
                .as("a translation")
                .isEmpty();
    }

    private static RowChange changed(Row after) {
        return new RowChange(RowChange.Kind.CHANGED, ROW, after);
    }

    private static Stream<Rest> rests(RowChange change) {
        return AmendedRowsOfViews.of(
                change,
                ShownActivities.after(RealPlan.planned(ROW), HELD),
                CarryingCases.after(ID, CARRIED_OUT));
    }
}
