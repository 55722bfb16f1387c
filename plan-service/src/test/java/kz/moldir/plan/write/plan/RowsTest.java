package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.External;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.AmendmentEvent.AmendmentBegun;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.Continues.Reason;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.PlanPutToMeeting;
import kz.moldir.plan.events.PlanEvent.PlanSubmitted;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowMoved;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.PlanCommand.AddRow;
import kz.moldir.plan.write.plan.PlanCommand.ChangeRow;
import kz.moldir.plan.write.plan.PlanCommand.MoveRow;
import kz.moldir.plan.write.plan.PlanCommand.RemoveRow;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final String PLAN = RealPlan.PLAN;
    private static final PlanImported IMPORTED = RealPlan.imported();
    private static final Row FIRE = RealPlan.fireStation();
    private static final Row NEW = row("new", RealPlan.housing().number() + 1, "Новое");
    private static final Row CHANGED = row(FIRE.id(), FIRE.number(), "Депо построено");

    private final FixtureConfiguration<Plan> plan = new AggregateTestFixture<>(Plan.class);

    @Nested
    class Adding {

        @Test
        void writesARowAtTheEnd() {
            plan.given(IMPORTED)
                    .when(new AddRow(PLAN, NEW, List.of()))
                    .expectEvents(new RowAdded(PLAN, NEW, List.of()));
        }

        @Test
        void goesOnWithAnEarlierRowInADraftOnly() {
            Row more = NEW.continuing(new Continues("earlier", 2025, 2, 7, Reason.NOT_DONE));
            plan.given(IMPORTED)
                    .when(new AddRow(PLAN, more, List.of()))
                    .expectEvents(new RowAdded(PLAN, more, List.of()));
            refused(
                    new AggregateTestFixture<>(Plan.class)
                            .given(
                                    IMPORTED,
                                    RealPlan.approved(),
                                    new AmendmentBegun(PLAN, RealPlan.TODAY, "Уточнение"))
                            .when(new AddRow(PLAN, more, List.of())),
                    "plan-row-no-draft");
        }

        @Test
        void isRefusedWhereAnotherRowGoesOnWithTheSame() {
            Continues earlier = new Continues("earlier", 2025, 2, 7, Reason.NOT_DONE);
            refused(
                    plan.given(IMPORTED, new RowChanged(PLAN, FIRE.continuing(earlier), List.of()))
                            .when(new AddRow(PLAN, NEW.continuing(earlier), List.of())),
                    "plan-row-continued-already");
        }

        @Test
        void followsTheRowThatIsNamed() {
            Row behind = NEW.numbered(FIRE.number() + 1);
            plan.given(IMPORTED)
                    .when(new AddRow(PLAN, NEW.numbered(0), List.of(), null, FIRE.id()))
                    .expectEvents(new RowAdded(PLAN, behind, List.of()));
            refused(
                    new AggregateTestFixture<>(Plan.class)
                            .given(IMPORTED)
                            .when(new AddRow(PLAN, NEW, List.of(), null, "gone")),
                    "plan-row-followed-gone");
            refused(
                    new AggregateTestFixture<>(Plan.class)
                            .given(
                                    IMPORTED,
                                    RealPlan.approved(),
                                    new AmendmentBegun(PLAN, RealPlan.TODAY, "Уточнение"))
                            .when(new AddRow(PLAN, NEW, List.of(), null, FIRE.id())),
                    "plan-row-numbers-stay");
        }

        @Test
        void isRefusedBehindTheEnd() {
            Row far = row("new", NEW.number() + 1, "Новое");
            refused(
                    plan.given(IMPORTED).when(new AddRow(PLAN, far, List.of())),
                    "plan-row-no-such-place");
        }

        @Test
        void isRefusedOnceThePlanIsApproved() {
            refused(
                    plan.given(IMPORTED, RealPlan.approved())
                            .when(new AddRow(PLAN, NEW, List.of())),
                    "plan-already-approved");
        }
    }

    @Nested
    class Changing {

        @Test
        void keepsTheNumber() {
            plan.given(IMPORTED)
                    .when(new ChangeRow(PLAN, CHANGED, List.of(), FIRE))
                    .expectEvents(new RowChanged(PLAN, CHANGED, List.of()));
        }

        @Test
        void overwritesNothingThatWasNotSeen() {
            RowChanged theirs =
                    new RowChanged(PLAN, row(FIRE.id(), FIRE.number(), "Их слова"), List.of());
            refused(
                    plan.given(IMPORTED, theirs)
                            .when(new ChangeRow(PLAN, CHANGED, List.of(), FIRE)),
                    "plan-row-changed");
        }

        /** Its mark, whom it invites, what was understood of its words. */
        @Test
        void losesNothingThatSomebodyElseSetOfTheSameRow() {
            Row titled = FIRE.titled(LocalizedText.russian("Мониторинг депо"));
            for (Row theirs :
                    List.of(
                            FIRE.disclosed(Disclosure.UNANNOUNCED),
                            FIRE.due(RealPlan.housing().timeframe()),
                            inviting(FIRE))) {
                refused(
                        plan.given(IMPORTED, new RowChanged(PLAN, theirs, List.of()))
                                .when(new ChangeRow(PLAN, titled, List.of(), FIRE)),
                        "plan-row-changed");
            }
        }

        private static Row inviting(Row row) {
            return new Row(
                    row.id(),
                    row.number(),
                    row.title(),
                    row.kinds(),
                    row.timeframe(),
                    row.responsible(),
                    row.subjects(),
                    row.organiser(),
                    List.of(new External("Прокуратура", null)),
                    row.note());
        }

        @Test
        void takesACarryingOverBackAndNeverWritesItAgainUnseen() {
            Row going = FIRE.continuing(new Continues("e", 2025, 2, 7, Reason.NOT_DONE));
            RowChanged carried = new RowChanged(PLAN, going, List.of());
            RowChanged detached = new RowChanged(PLAN, FIRE, List.of());
            plan.given(IMPORTED, carried)
                    .when(new ChangeRow(PLAN, FIRE, List.of(), going))
                    .expectEvents(detached);
            refused(
                    plan.given(IMPORTED, carried, detached)
                            .when(
                                    new ChangeRow(
                                            PLAN,
                                            CHANGED.continuing(going.continues()),
                                            List.of(),
                                            going)),
                    "plan-row-changed");
        }

        @Test
        void isRefusedWhereAnotherRowGoesOnWithTheSame() {
            Continues earlier = new Continues("earlier", 2025, 2, 7, Reason.NOT_DONE);
            Row going = FIRE.continuing(earlier);
            Row housing = RealPlan.housing();
            RowChanged linked = new RowChanged(PLAN, going, List.of());
            refused(
                    plan.given(IMPORTED, linked)
                            .when(
                                    new ChangeRow(
                                            PLAN, housing.continuing(earlier), List.of(), housing)),
                    "plan-row-continued-already");
            new AggregateTestFixture<>(Plan.class)
                    .given(IMPORTED, linked)
                    .when(new ChangeRow(PLAN, CHANGED.continuing(earlier), List.of(), going))
                    .expectEvents(new RowChanged(PLAN, CHANGED.continuing(earlier), List.of()));
        }

        @Test
        void isRefusedForARowThatIsGone() {
            refused(
                    plan.given(IMPORTED, new RowRemoved(PLAN, FIRE.id()))
                            .when(new ChangeRow(PLAN, CHANGED, List.of(), FIRE)),
                    "plan-row-unknown");
        }

        @Test
        void isRefusedBeforeTheGeneralMeeting() {
            LocalDate today = RealPlan.TODAY;
            refused(
                    plan.given(
                                    IMPORTED,
                                    new PlanSubmitted(
                                            PLAN, 2026, 1, today, today, List.of("1"), "s", 4),
                                    new PlanPutToMeeting(PLAN, today, today))
                            .when(new ChangeRow(PLAN, CHANGED, List.of(), FIRE)),
                    "plan-before-the-meeting");
        }
    }

    @Nested
    class Removing {

        @Test
        void takesOutWhatWasSeen() {
            plan.given(IMPORTED)
                    .when(new RemoveRow(PLAN, FIRE))
                    .expectEvents(new RowRemoved(PLAN, FIRE.id()));
        }

        @Test
        void isRefusedForARowThatSaysSomethingElse() {
            refused(
                    plan.given(IMPORTED, new RowChanged(PLAN, CHANGED, List.of()))
                            .when(new RemoveRow(PLAN, FIRE)),
                    "plan-row-changed");
        }
    }

    @Nested
    class Moving {

        @Test
        void givesAnotherNumber() {
            plan.given(IMPORTED)
                    .when(new MoveRow(PLAN, FIRE.id(), 10))
                    .expectEvents(new RowMoved(PLAN, FIRE.id(), 10));
        }

        /** Up is where the row goes from where it was seen, and nowhere else. */
        @Test
        void isRefusedWhereSomebodyMovedItMeanwhile() {
            refused(
                    plan.given(IMPORTED, new RowMoved(PLAN, FIRE.id(), 3))
                            .when(new MoveRow(PLAN, FIRE.id(), FIRE.number() - 1, FIRE.number())),
                    "plan-row-moved");
            new AggregateTestFixture<>(Plan.class)
                    .given(IMPORTED, new RowMoved(PLAN, FIRE.id(), 3))
                    .when(new MoveRow(PLAN, FIRE.id(), 2, 3))
                    .expectEvents(new RowMoved(PLAN, FIRE.id(), 2));
        }

        @Test
        void isRefusedOutsideTheDraft() {
            refused(
                    plan.given(IMPORTED).when(new MoveRow(PLAN, FIRE.id(), 0)),
                    "plan-row-no-such-place");
        }
    }

    private static Row row(String id, int number, String title) {
        return new Row(
                id,
                number,
                LocalizedText.russian(title),
                FIRE.kinds(),
                FIRE.timeframe(),
                FIRE.responsible(),
                List.of(),
                FIRE.organiser(),
                List.of(),
                null);
    }

    private static void refused(ResultValidator<?> result, String code) {
        result.expectException(Refused.class).expectExceptionMessage(code).expectNoEvents();
    }
}
