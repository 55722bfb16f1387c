package kz.moldir.plan.write.plan;

import static kz.moldir.plan.write.plan.ApprovalCase.by;
import static kz.moldir.plan.write.plan.ApprovalCase.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.AmendmentEvent.AmendedRowExplained;
import kz.moldir.plan.events.AmendmentEvent.AmendmentBegun;
import kz.moldir.plan.events.AmendmentEvent.AmendmentDropped;
import kz.moldir.plan.events.AmendmentEvent.AmendmentRestored;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import kz.moldir.plan.events.RowChange;
import kz.moldir.plan.events.RowReasons;
import kz.moldir.plan.write.plan.PlanCommand.ApproveAmendment;
import kz.moldir.plan.write.plan.PlanCommand.ExplainAmendedRow;
import kz.moldir.plan.write.plan.PlanCommand.Recorder;
import kz.moldir.plan.write.plan.PlanCommand.RestoreAmendment;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** A row of an amendment has a reason of its own, besides that of the amendment. */
class AmendedRowReasonsTest {

    private static final String PLAN = RealPlan.PLAN;
    private static final String FIRE = RealPlan.FIRE_STATION;
    private static final LocalDate TODAY = RealPlan.TODAY;
    private static final String WHY = "Подрядчик сменился";
    private static final AmendmentBegun BEGUN = new AmendmentBegun(PLAN, TODAY, "Бюджет");
    private static final RowChanged MOVED =
            new RowChanged(PLAN, RealPlan.laterFireStation(), List.of());
    private static final PlanAmended MADE = RealPlan.amended();
    private static final RowRemoved GONE = new RowRemoved(PLAN, RealPlan.ZHETYSU);
    private static final AmendedRowExplained EXPLAINED = new AmendedRowExplained(PLAN, FIRE, WHY);

    @Test
    void isSaidOfARowThatChangesOrGoes() {
        approved(BEGUN, MOVED).when(explain(FIRE, WHY, null)).expectEvents(EXPLAINED);
        approved(BEGUN, GONE)
                .when(explain(RealPlan.ZHETYSU, WHY, null))
                .expectEvents(new AmendedRowExplained(PLAN, RealPlan.ZHETYSU, WHY));
        approved(BEGUN, MOVED, EXPLAINED).when(explain(FIRE, WHY, null)).expectNoEvents();
        approved(BEGUN, MOVED, EXPLAINED)
                .when(explain(FIRE, null, WHY + "\r\n"))
                .expectEvents(new AmendedRowExplained(PLAN, FIRE, null));
    }

    @Test
    void isRefusedWhereNothingChangesOrItReadsOtherwiseByNow() {
        refused(approved().when(explain(FIRE, WHY, null)), "plan-no-amendment");
        refused(
                approved(BEGUN, MOVED).when(explain(RealPlan.ZHETYSU, WHY, null)),
                "plan-amendment-row-unchanged");
        refused(
                approved(BEGUN, MOVED, EXPLAINED).when(explain(FIRE, "Иначе", null)),
                "plan-amendment-reason-changed");
    }

    @Test
    void isApprovedWithTheChangesThatThereAre() {
        approved(by("writer", BEGUN), MOVED, EXPLAINED, explained(RealPlan.ZHETYSU))
                .when(approving("chair"))
                .expectEventsMatching(
                        payloadsMatching(
                                predicate(
                                        (List<?> all) -> {
                                            assertThat(((PlanAmended) all.getFirst()).changes())
                                                    .extracting(RowChange::reason)
                                                    .containsExactly(WHY);
                                            return true;
                                        })));
    }

    /** They go into the public version. */
    @Test
    void isDecidedUponAsItWasRead() {
        String seen = RowReasons.tag(MADE.changes());
        String read = RowReasons.tag(List.of(MADE.changes().getFirst().because(WHY)));
        assertThat(seen).isNotEqualTo(read);
        refused(
                approved(BEGUN, MOVED, EXPLAINED).when(approving("chair", seen)),
                "plan-amendment-row-reasons-changed");
        refused(
                approved(BEGUN, MOVED).when(approving("chair", read)),
                "plan-amendment-row-reasons-changed");
        approved(BEGUN, MOVED, EXPLAINED)
                .when(approving("chair", read))
                .expectEventsMatching(payloadsMatching(predicate(all -> all.size() == 1)));
    }

    /** Who wrote a reason does not record the decision on it. */
    @Test
    void makesWhoSaidItAnAuthor() {
        refused(
                approved(by("a", BEGUN), by("b", MOVED), by("c", EXPLAINED)).when(approving("c")),
                "plan-same-person");
    }

    @Test
    void comesBackWithAnAmendmentThatWasGivenUp() {
        approved(BEGUN, MOVED, EXPLAINED, new AmendmentDropped(PLAN, TODAY, "По ошибке"))
                .when(new RestoreAmendment(PLAN, TODAY))
                .expectEvents(
                        new AmendmentRestored(
                                PLAN,
                                TODAY,
                                "Бюджет",
                                RealPlan.amended().rows(),
                                List.of(RealPlan.QUESTION),
                                null,
                                Map.of(FIRE, WHY)));
    }

    private static AmendedRowExplained explained(String row) {
        return new AmendedRowExplained(PLAN, row, "Строка осталась");
    }

    private static ExplainAmendedRow explain(String row, String reason, String before) {
        return new ExplainAmendedRow(PLAN, row, reason, before);
    }

    private static ApproveAmendment approving(String account) {
        return new ApproveAmendment(PLAN, RealPlan.AMENDING, new Recorder(account, false), TODAY);
    }

    private static ApproveAmendment approving(String account, String seen) {
        return new ApproveAmendment(
                PLAN, RealPlan.AMENDING, new Recorder(account, false), TODAY, null, null, seen);
    }

    private static TestExecutor<Plan> approved(Object... more) {
        return new AggregateTestFixture<>(Plan.class)
                .given(RealPlan.imported(), RealPlan.approved())
                .andGiven(more);
    }
}
