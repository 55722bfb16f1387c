package kz.moldir.monitoring.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.monitoring.events.VisitEvent.Amendment;
import kz.moldir.monitoring.listening.ActivityPlannedV1.ResponsibleV1;
import kz.moldir.monitoring.listening.ActivityPlannedV1.TimeframeV1;
import kz.moldir.monitoring.listening.StandingDayV1.Standing;
import kz.moldir.monitoring.write.PlannedActivity;
import kz.moldir.monitoring.write.VisitCommand;
import kz.moldir.monitoring.write.VisitCommand.CancelWithActivity;
import kz.moldir.monitoring.write.VisitCommand.FollowPlan;
import org.junit.jupiter.api.Test;

/** A visit when its plan is amended, and when more or less of it is told. */
class PlanChangesTest extends PlanEventsCase {

    @Test
    void isMarkedUntilItIsToldWhole() {
        ActivityClosedV1 held = new ActivityClosedV1("a24", true);

        assertThat(after(withDay).markNow()).isNull();
        assertThat(after(withDay, new DisclosureV1("a24", "unannounced", null)).markNow())
                .isEqualTo("unannounced");
        assertThat(after(withDay, new DisclosureV1("a24", "unannounced", null), held).markNow())
                .isNull();
        assertThat(after(withDay, told("restricted", DAY), held).markNow()).isEqualTo("restricted");
    }

    @Test
    void isMadeByHandAlsoWhereTheAmendedPlanNamesADay() {
        assertThat(because(marked(withDay), amended(DAY.plusDays(7), "SITE_VISIT"))).isEmpty();
        assertThat(because(marked(withoutDay), amended(DAY, "SITE_VISIT"))).isEmpty();
        assertThat(
                        because(
                                planned("MONTH", LocalDate.of(2026, 4, 1), "SITE_VISIT"),
                                new DisclosureV1("a24", "unannounced", null),
                                amended(DAY, "SITE_VISIT")))
                .as("marked by the same decision")
                .isEmpty();
    }

    /** Of marked work outside the plan nothing is told before, be it of what kind it is. */
    @Test
    void followsWorkOutsideThePlanOnceItIsToldWhatItIs() {
        ActivityPlannedV1 untold = marked(planned("UNKNOWN", null, "OTHER"));

        assertThat(because(untold, amended(DAY, "SITE_VISIT"))).isEmpty();
        assertThat(because(untold, amended(DAY, "SITE_VISIT"), told("open", null)))
                .contains(
                        new FollowPlan(
                                VISIT,
                                new PlannedActivity("a24", 25, AMENDED, true, false),
                                DAY,
                                APPROVED,
                                2));
    }

    @Test
    void isLeftWhenItsDayIsNotToldAnyMore() {
        DisclosureV1 unannounced = new DisclosureV1("a24", "unannounced", null);
        for (PlanEventV1[] before :
                List.of(
                        new PlanEventV1[] {withDay, unannounced},
                        new PlanEventV1[] {withoutDay, agreed, unannounced})) {
            assertThat(because(before)).contains(new CancelWithActivity(VISIT, "—"));
        }

        assertThat(because(withDay, unannounced, amended(DAY.plusDays(7), "SITE_VISIT"))).isEmpty();
        assertThat(because(withDay, new ActivityClosedV1("a24", true), unannounced)).isEmpty();
        VisitCommand again = because(withDay, unannounced, told("open", null)).orElseThrow();
        assertThat(again)
                .isInstanceOfSatisfying(
                        FollowPlan.class, visit -> assertThat(visit.date()).isEqualTo(DAY));
        assertThat(again.visitId()).isNotEqualTo(VISIT);
    }

    @Test
    void isNotMadeOfADayThatIsToldAtTheClosing() {
        ActivityClosedV1 closed = new ActivityClosedV1("a24", true);

        assertThat(because(marked(withoutDay), closed, told("open", DAY))).isEmpty();
        assertThat(because(marked(withoutDay), told("open", DAY))).contains(follow(DAY, 1));
        assertThat(
                        because(
                                marked(withDay),
                                closed,
                                told("open", null),
                                new ActivityClosedV1("a24", false),
                                new DisclosureV1("a24", "unannounced", null),
                                amended(DAY, "SITE_VISIT")))
                .as("closed in error")
                .isEmpty();
        assertThat(
                        because(
                                marked(withoutDay),
                                closed,
                                told("restricted", DAY),
                                new ActivityClosedV1("a24", false),
                                amended("TO_BE_AGREED", null, "SITE_VISIT")))
                .as("restricted, and closed in error")
                .isEmpty();
    }

    @Test
    void isNotMadeOfADayThatIsToldWhenItIsPastOrCancelled() {
        DisclosureV1 unannounced = new DisclosureV1("a24", "unannounced", null);
        DisclosureV1 open = told("open", null);

        assertThat(because(marked(withDay), cancelled, open)).isEmpty();
        assertThat(because(withDay, unannounced, cancelled, open)).isEmpty();
        assertThat(because(withDay, cancelled, unannounced))
                .as("what is left stays left")
                .contains(new CancelWithActivity(VISIT, "—"));
        assertThat(on(DAY, marked(withDay), open)).contains(follow(DAY, 1));
        assertThat(on(DAY.plusDays(1), marked(withDay), open)).isEmpty();
        assertThat(on(DAY.plusDays(1), withDay, unannounced, open)).isEmpty();
        assertThat(on(DAY.plusDays(1), withoutDay, agreed))
                .as("a day that was agreed afterwards is recorded as before")
                .contains(follow(DAY, 1));
    }

    @Test
    void isNotMadeTwiceWhenTheActivityIsMarkedAndOpenedAgain() {
        DisclosureV1 unannounced = new DisclosureV1("a24", "unannounced", null);

        for (PlanEventV1[] before :
                List.of(
                        new PlanEventV1[] {withDay, made, unannounced, told("open", null)},
                        new PlanEventV1[] {withDay, unannounced, made, told("open", null)})) {
            assertThat(because(before)).contains(follow(DAY, 3));
        }
        assertThat(because(withDay, made, unannounced)).isEmpty();
    }

    @Test
    void followsTheAmendedPlan() {
        assertThat(because(withDay, amended(DAY.minusDays(2), "SITE_VISIT")))
                .contains(
                        new FollowPlan(
                                VISIT,
                                new PlannedActivity("a24", 25, AMENDED, true, false),
                                DAY.minusDays(2),
                                APPROVED,
                                1));
        assertThat(because(planned("EXACT_DAY", DAY, "HEARING"), amended(DAY, "SITE_VISIT")))
                .as("what was no monitoring becomes it")
                .isPresent();
    }

    @Test
    void keepsTheAgreedDayThroughAnAmendment() {
        assertThat(after(withoutDay, agreed, amended(DAY.plusDays(9), "SITE_VISIT")).date())
                .isEqualTo(DAY);
        assertThat(after(withDay, amended(DAY.plusDays(9), "SITE_VISIT")).date())
                .isEqualTo(DAY.plusDays(9));
    }

    @Test
    void isLeftWhereTheAgreedDayFallsByTheAmendedTerm() {
        Standing term = new Standing(null);

        assertThat(because(withoutDay, agreed, amended("MONTH", null, "SITE_VISIT", term)))
                .contains(leftByAmendment());
        assertThat(
                        after(
                                        withoutDay,
                                        agreed,
                                        amended("EXACT_DAY", DAY.plusDays(9), "SITE_VISIT", term))
                                .date())
                .isEqualTo(DAY.plusDays(9));
        assertThat(
                        after(
                                        withoutDay,
                                        agreed,
                                        amended("MONTH", null, "SITE_VISIT", new Standing(DAY)))
                                .date())
                .isEqualTo(DAY);
    }

    @Test
    void saysWhyWorkOutsideThePlanWasPutRight() {
        ActivityAmendedV1 right =
                new ActivityAmendedV1(
                        "a24",
                        0,
                        APPROVED,
                        "Ошиблись днём",
                        25,
                        AMENDED,
                        List.of("SITE_VISIT"),
                        new TimeframeV1("май", "MONTH", null),
                        new ResponsibleV1(List.of("3")),
                        null);

        assertThat(because(withDay, right))
                .contains(new CancelWithActivity(VISIT, "Ошиблись днём: май"));
    }

    @Test
    void isLeftWhenTheAmendedPlanNamesNoDayAnyMore() {
        for (String kind : List.of("TO_BE_AGREED", "MONTH")) {
            ActivityAmendedV1 open = amended(kind, null, "SITE_VISIT");
            assertThat(because(withDay, open)).contains(leftByAmendment());

            VisitCommand another = because(withDay, open, agreed).orElseThrow();
            assertThat(another).isInstanceOf(FollowPlan.class);
            assertThat(another.visitId()).isNotEqualTo(VISIT);
            assertThat(because(withDay, open, agreed, cancelled))
                    .contains(new CancelWithActivity(another.visitId(), "Карантин"));
        }
    }

    @Test
    void isLeftWhenTheActivityBecomesOtherWork() {
        assertThat(because(withDay, amended(DAY, "HEARING"))).contains(leftByAmendment());
    }

    @Test
    void isNotMadeAgainByWhatCameBeforeItWasLeft() {
        KnownActivity known = after(withoutDay, postponed, amended(DAY, "HEARING"));

        assertThat(PlanEvents.command(known, postponed, 1, APPROVED)).isEmpty();
        assertThat(PlanEvents.command(known, amended(DAY, "HEARING"), 2, APPROVED))
                .contains(leftByAmendment());
    }

    /** What each reader is told in words of their own. */
    private static CancelWithActivity leftByAmendment() {
        return CancelWithActivity.amended(VISIT, new Amendment("21", AMENDED_ON));
    }
}
