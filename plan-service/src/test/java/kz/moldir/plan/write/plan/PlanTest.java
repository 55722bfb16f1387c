package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.PlanStarted;
import kz.moldir.plan.events.PlanEvent.SourceFile;
import kz.moldir.plan.write.plan.PlanCommand.ApprovePlan;
import kz.moldir.plan.write.plan.PlanCommand.ImportPlan;
import kz.moldir.plan.write.plan.PlanCommand.StartPlan;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final SourceFile CORRECTED =
            new SourceFile("almaty-corrected.txt", 23300, "6e".repeat(32));

    private final FixtureConfiguration<Plan> plan = new AggregateTestFixture<>(Plan.class);

    @Nested
    class Starting {

        private final StartPlan asked =
                new StartPlan(RealPlan.PLAN, 2026, 2, List.of(RealPlan.zhetysu()));

        @Test
        void makesADraftOfRows() {
            plan.givenNoPriorActivity()
                    .when(asked)
                    .expectEvents(
                            new PlanStarted(RealPlan.PLAN, 2026, 2, List.of(RealPlan.zhetysu())));
        }

        @Test
        void isRefusedWhereThereIsAPlan() {
            plan.given(RealPlan.imported())
                    .when(asked)
                    .expectException(Refused.class)
                    .expectExceptionMessage("plan-there-is-one")
                    .expectNoEvents();
        }
    }

    @Nested
    class Importing {

        @Test
        void replacesWhatWasBegunByHand() {
            plan.given(new PlanStarted(RealPlan.PLAN, 2026, 1, List.of()))
                    .when(importing(RealPlan.FILE))
                    .expectEvents(RealPlan.imported());
        }

        @Test
        void makesADraftOfAFile() {
            plan.givenNoPriorActivity()
                    .when(importing(RealPlan.FILE))
                    .expectEvents(RealPlan.imported());
        }

        @Test
        void replacesTheDraftByAnotherFile() {
            PlanImported first = RealPlan.imported();

            plan.given(first)
                    .when(importing(CORRECTED))
                    .expectEvents(
                            new PlanImported(
                                    first.planId(),
                                    2026,
                                    1,
                                    CORRECTED,
                                    first.rows(),
                                    first.heading(),
                                    first.questions()));
        }

        @Test
        void isRefusedForTheVerySameFile() {
            plan.given(RealPlan.imported())
                    .when(importing(RealPlan.FILE))
                    .expectException(Refused.class)
                    .expectExceptionMessage("plan-same-file")
                    .expectNoEvents();
        }

        @Test
        void isRefusedOnceThePlanIsApproved() {
            plan.given(RealPlan.imported(), RealPlan.approved())
                    .when(importing(CORRECTED))
                    .expectException(Refused.class)
                    .expectExceptionMessage("plan-already-approved")
                    .expectNoEvents();
        }

        private ImportPlan importing(SourceFile file) {
            PlanImported event = RealPlan.imported();
            return new ImportPlan(
                    event.planId(),
                    event.year(),
                    event.half(),
                    file,
                    event.rows(),
                    event.heading(),
                    event.questions());
        }
    }

    @Nested
    class Approving {

        @Test
        void fixesTheRowsOfTheDraft() {
            plan.given(RealPlan.imported())
                    .when(approving(RealPlan.DECISION))
                    .expectEvents(RealPlan.approved());
        }

        @Test
        void acceptsADecisionOfToday() {
            Decision today = new Decision("17", RealPlan.TODAY, "Хасенов М.К.");

            plan.given(RealPlan.imported())
                    .when(approving(today))
                    .expectEvents(new PlanApproved(RealPlan.PLAN, 2026, 1, today, RealPlan.rows()));
        }

        @Test
        void approvesTheLastDraft() {
            PlanImported first = RealPlan.imported();
            PlanImported last =
                    new PlanImported(
                            first.planId(),
                            2026,
                            1,
                            CORRECTED,
                            List.of(RealPlan.fireStation()),
                            "УТВЕРЖДЕН",
                            List.of());

            plan.given(first, last)
                    .when(approving(RealPlan.DECISION))
                    .expectEvents(
                            new PlanApproved(
                                    RealPlan.PLAN,
                                    2026,
                                    1,
                                    RealPlan.DECISION,
                                    List.of(RealPlan.fireStation())));
        }

        @Test
        void isRefusedTwice() {
            plan.given(RealPlan.imported(), RealPlan.approved())
                    .when(approving(RealPlan.DECISION))
                    .expectException(Refused.class)
                    .expectExceptionMessage("plan-already-approved")
                    .expectNoEvents();
        }

        @Test
        void isRefusedForADecisionOfTomorrow() {
            LocalDate tomorrow = RealPlan.TODAY.plusDays(1);

            plan.given(RealPlan.imported())
                    .when(approving(new Decision(null, tomorrow, "Хасенов М.К.")))
                    .expectException(Refused.class)
                    .expectExceptionMessage("plan-decision-in-future")
                    .expectNoEvents();
        }

        @Test
        void needsADraft() {
            plan.givenNoPriorActivity()
                    .when(approving(RealPlan.DECISION))
                    .expectException(AggregateNotFoundException.class);
        }

        private ApprovePlan approving(Decision decision) {
            return new ApprovePlan(RealPlan.PLAN, decision, "secretary", RealPlan.TODAY);
        }
    }
}
