package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.ReplanningEvent.ActivityCarriedOver;
import kz.moldir.plan.events.ReplanningEvent.StillWanted;
import kz.moldir.plan.write.activity.ActivityCommand.AgreeDate;
import kz.moldir.plan.write.activity.ActivityCommand.Cancel;
import kz.moldir.plan.write.activity.ActivityCommand.Close;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import kz.moldir.plan.write.activity.ActivityCommand.Cover;
import kz.moldir.plan.write.activity.ActivityCommand.Postpone;
import kz.moldir.plan.write.activity.ActivityCommand.RecordOccurrence;
import kz.moldir.plan.write.activity.PlanningCommand.CarryOver;
import kz.moldir.plan.write.activity.PlanningCommand.PutCarryingOverRight;
import kz.moldir.plan.write.activity.PlanningCommand.StillWant;
import org.junit.jupiter.api.Test;

class CarryingOverTest extends ActivityCase {

    private static final CarryOver ASKED =
            new CarryOver(
                    RealPlan.ZHETYSU, RealPlan.CARRIED_OVER.on(), RealPlan.CARRIED_OVER.next());

    @Test
    void recordsWhereItGoesOn() {
        given(UNDATED).when(ASKED).expectEvents(RealPlan.CARRIED_OVER);
    }

    @Test
    void isFromTheFirstDayOfItsPlanOrFromADecisionOfLater() {
        LocalDate first = LocalDate.of(2026, 7, 1);
        given(UNDATED).when(decided(TODAY)).expectEvents(goingOn(TODAY, first));
        given(UNDATED).when(decided(first)).expectEvents(goingOn(first, first));
        LocalDate late = LocalDate.of(2026, 7, 9);
        given(UNDATED).when(decided(late)).expectEvents(goingOn(late, late));
    }

    /** It is asked whether it is still wanted where the earlier row does not need it any more. */
    @Test
    void isWantedAllTheSameOnce() {
        ActivityPlanned later =
                RealPlan.planned(
                        RealPlan.zhetysu()
                                .continuing(
                                        new Continues(
                                                "earlier", 2025, 2, 3, Continues.Reason.NOT_DONE)));
        StillWant asked = new StillWant(RealPlan.ZHETYSU, false);
        StillWanted wanted = new StillWanted(RealPlan.ZHETYSU);
        given(later).when(asked).expectEvents(wanted);
        given(later, wanted).when(asked).expectNoEvents();
        given(UNDATED).when(asked).expectNoEvents();

        StillWant back = new StillWant(RealPlan.ZHETYSU, true);
        StillWanted takenBack = new StillWanted(RealPlan.ZHETYSU, true);
        given(later).when(back).expectNoEvents();
        given(later, wanted).when(back).expectEvents(takenBack);
        given(later, wanted, takenBack).when(back).expectNoEvents();
        given(later, wanted, takenBack).when(asked).expectEvents(wanted);
    }

    private static CarryOver decided(LocalDate on) {
        return new CarryOver(RealPlan.ZHETYSU, on, ASKED.next());
    }

    private static ActivityCarriedOver goingOn(LocalDate on, LocalDate from) {
        return new ActivityCarriedOver(RealPlan.ZHETYSU, on, ASKED.next(), from);
    }

    /** The next plan was approved in April. */
    @Test
    void changesNothingUntilThen() {
        LocalDate last = RealPlan.CARRIED_OVER.begins().minusDays(1);
        ActivityCarriedOver early = goingOn(TODAY, RealPlan.CARRIED_OVER.begins());
        for (ActivityCommand command :
                List.of(
                        new AgreeDate(RealPlan.ZHETYSU, MAY, null, null, last),
                        new RecordOccurrence(RealPlan.ZHETYSU, byHand(last), last),
                        new Cancel(RealPlan.ZHETYSU, "Объект сдан", last),
                        new Cover(
                                RealPlan.ZHETYSU,
                                "https://example.org/1",
                                "Анонс",
                                last,
                                Publication.Kind.ANNOUNCEMENT,
                                null,
                                last))) {
            given(UNDATED, early).when(command).expectSuccessfulHandlerExecution();
        }
        given(UNDATED, early, new ActivityDateAgreed(RealPlan.ZHETYSU, MAY, null, null))
                .when(new Postpone(RealPlan.ZHETYSU, MAY.plusDays(3), null, null, "Болезнь", last))
                .expectSuccessfulHandlerExecution();
        refused(
                given(UNDATED, early)
                        .when(new Cancel(RealPlan.ZHETYSU, "Объект сдан", early.begins())),
                "activity-carried-over");
    }

    @Test
    void leavesItsResultAndPublicationsToWhatTookPlaceBefore() {
        LocalDate later = RealPlan.CARRIED_OVER.begins().plusDays(9);
        OccurrenceRecorded before =
                new OccurrenceRecorded(
                        RealPlan.ZHETYSU, byHand(RealPlan.CARRIED_OVER.begins().minusDays(1)));
        given(UNDATED, RealPlan.CARRIED_OVER, before)
                .when(new Close(RealPlan.ZHETYSU, "Дано пять рекомендаций", later))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void happensOnce() {
        given(UNDATED, RealPlan.CARRIED_OVER).when(ASKED).expectNoEvents();
    }

    @Test
    void leavesWhatIsOverAsItIs() {
        CarryOver held = new CarryOver(ID, ASKED.on(), ASKED.next());
        given(PLANNED, HAPPENED, CLOSED).when(held).expectNoEvents();
        given(PLANNED, CANCELLED).when(held).expectNoEvents();
    }

    @Test
    void leavesWhatHasTakenPlaceToItsResult() {
        CarryOver underway = new CarryOver(ID, ASKED.on(), ASKED.next());
        given(PLANNED, HAPPENED).when(underway).expectNoEvents();
    }

    @Test
    void letsAVisitBeRecordedThatWasMadeBefore() {
        Occurrence visit =
                new Occurrence(
                        "v-1", RealPlan.VISIT.date(), null, null, "visit", null, null, "v-1");
        given(UNDATED, RealPlan.CARRIED_OVER)
                .when(new RecordOccurrence(RealPlan.ZHETYSU, visit, TODAY))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void letsBeRecordedWhatTookPlaceBeforeAndNothingLater() {
        LocalDate over = RealPlan.CARRIED_OVER.begins();
        given(UNDATED, RealPlan.CARRIED_OVER)
                .when(new RecordOccurrence(RealPlan.ZHETYSU, byHand(over.minusDays(1)), over))
                .expectSuccessfulHandlerExecution();
        refused(
                given(UNDATED, RealPlan.CARRIED_OVER)
                        .when(new RecordOccurrence(RealPlan.ZHETYSU, byHand(over), over)),
                "activity-goes-on-there");
        refused(
                given(UNDATED, RealPlan.CARRIED_OVER)
                        .when(new Close(RealPlan.ZHETYSU, "Дано пять рекомендаций", over)),
                "activity-carried-over");
    }

    @Test
    void aRecordIsNotPutRightToADayOnWhichItHadGoneOn() {
        ActivityCarriedOver over = new ActivityCarriedOver(ID, TODAY, ASKED.next());
        given(PLANNED, HAPPENED, over)
                .when(
                        correct(
                                Correction.Kind.OCCURRENCE,
                                RealPlan.VISIT.id(),
                                rightDate(TODAY.minusDays(1))))
                .expectSuccessfulHandlerExecution();
        refused(
                given(PLANNED, HAPPENED, over)
                        .when(
                                correct(
                                        Correction.Kind.OCCURRENCE,
                                        RealPlan.VISIT.id(),
                                        rightDate(TODAY))),
                "activity-goes-on-there");
    }

    @Test
    void isNotWhatEndsWhatWasCancelledToo() {
        ActivityCarriedOver over = new ActivityCarriedOver(ID, MAY, ASKED.next());
        refused(
                given(PLANNED, over, CANCELLED)
                        .when(new RecordOccurrence(ID, byHand(FEBRUARY), TODAY)),
                "activity-cancelled");
    }

    /** What a plan of 2026 took over, and what went on to a plan of 2028. */
    @Test
    void leavesTheYearsOfBothPlans() {
        ActivityPlanned goingOn =
                RealPlan.planned(
                        RealPlan.zhetysu()
                                .continuing(
                                        new Continues(ID, 2025, 2, 3, Continues.Reason.NOT_DONE)));
        LocalDate autumn = LocalDate.of(2025, 9, 20);
        given(goingOn)
                .when(new RecordOccurrence(RealPlan.ZHETYSU, byHand(autumn), TODAY))
                .expectSuccessfulHandlerExecution();
        refused(
                given(UNDATED).when(new RecordOccurrence(RealPlan.ZHETYSU, byHand(autumn), TODAY)),
                "activity-another-year");
        LocalDate late = LocalDate.of(2028, 2, 3);
        given(UNDATED, new ActivityCarriedOver(RealPlan.ZHETYSU, late, ASKED.next()))
                .when(new RecordOccurrence(RealPlan.ZHETYSU, byHand(late.minusDays(5)), late))
                .expectSuccessfulHandlerExecution();
    }

    private static Occurrence byHand(LocalDate day) {
        return new Occurrence("x", day, null, null, null, null, null, null);
    }

    @Test
    void isTakenBackForAReason() {
        RecordCorrected back =
                new RecordCorrected(
                        RealPlan.ZHETYSU,
                        new Correction(
                                Correction.Kind.CARRYING_OVER,
                                "carrying-over",
                                null,
                                List.of(
                                        new Correction.Field(
                                                "carriedOn",
                                                RealPlan.CARRIED_OVER.on().toString(),
                                                null),
                                        new Correction.Field("carriedFrom", "2026-07-01", null),
                                        new Correction.Field(
                                                "nextNumber",
                                                String.valueOf(
                                                        RealPlan.CARRIED_OVER.next().number()),
                                                null)),
                                false,
                                "Не та строка",
                                new Correction.Standing(null, false, 0),
                                null,
                                null));
        given(UNDATED, RealPlan.CARRIED_OVER)
                .when(
                        new Correct(
                                RealPlan.ZHETYSU,
                                Correction.Kind.CARRYING_OVER,
                                "carrying-over",
                                null,
                                "new",
                                "Не та строка",
                                TODAY))
                .expectEvents(back);
        given(UNDATED, RealPlan.CARRIED_OVER, back).when(ASKED).expectEvents(RealPlan.CARRIED_OVER);
    }

    @Test
    void followsTheDayOfTheDecisionWhereThatIsPutRight() {
        LocalDate right = RealPlan.CARRIED_OVER.on().minusDays(10);
        ActivityCarriedOver then = goingOn(right, RealPlan.CARRIED_OVER.begins());
        RecordCorrected wrong =
                new RecordCorrected(
                        RealPlan.ZHETYSU,
                        new Correction(
                                Correction.Kind.CARRYING_OVER,
                                "carrying-over",
                                null,
                                List.of(
                                        new Correction.Field(
                                                "carriedOn",
                                                RealPlan.CARRIED_OVER.on().toString(),
                                                right.toString())),
                                true,
                                "Опечатка",
                                new Correction.Standing(null, false, 0),
                                null,
                                null));
        given(UNDATED, RealPlan.CARRIED_OVER)
                .when(putRight(RealPlan.CARRIED_OVER.next().activityId(), right))
                .expectEvents(wrong, then);
        given(UNDATED, RealPlan.CARRIED_OVER, wrong, then)
                .when(putRight(RealPlan.CARRIED_OVER.next().activityId(), right))
                .expectNoEvents();
        given(UNDATED, RealPlan.CARRIED_OVER, wrong, then)
                .when(new RecordOccurrence(RealPlan.ZHETYSU, byHand(right), TODAY.plusYears(1)))
                .expectSuccessfulHandlerExecution();
        LocalDate late = RealPlan.CARRIED_OVER.begins().plusDays(2);
        given(UNDATED, RealPlan.CARRIED_OVER)
                .when(putRight(RealPlan.CARRIED_OVER.next().activityId(), late))
                .expectEvents(
                        moved(
                                List.of(
                                        new Correction.Field(
                                                "carriedOn",
                                                RealPlan.CARRIED_OVER.on().toString(),
                                                late.toString()),
                                        new Correction.Field(
                                                "carriedFrom", "2026-07-01", late.toString()))),
                        goingOn(late, late));
    }

    private static RecordCorrected moved(List<Correction.Field> fields) {
        return new RecordCorrected(
                RealPlan.ZHETYSU,
                new Correction(
                        Correction.Kind.CARRYING_OVER,
                        "carrying-over",
                        null,
                        fields,
                        true,
                        "Опечатка",
                        new Correction.Standing(null, false, 0),
                        null,
                        null));
    }

    @Test
    void isLeftWhereAnotherPlanGoesOnOrNone() {
        given(UNDATED, RealPlan.CARRIED_OVER)
                .when(putRight("of-another-plan", TODAY))
                .expectNoEvents();
        given(UNDATED)
                .when(putRight(RealPlan.CARRIED_OVER.next().activityId(), TODAY))
                .expectNoEvents();
    }

    private static PutCarryingOverRight putRight(String next, LocalDate on) {
        return new PutCarryingOverRight(RealPlan.ZHETYSU, next, on, "Опечатка");
    }

    @Test
    void endsWhatCanBeRecordedHere() {
        refused(
                given(UNDATED, RealPlan.CARRIED_OVER)
                        .when(
                                new AgreeDate(
                                        RealPlan.ZHETYSU,
                                        MAY,
                                        null,
                                        null,
                                        RealPlan.CARRIED_OVER.begins())),
                "activity-carried-over");
    }
}
