package kz.moldir.plan.publishing;

import static kz.moldir.plan.publishing.ContractTest.faults;
import static kz.moldir.plan.publishing.ContractTest.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import kz.moldir.plan.KitJson;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.CarryingOutEvent.DecisionPublished;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.events.recorded.Decided;
import org.junit.jupiter.api.Test;

/** A tie is told with the vote of the chair, or as it was told before. */
class TieToldTest {

    @Test
    void aTieIsTheChairsVoteOrNothing() throws IOException {
        Decided tie = new Decided("x-1", "Сквер", RealPlan.TODAY, new Votes(2, 2, 0), null);
        String told = written(tie.byChair(true));
        assertThat(tree(told).get("byChair").asBoolean()).isTrue();
        assertThat(faults("decision-published.v1", told)).isEmpty();
        assertThat(tree(written(tie)).has("byChair")).as("of a tie of before").isFalse();
    }

    private static String written(Decided decided) {
        return KitJson.mapper()
                .writeValueAsString(
                        new PlanPublications()
                                .of(
                                        RealPlan.recorded(
                                                new DecisionPublished(
                                                        RealPlan.FIRE_STATION,
                                                        decided,
                                                        RealPlan.TODAY,
                                                        null),
                                                "any",
                                                "subject",
                                                0))
                                .orElseThrow()
                                .data());
    }
}
