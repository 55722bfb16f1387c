package kz.moldir.plan.write.plan;

import static kz.moldir.plan.write.plan.ApprovalCase.by;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.AmendmentEvent.AmendmentDropped;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.Continues.Reason;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import kz.moldir.plan.events.PlanEvent.Scan;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.RowChange;
import kz.moldir.plan.write.plan.PlanCommand.AddRow;
import kz.moldir.plan.write.plan.PlanCommand.ApproveAmendment;
import kz.moldir.plan.write.plan.PlanCommand.BeginAmendment;
import kz.moldir.plan.write.plan.PlanCommand.ChangeRow;
import kz.moldir.plan.write.plan.PlanCommand.CorrectDecision;
import kz.moldir.plan.write.plan.PlanCommand.DropAmendment;
import kz.moldir.plan.write.plan.PlanCommand.MoveRow;
import kz.moldir.plan.write.plan.PlanCommand.Recorder;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An approved plan is amended, version by version. */
class AmendmentTest extends AmendmentCase {

    @Nested
    class Beginning {

        @Test
        void opensTheApprovedPlan() {
            approved().when(new BeginAmendment(PLAN, WHY, TODAY)).expectEvents(BEGUN);
        }

        @Test
        void isRefusedForADraftAndTwice() {
            refused(
                    plan.given(RealPlan.imported()).when(new BeginAmendment(PLAN, WHY, TODAY)),
                    "plan-amendment-not-approved");
            refused(
                    approved(BEGUN).when(new BeginAmendment(PLAN, WHY, TODAY)),
                    "plan-amendment-under-way");
        }
    }

    @Nested
    class Writing {

        @Test
        void changesRowsOfTheAmendmentOnly() {
            approved(BEGUN)
                    .when(
                            new ChangeRow(
                                    PLAN,
                                    RealPlan.laterFireStation(),
                                    List.of(),
                                    RealPlan.fireStation()))
                    .expectEvents(MOVED);
            refused(
                    approved(BEGUN, new AmendmentDropped(PLAN, TODAY, "Отложено"))
                            .when(
                                    new ChangeRow(
                                            PLAN,
                                            RealPlan.laterFireStation(),
                                            List.of(),
                                            RealPlan.fireStation())),
                    "plan-already-approved");
        }

        @Test
        void givesNoNumberTwice() {
            Row row = added("new", 3);
            OpenQuestion question = new OpenQuestion(3, "x", "c", List.of());
            approved(BEGUN, new RowRemoved(PLAN, RealPlan.housing().id()))
                    .when(new AddRow(PLAN, row, List.of(question)))
                    .expectEvents(
                            new RowAdded(PLAN, row.numbered(46), List.of(question.ofRow(46))));
        }

        @Test
        void keepsWhatTheApprovalCarriedOver() {
            Row going =
                    RealPlan.fireStation()
                            .continuing(new Continues("e", 2025, 2, 7, Reason.NOT_DONE));
            refused(
                    plan.given(
                                    RealPlan.imported(),
                                    new RowChanged(PLAN, going, List.of()),
                                    new PlanApproved(
                                            PLAN, 2026, 1, RealPlan.DECISION, List.of(going)),
                                    BEGUN)
                            .when(new ChangeRow(PLAN, going.continuing(null), List.of(), going)),
                    "plan-row-carried-over");
        }

        @Test
        void keepsTheNumbersThatAreCited() {
            refused(
                    approved(BEGUN).when(new MoveRow(PLAN, RealPlan.FIRE_STATION, 1)),
                    "plan-row-numbers-stay");
        }
    }

    @Nested
    class Approving {

        @Test
        void makesTheNextVersion() {
            approved(BEGUN, MOVED).when(APPROVE).expectEvents(RealPlan.amended());
        }

        @Test
        void tellsAddedAndExcludedRows() {
            Row row = added("new", 46);
            List<Row> rows =
                    List.of(RealPlan.zhetysu(), RealPlan.buildings(), RealPlan.housing(), row);
            approved(
                            BEGUN,
                            new RowRemoved(PLAN, RealPlan.FIRE_STATION),
                            new RowAdded(PLAN, row, List.of()))
                    .when(APPROVE)
                    .expectEvents(
                            new PlanAmended(
                                    PLAN,
                                    2026,
                                    1,
                                    2,
                                    WHY,
                                    RealPlan.AMENDING,
                                    rows,
                                    List.of(
                                            new RowChange(
                                                    RowChange.Kind.EXCLUDED,
                                                    RealPlan.fireStation(),
                                                    null),
                                            new RowChange(RowChange.Kind.ADDED, null, row))));
        }

        @Test
        void countsVersionsOn() {
            Row row = added("new", 46);
            Decision later = new Decision("22", TODAY, "Хасенов М.К.");
            plan.given(
                            RealPlan.imported(),
                            RealPlan.approved(),
                            BEGUN,
                            MOVED,
                            RealPlan.amended(),
                            BEGUN,
                            new RowAdded(PLAN, row, List.of()))
                    .when(new ApproveAmendment(PLAN, later, CHAIR, TODAY))
                    .expectEvents(
                            new PlanAmended(
                                    PLAN,
                                    2026,
                                    1,
                                    3,
                                    WHY,
                                    later,
                                    List.of(
                                            RealPlan.zhetysu(),
                                            RealPlan.laterFireStation(),
                                            RealPlan.buildings(),
                                            RealPlan.housing(),
                                            row),
                                    List.of(new RowChange(RowChange.Kind.ADDED, null, row))));
        }

        @Test
        void isRefusedForWhatDoesNotFollow() {
            refused(approved(MOVED).when(APPROVE), "plan-no-amendment");
            refused(approved(BEGUN).when(APPROVE), "plan-amendment-empty");
            refused(
                    approved(BEGUN, MOVED).when(on(TODAY.plusDays(1), null)),
                    "plan-decision-in-future");
            refused(
                    approved(BEGUN, MOVED).when(on(LocalDate.of(2026, 3, 16), null)),
                    "plan-amendment-earlier");
            refused(approved(BEGUN, MOVED).when(on(TODAY, new Votes(3, 3, 0))), "plan-not-carried");
        }

        @Test
        void isNotForWhoBeganOrWroteIt() {
            for (String account : List.of("began", "wrote")) {
                refused(
                        approved(by("began", BEGUN), by("wrote", MOVED))
                                .when(signed(account, false)),
                        "plan-same-person");
            }
            approved(by("began", BEGUN), by("wrote", MOVED))
                    .when(signed("third", false))
                    .expectSuccessfulHandlerExecution();
            Recorder deputy = new Recorder("third", "wrote", false, false, false);
            refused(
                    approved(by("began", BEGUN), by("wrote", MOVED))
                            .when(
                                    new ApproveAmendment(
                                            PLAN,
                                            signed("third", false).decision(),
                                            deputy,
                                            TODAY)),
                    "plan-deputy-of-the-same");
        }

        @Test
        void isNotForWhoAcceptedAProposalForIt() {
            RowAdded proposed = new RowAdded(PLAN, added("new", 46), List.of(), null, "accepter");
            refused(
                    approved(by("began", BEGUN), by("automation", proposed))
                            .when(signed("accepter", false)),
                    "plan-same-person");
        }

        @Test
        void needsTheSignedScanWhereOnePersonKeepsTheSecretariat() {
            Recorder alone = new Recorder("began", true);
            refused(
                    approved(by("began", BEGUN), MOVED)
                            .when(new ApproveAmendment(PLAN, RealPlan.AMENDING, alone, TODAY)),
                    "plan-alone-without-scan");
            approved(by("began", BEGUN), MOVED)
                    .when(signed("began", true))
                    .expectSuccessfulHandlerExecution();
        }

        private ApproveAmendment signed(String account, boolean alone) {
            Scan scan = new Scan("s-1", "a.pdf", "application/pdf", 70_000, "5c".repeat(32));
            return new ApproveAmendment(
                    PLAN,
                    new Decision("21", TODAY, "Х", null, scan),
                    new Recorder(account, alone),
                    TODAY);
        }

        private ApproveAmendment on(LocalDate day, Votes votes) {
            return new ApproveAmendment(
                    PLAN, new Decision("21", day, "Х", votes, null), CHAIR, TODAY);
        }
    }

    @Test
    void theApprovalCannotHaveBeenAfterTheFirstOfThem() {
        Decision first = new Decision("21", TODAY.minusDays(9), "Хасенов М.К.");
        Decision second = new Decision("22", TODAY.minusDays(3), "Хасенов М.К.");
        Object[] twice = {BEGUN, MOVED, version(2, first), BEGUN, version(3, second)};

        refused(
                approved(twice).when(correcting(TODAY.minusDays(5))),
                "plan-decision-after-amendment");
        approved(twice).when(correcting(TODAY.minusDays(9))).expectSuccessfulHandlerExecution();
    }

    private static CorrectDecision correcting(LocalDate day) {
        return new CorrectDecision(
                PLAN, 1, new Decision("17", day, "Хасенов М.К."), CHAIR, "Узнали день", TODAY);
    }

    @Test
    void givenUpItLeavesTheVersionInForce() {
        approved(BEGUN, MOVED)
                .when(new DropAmendment(PLAN, "Отложено", TODAY))
                .expectEvents(new AmendmentDropped(PLAN, TODAY, "Отложено"));
        refused(approved().when(new DropAmendment(PLAN, "Отложено", TODAY)), "plan-no-amendment");
    }

    private static Row added(String id, int number) {
        return RealPlan.housing().identified(id).numbered(number);
    }
}
