package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.PlanPutToMeeting;
import kz.moldir.plan.events.PlanEvent.PlanSubmitted;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.write.plan.PlanCommand.ApprovePlan;
import kz.moldir.plan.write.plan.PlanCommand.ChangeRow;
import kz.moldir.plan.write.plan.PlanCommand.PutToMeeting;
import kz.moldir.plan.write.plan.PlanCommand.Recorder;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** A meeting that adopts the plan with changes: withdrawn, changed, put to it again. */
class PutAgainTest extends ApprovalCase {

    private static final LocalDate MEETING = PUT.meetingOn();
    private static final RowChanged CHANGED =
            new RowChanged(RealPlan.PLAN, RealPlan.laterFireStation(), List.of());
    private static final PlanPutToMeeting AGAIN =
            new PlanPutToMeeting(RealPlan.PLAN, TODAY, MEETING, MEETING);

    @Test
    void needsNoNewRoundOfRemarks() {
        plan.given(IMPORTED, SUBMITTED, MADE, ANSWERED, PUT, WITHDRAWN, CHANGED)
                .when(putting(MEETING))
                .expectEvents(AGAIN);
        LocalDate next = TODAY.plusDays(3);
        another()
                .given(IMPORTED, SUBMITTED, PUT, WITHDRAWN)
                .when(putting(next))
                .expectEvents(new PlanPutToMeeting(RealPlan.PLAN, TODAY, next, MEETING));
    }

    @Test
    void isApprovedWithTheRowsThatTheMeetingChanged() {
        another()
                .given(IMPORTED, SUBMITTED, PUT, WITHDRAWN, by("other", CHANGED), AGAIN)
                .when(approving("chair"))
                .expectEvents(
                        new PlanApproved(
                                RealPlan.PLAN,
                                2026,
                                1,
                                DECISION,
                                RealPlan.rows().stream()
                                        .map(
                                                row ->
                                                        row.id().equals(RealPlan.FIRE_STATION)
                                                                ? RealPlan.laterFireStation()
                                                                : row)
                                        .toList()));
    }

    @Test
    void isNotApprovedByWhoChangedTheRows() {
        for (String hand : List.of("other", "secretary")) {
            refused(
                    another()
                            .given(IMPORTED, SUBMITTED, PUT, WITHDRAWN, by("other", CHANGED), AGAIN)
                            .when(approving(hand)),
                    "plan-same-person");
        }
    }

    @Test
    void standsStillThere() {
        refused(
                plan.given(IMPORTED, SUBMITTED, PUT, WITHDRAWN, AGAIN)
                        .when(
                                new ChangeRow(
                                        RealPlan.PLAN,
                                        RealPlan.laterFireStation(),
                                        List.of(),
                                        RealPlan.fireStation())),
                "plan-before-the-meeting");
    }

    @Test
    void isForAPlanThatCameToAMeetingAlone() {
        refused(
                plan.given(IMPORTED, SUBMITTED, WITHDRAWN).when(putting(MEETING)),
                "plan-not-submitted");
        refused(another().given(IMPORTED).when(putting(MEETING)), "plan-not-submitted");
    }

    /** Whoever asks the commissions anew waits for them anew. */
    @Test
    void isNotForAPlanThatWasSubmittedAnew() {
        PlanSubmitted anew =
                new PlanSubmitted(
                        RealPlan.PLAN, 2026, 1, TODAY, TODAY.plusDays(7), ALL, "secretary", 4);
        refused(
                plan.given(IMPORTED, SUBMITTED, PUT, WITHDRAWN, anew)
                        .when(putting(TODAY.plusDays(1))),
                "plan-commissions-still-asked");
        refused(
                another()
                        .given(IMPORTED, SUBMITTED, PUT, WITHDRAWN, anew, WITHDRAWN)
                        .when(putting(MEETING)),
                "plan-not-submitted");
    }

    private static PutToMeeting putting(LocalDate day) {
        return new PutToMeeting(RealPlan.PLAN, day, Set.of(), TODAY);
    }

    private static ApprovePlan approving(String by) {
        return new ApprovePlan(RealPlan.PLAN, DECISION, new Recorder(by, false), TODAY);
    }

    private static AggregateTestFixture<Plan> another() {
        return new AggregateTestFixture<>(Plan.class);
    }
}
