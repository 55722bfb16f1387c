package kz.moldir.plan.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.moldir.kit.publish.Publication;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.MinutesWritten;
import kz.moldir.plan.events.Sittings;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of what was carried out is told what somebody outside waits for. */
class CarryingOutToldTest {

    @Test
    void aCorrectedDecisionTellsThoseWhoWereAskedForIt() {
        Decided none = new Decided("x-1", "Принять к сведению", RealPlan.TODAY, null, null);
        assertThat(corrected(ContractTest.RIGHT, true, null))
                .map(Publication::type)
                .hasValue("plan.recommendation-corrected.v1");
        assertThat(corrected(none, true, null))
                .map(Publication::type)
                .hasValue("plan.recommendation-withdrawn.v1");
        assertThat(corrected(ContractTest.RIGHT, null, null))
                .map(Publication::type)
                .hasValue("plan.recommendation-decided.v1");
        assertThat(corrected(none, null, null)).isEmpty();
        assertThat(corrected(ContractTest.RIGHT, null, true)).as("of a restricted row").isEmpty();
        assertThat(corrected(ContractTest.RIGHT, false, null))
                .as("nothing changed of it")
                .isEmpty();
        assertThat(corrected(none, false, null)).as("nothing changed of it").isEmpty();
        assertThat(withdrawn(Entry.DECISION, null)).as("nobody was asked").isEmpty();
    }

    /** A reader that knows only who recorded it is told that, as before. */
    @Test
    void whoeverWordedItIsNamedWithWhoLetItOut() {
        DecisionCorrected event =
                new DecisionCorrected(
                        RealPlan.FIRE_STATION,
                        ContractTest.RIGHT,
                        "Орган",
                        null,
                        null,
                        List.of("lead"));
        assertThat(ContractTest.told(event))
                .hasValueSatisfying(
                        told ->
                                assertThat(told.data())
                                        .isInstanceOfSatisfying(
                                                RecommendationDecidedV1.class,
                                                decided -> {
                                                    assertThat(decided.decidedBy())
                                                            .isEqualTo("local");
                                                    assertThat(decided.authors())
                                                            .containsExactly("lead", "local");
                                                }));
    }

    private static Optional<Publication> corrected(
            Decided right, @Nullable Boolean passedOn, @Nullable Boolean withheld) {
        DecisionCorrected event =
                new DecisionCorrected(
                        RealPlan.FIRE_STATION, right, "Не тот орган", passedOn, withheld);
        return new PlanPublications().of(RealPlan.recorded(event, "any", "subject", 0));
    }

    /** Whether a document was public was not kept at first: such a withdrawal is told. */
    @Test
    void aWithdrawalIsToldUnlessTheDocumentNeverWasPublic() {
        assertThat(withdrawn(Entry.DOCUMENT, null)).isPresent();
        assertThat(withdrawn(Entry.DOCUMENT, false)).isEmpty();
        assertThat(withdrawn(Entry.WORD, null)).isEmpty();
    }

    /** What was written before it was held is told with its record; nobody waits for it before. */
    @Test
    void minutesAreToldOfWhatWasHeld() {
        String id = RealPlan.FIRE_STATION;
        for (String unheld : Arrays.asList(Sittings.COMING, null)) {
            assertThat(
                            ContractTest.told(
                                    new MinutesWritten(id, ContractTest.MINUTES, null, unheld)))
                    .isEmpty();
        }
        assertThat(
                        ContractTest.told(
                                new EntryWithdrawn(
                                        id,
                                        Entry.MINUTES,
                                        Sittings.COMING,
                                        RealPlan.TODAY,
                                        "Ошибка")))
                .isEmpty();
    }

    private static Optional<Publication> withdrawn(Entry entry, @Nullable Boolean published) {
        EntryWithdrawn event =
                new EntryWithdrawn(
                        RealPlan.FIRE_STATION, entry, "d-1", RealPlan.TODAY, "Ошибка", published);
        return new PlanPublications().of(RealPlan.recorded(event, "any", "subject", 0));
    }
}
