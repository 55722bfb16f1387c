package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.AmendmentEvent.AmendmentBegun;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.DecisionCorrected;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.write.plan.PlanCommand.ApproveAmendment;
import kz.moldir.plan.write.plan.PlanCommand.ApprovePlan;
import kz.moldir.plan.write.plan.PlanCommand.CorrectDecision;
import kz.moldir.plan.write.plan.PlanCommand.Recorder;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** At a tie the vote of the chair decides where the council lets it. */
class CastingVoteTest {

    private static final String PLAN = RealPlan.PLAN;
    private static final LocalDate DAY = RealPlan.DECISION.date();
    private static final Recorder DECIDES = new Recorder("chair", false, true);
    private static final Recorder PLAIN = new Recorder("chair", false, false);
    private static final AmendmentBegun BEGUN =
            new AmendmentBegun(PLAN, RealPlan.TODAY, "Изменение бюджета");
    private static final RowChanged MOVED =
            new RowChanged(PLAN, RealPlan.laterFireStation(), List.of());

    @Test
    void approvesThePlan() {
        draft().when(approving(tied(true), DECIDES))
                .expectEvents(new PlanApproved(PLAN, 2026, 1, tied(true), RealPlan.rows()));
        refused(draft().when(approving(tied(null), DECIDES)), "plan-chairs-vote");
        refused(draft().when(approving(tied(false), DECIDES)), "plan-not-carried");
        refused(draft().when(approving(tied(true), PLAIN)), "plan-not-carried");
    }

    /** More were in favour, or more against: then nobody asks how the chair voted. */
    @Test
    void countsAtATieAlone() {
        Decision won = voted(new Votes(9, 8, 0), null);
        draft().when(approving(won.byChair(true), DECIDES))
                .expectEvents(new PlanApproved(PLAN, 2026, 1, won, RealPlan.rows()));
        refused(
                draft().when(approving(voted(new Votes(8, 9, 0), true), DECIDES)),
                "plan-not-carried");
    }

    @Test
    void carriesNothingThatNobodyWasInFavourOf() {
        refused(
                draft().when(approving(voted(new Votes(0, 0, 19), true), DECIDES)),
                "plan-not-carried");
        refused(
                draft().when(approving(voted(new Votes(0, 0, 0), null), DECIDES)),
                "plan-not-carried");
    }

    @Test
    void approvesAnAmendment() {
        amended()
                .when(new ApproveAmendment(PLAN, tied(true), DECIDES, RealPlan.TODAY))
                .expectEvents(
                        new PlanAmended(
                                PLAN,
                                2026,
                                1,
                                2,
                                BEGUN.reason(),
                                tied(true),
                                RealPlan.amended().rows(),
                                RealPlan.amended().changes()));
        refused(
                amended().when(new ApproveAmendment(PLAN, tied(null), DECIDES, RealPlan.TODAY)),
                "plan-chairs-vote");
        refused(
                amended().when(new ApproveAmendment(PLAN, tied(true), PLAIN, RealPlan.TODAY)),
                "plan-not-carried");
    }

    /** The settings may be others by now: what was recorded of these votes stays. */
    @Test
    void staysWhereOtherWordsArePutRight() {
        PlanApproved approved = new PlanApproved(PLAN, 2026, 1, tied(true), RealPlan.rows());
        Decision other = new Decision("17-Р", DAY, "Хасенов М.К.", tied(true).votes(), null);
        plan().given(RealPlan.imported(), approved)
                .when(new CorrectDecision(PLAN, 1, other, PLAIN, "Опечатка", RealPlan.TODAY))
                .expectEvents(
                        new DecisionCorrected(
                                PLAN,
                                2026,
                                1,
                                1,
                                RealPlan.rows().size(),
                                other.byChair(true),
                                "Опечатка"));
        refused(
                plan().given(RealPlan.imported(), approved)
                        .when(
                                new CorrectDecision(
                                        PLAN,
                                        1,
                                        voted(new Votes(7, 7, 0), null),
                                        DECIDES,
                                        "Пересчитали",
                                        RealPlan.TODAY)),
                "plan-chairs-vote");
    }

    private static org.axonframework.test.aggregate.TestExecutor<Plan> draft() {
        return plan().given(RealPlan.imported());
    }

    private static org.axonframework.test.aggregate.TestExecutor<Plan> amended() {
        return plan().given(RealPlan.imported(), RealPlan.approved(), BEGUN, MOVED);
    }

    private static AggregateTestFixture<Plan> plan() {
        return new AggregateTestFixture<>(Plan.class);
    }

    private static ApprovePlan approving(Decision decision, Recorder by) {
        return new ApprovePlan(PLAN, decision, by, RealPlan.TODAY);
    }

    private static Decision tied(@Nullable Boolean byChair) {
        return voted(new Votes(9, 9, 1), byChair);
    }

    private static Decision voted(Votes votes, @Nullable Boolean byChair) {
        return new Decision("17", DAY, "Хасенов М.К.", votes, null, byChair);
    }

    private static void refused(ResultValidator<?> result, String code) {
        result.expectException(Refused.class).expectExceptionMessage(code).expectNoEvents();
    }
}
