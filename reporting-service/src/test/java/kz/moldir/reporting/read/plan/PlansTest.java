package kz.moldir.reporting.read.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.Misdated;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.reporting.listening.Story;
import kz.moldir.reporting.read.plan.PlanView.Amendment;
import kz.moldir.reporting.read.plan.PlanView.Decision;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.Test;

class PlansTest {

    private static final Decision WRONG = new Decision(null, LocalDate.of(2026, 1, 30), "Х");
    private static final Amendment SECOND =
            new Amendment(2, new Decision(null, LocalDate.of(2026, 4, 1), "Х"), "Бюджет");
    private static final Decision RIGHT = new Decision("17", LocalDate.of(2025, 12, 30), "Х");

    /** What amendments took out stays among what was promised, and is said. */
    @Test
    void whatAnAmendmentTookOutIsCounted() {
        PlanView approved = new PlanView("p", 2026, 1, 1, RIGHT, 95);
        assertThat(approved.excluded(95)).isZero();
        assertThat(approved.amended(SECOND, 1, 95).excluded(96)).isEqualTo(1);
        assertThat(approved.amended(SECOND, 1, 96).excluded(96)).isZero();
    }

    @Test
    void aDecisionThatIsPutRightLeavesTheCountOfWhatThePlanPromises() {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            Plans plans = new Plans(client.getDatabase(TestServers.freshDatabase(PlansTest.class)));
            plans.approved(new PlanView("p", 2026, 1, 1, WRONG, 95), event(0));
            plans.amended("p", SECOND, 1, 94, event(1));

            plans.approved(new PlanView("p", 2026, 1, 2, RIGHT, 94), event(2));

            Misdated approval = new Misdated(WRONG.date(), RIGHT.date());
            assertThat(plans.get("p"))
                    .contains(
                            new PlanView(
                                    "p",
                                    2026,
                                    1,
                                    2,
                                    RIGHT,
                                    96,
                                    List.of(approval),
                                    94,
                                    List.of(SECOND)));

            LocalDate told = LocalDate.of(2026, 4, 1);
            LocalDate right = LocalDate.of(2026, 3, 30);
            Decision numbered = new Decision("21-1", right, "Х");
            plans.corrected("p", told, new Amendment(2, numbered, null), event(3));
            Amendment known = new Amendment(2, numbered, "Бюджет");

            assertThat(plans.get("p"))
                    .contains(
                            new PlanView(
                                    "p",
                                    2026,
                                    1,
                                    2,
                                    RIGHT,
                                    96,
                                    List.of(approval, new Misdated(told, right)),
                                    94,
                                    List.of(known)));

            Amendment otherwise = new Amendment(2, numbered, "Снос рынка");
            plans.corrected("p", right, otherwise, event(4));
            assertThat(plans.get("p").flatMap(plan -> plan.of(2))).contains(otherwise);
        }
    }

    @Test
    void aPlanOfAWholeYearBeginsWithTheYear() {
        assertThat(new PlanView("p", 2026, 0, 1, RIGHT, 95).start()).isEqualTo("2026-01-01");
        assertThat(new PlanView("p", 2026, 2, 1, RIGHT, 95).start()).isEqualTo("2026-07-01");
    }

    @Test
    void aYearsPlanIsOlderThanItsSecondHalfAndNewerThanItsFirst() {
        PlanView first = new PlanView("first", 2026, 1, 1, RIGHT, 95);
        PlanView whole = new PlanView("whole", 2026, 0, 1, RIGHT, 95);
        PlanView second = new PlanView("second", 2026, 2, 1, RIGHT, 95);
        PlanView last = new PlanView("last", 2025, 2, 1, RIGHT, 95);

        assertThat(Plans.newestFirst(List.of(second, first, whole, last)))
                .containsExactly(second, whole, first, last);
    }

    /** As plan-service has it: the half-year's plan, else the year's, else the newest. */
    @Test
    void aDayBelongsToThePlanOfItsHalfYearElseOfItsYear() {
        PlanView first = new PlanView("first", 2026, 1, 1, RIGHT, 95);
        PlanView whole = new PlanView("whole", 2026, 0, 1, RIGHT, 95);
        List<PlanView> plans = Plans.newestFirst(List.of(first, whole));

        assertThat(Plans.inForce(plans, LocalDate.of(2026, 3, 1))).contains(first);
        assertThat(Plans.inForce(plans, LocalDate.of(2026, 8, 1))).contains(whole);
        assertThat(Plans.inForce(plans, LocalDate.of(2027, 2, 1))).contains(whole);
        assertThat(Plans.inForce(List.of(first), LocalDate.of(2026, 8, 1))).contains(first);
        assertThat(Plans.inForce(plans, LocalDate.of(2025, 2, 1))).isPresent();
        assertThat(Plans.inForce(List.of(), LocalDate.of(2026, 3, 1))).isEmpty();
    }

    private static PublishedEvent event(long sequence) {
        return new PublishedEvent(
                "e-" + sequence,
                "kz.moldir.plan.plan-approved.v1",
                "p",
                sequence,
                "moldir.plan",
                Instant.parse("2026-04-13T06:00:00Z"),
                "secretariat",
                null,
                "{}",
                Story.JSON);
    }
}
