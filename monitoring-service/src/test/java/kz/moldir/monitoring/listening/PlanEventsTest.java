package kz.moldir.monitoring.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.moldir.council.LocalizedText;
import kz.moldir.monitoring.listening.ActivityPlannedV1.ResponsibleV1;
import kz.moldir.monitoring.listening.ActivityPlannedV1.TimeframeV1;
import kz.moldir.monitoring.listening.StandingDayV1.Standing;
import kz.moldir.monitoring.write.PlannedActivity;
import kz.moldir.monitoring.write.VisitCommand;
import kz.moldir.monitoring.write.VisitCommand.CancelWithActivity;
import kz.moldir.monitoring.write.VisitCommand.FollowPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanEventsTest {

    private static final LocalDate APPROVED = LocalDate.of(2026, 3, 17);
    private static final LocalDate DAY = LocalDate.of(2026, 4, 22);
    private static final LocalizedText TITLE = LocalizedText.russian("Международный аэропорт");
    private static final LocalizedText AMENDED = LocalizedText.russian("Аэропорт, новый терминал");
    private static final String VISIT = PlanEvents.visitOf("a24");

    private final ActivityPlannedV1 withDay = planned("EXACT_DAY", DAY, "SITE_VISIT");
    private final ActivityPlannedV1 withoutDay = planned("TO_BE_AGREED", null, "PUBLIC_MONITORING");
    private final ActivityDateAgreedV1 agreed = new ActivityDateAgreedV1("a24", DAY);
    private final ActivityPostponedV1 postponed = new ActivityPostponedV1("a24", DAY.plusDays(7));
    private final CancellationTakenBackV1 takenBack = new CancellationTakenBackV1("a24");
    private final VisitMadeV1 made = new VisitMadeV1("a24", VISIT);
    private final ActivityCancelledV1 cancelled = new ActivityCancelledV1("a24", "Карантин");

    private final ActivityCarriedOverV1 carriedOver = new ActivityCarriedOverV1("a24", 2026, 2, 21);

    @Nested
    class AVisit {

        @Test
        void followsAnActivityWithADay() {
            assertThat(because(withDay)).contains(follow(DAY, 0));
        }

        @Test
        void alsoFollowsASecondKind() {
            assertThat(because(planned("EXACT_DAY", DAY, "HEARING", "PUBLIC_MONITORING")))
                    .contains(follow(DAY, 0));
        }

        @Test
        void isMadeByHandWhereItIsNotAnnounced() {
            assertThat(because(marked(withDay))).isEmpty();
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

            assertThat(because(withDay, unannounced, amended(DAY.plusDays(7), "SITE_VISIT")))
                    .isEmpty();
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
        void isMadeAnewWhenItsActivityWasCancelledByMistake() {
            VisitCommand again = because(withDay, cancelled, takenBack).orElseThrow();

            assertThat(again)
                    .isInstanceOfSatisfying(
                            FollowPlan.class,
                            visit -> {
                                assertThat(visit.date()).isEqualTo(DAY);
                                assertThat(visit.activity().cancelled()).isFalse();
                            });
            assertThat(again.visitId()).as("that one is cancelled").isNotEqualTo(VISIT);
            assertThat(because(withDay, cancelled, takenBack, cancelled))
                    .contains(new CancelWithActivity(again.visitId(), "Карантин"));
            assertThat(on(DAY.plusDays(1), withDay, cancelled, takenBack)).isEmpty();
            assertThat(because(withDay, made, cancelled, takenBack))
                    .as("the visit that was made")
                    .contains(follow(DAY, 3));
            assertThat(because(withoutDay, cancelled, takenBack)).isEmpty();
            assertThat(because(withoutDay, cancelled, takenBack, agreed)).contains(follow(DAY, 3));
        }

        @Test
        void isNotCancelledByWhatWasTakenBackAndComesAgain() {
            KnownActivity known = after(withDay, cancelled, takenBack);

            assertThat(PlanEvents.command(known, cancelled, 1, APPROVED)).isEmpty();
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

        private DisclosureV1 told(String disclosure, @Nullable LocalDate day) {
            return new DisclosureV1("a24", disclosure, new StandingDayV1.Standing(day));
        }

        private ActivityPlannedV1 marked(ActivityPlannedV1 open) {
            return new ActivityPlannedV1(
                    open.activityId(),
                    open.approvedOn(),
                    open.number(),
                    open.title(),
                    open.kinds(),
                    open.timeframe(),
                    open.responsible(),
                    "unannounced");
        }

        @Test
        void followsAnAgreedAndAPostponedDay() {
            assertThat(because(withoutDay, agreed)).contains(follow(DAY, 1));
            assertThat(because(withoutDay, agreed, postponed)).contains(follow(DAY.plusDays(7), 2));
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
                    .contains(new CancelWithActivity(VISIT, "№ 21: в словах"));
            assertThat(
                            after(
                                            withoutDay,
                                            agreed,
                                            amended(
                                                    "EXACT_DAY",
                                                    DAY.plusDays(9),
                                                    "SITE_VISIT",
                                                    term))
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
        void isLeftWhereItsDayWasRecordedByMistake() {
            DayTakenBackV1 undone = new DayTakenBackV1("a24", "Записано по ошибке");

            assertThat(because(withoutDay, agreed, undone))
                    .contains(new CancelWithActivity(VISIT, "Записано по ошибке"));
            VisitCommand another = because(withoutDay, agreed, undone, agreed).orElseThrow();
            assertThat(another.visitId()).isNotEqualTo(VISIT);
            assertThat(because(withDay, postponed, undone)).contains(follow(DAY, 2));
            assertThat(because(withoutDay, undone)).isEmpty();
        }

        /** What took place is followed by no second visit, whatever becomes of its day. */
        @Test
        void isNotMadeASecondTimeWhereItTookPlace() {
            DayTakenBackV1 undone = new DayTakenBackV1("a24", "Записано по ошибке");

            assertThat(because(withoutDay, agreed, made, undone)).isEmpty();
            assertThat(because(withoutDay, agreed, made, undone, agreed))
                    .hasValueSatisfying(again -> assertThat(again.visitId()).isEqualTo(VISIT));
        }

        @Test
        void saysWhyWorkOutsideThePlanWasPutRight() {
            ActivityAmendedV1 right =
                    new ActivityAmendedV1(
                            "a24",
                            0,
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
        void isCancelledWithItsActivity() {
            assertThat(because(withDay, cancelled))
                    .contains(new CancelWithActivity(VISIT, "Карантин"));
        }

        @Test
        void isLeftWhenALaterPlanGoesOnWithItsActivityUnlessItsDayHasCome() {
            assertThat(on(DAY.minusDays(1), withDay, carriedOver))
                    .contains(new CancelWithActivity(VISIT, "→ 2026/2, № 21"));
            assertThat(on(DAY, withDay, carriedOver)).as("it may have been made").isEmpty();
            assertThat(on(DAY.plusDays(30), withoutDay, agreed, carriedOver)).isEmpty();
            assertThat(on(DAY.plusDays(30), withDay, carriedOver, agreed))
                    .as("what is carried over is followed no more")
                    .isEqualTo(on(DAY.plusDays(30), withDay, cancelled, agreed));
        }

        @Test
        void isLeftWhenTheAmendedPlanNamesNoDayAnyMore() {
            for (String kind : List.of("TO_BE_AGREED", "MONTH")) {
                ActivityAmendedV1 open = amended(kind, null, "SITE_VISIT");
                assertThat(because(withDay, open))
                        .contains(new CancelWithActivity(VISIT, "№ 21: в словах"));

                VisitCommand another = because(withDay, open, agreed).orElseThrow();
                assertThat(another).isInstanceOf(FollowPlan.class);
                assertThat(another.visitId()).isNotEqualTo(VISIT);
                assertThat(because(withDay, open, agreed, cancelled))
                        .contains(new CancelWithActivity(another.visitId(), "Карантин"));
            }
        }

        @Test
        void isLeftWhenTheActivityBecomesOtherWork() {
            assertThat(because(withDay, amended(DAY, "HEARING")))
                    .contains(new CancelWithActivity(VISIT, "№ 21: в словах"));
        }

        @Test
        void isNotMadeAgainByWhatCameBeforeItWasLeft() {
            KnownActivity known = after(withoutDay, postponed, amended(DAY, "HEARING"));

            assertThat(PlanEvents.command(known, postponed, 1, APPROVED)).isEmpty();
            assertThat(PlanEvents.command(known, amended(DAY, "HEARING"), 2, APPROVED))
                    .contains(new CancelWithActivity(VISIT, "№ 21: в словах"));
        }

        @Test
        void isTheSameForTheSameActivity() {
            assertThat(PlanEvents.visitOf("a24"))
                    .isEqualTo(VISIT)
                    .isNotEqualTo(PlanEvents.visitOf("a25"));
        }
    }

    @Nested
    class Nothing {

        @Test
        void comesFromATermWithoutADay() {
            assertThat(because(withoutDay)).isEmpty();
            assertThat(because(planned("UNTIL", null, "SITE_VISIT"))).isEmpty();
            assertThat(because(planned("MONTH", LocalDate.of(2026, 4, 1), "SITE_VISIT"))).isEmpty();
        }

        @Test
        void comesFromOtherWork() {
            ActivityPlannedV1 hearing = planned("EXACT_DAY", DAY, "HEARING");
            assertThat(because(hearing)).isEmpty();
            assertThat(because(hearing, agreed)).isEmpty();
            assertThat(because(hearing, amended(DAY, "HEARING"))).isEmpty();
        }
    }

    @Nested
    class Knowledge {

        @Test
        void foldsTheActivity() {
            KnownActivity known = after(withoutDay, agreed, cancelled);

            assertThat(known)
                    .isEqualTo(
                            new KnownActivity(
                                    "a24",
                                    24,
                                    TITLE,
                                    true,
                                    List.of("PUBLIC_MONITORING"),
                                    List.of("2"),
                                    APPROVED,
                                    null,
                                    DAY,
                                    true,
                                    VISIT,
                                    null,
                                    -1,
                                    false,
                                    null,
                                    false));
        }

        @Test
        void takesTheWordsOfTheAmendedPlan() {
            KnownActivity known = after(withDay, amended(DAY, "PUBLIC_MONITORING"));

            assertThat(known.title()).isEqualTo(AMENDED);
            assertThat(known.number()).isEqualTo(25);
            assertThat(known.kinds()).containsExactly("PUBLIC_MONITORING");
            assertThat(known.commissions()).containsExactly("3");
        }

        @Test
        void beginsWithThePlanning() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> KnownActivity.after(null, agreed, 0));
        }
    }

    private static Optional<VisitCommand> because(PlanEventV1... events) {
        return on(APPROVED, events);
    }

    /** What the last of them asks for, that came on a day. */
    private static Optional<VisitCommand> on(LocalDate day, PlanEventV1... events) {
        int last = events.length - 1;
        return PlanEvents.command(after(events), events[last], last, day);
    }

    private static KnownActivity after(PlanEventV1... events) {
        KnownActivity known = null;
        for (int i = 0; i < events.length; i++) {
            known = KnownActivity.after(known, events[i], i);
        }
        return Objects.requireNonNull(known);
    }

    private static FollowPlan follow(LocalDate day, long sequence) {
        return new FollowPlan(
                VISIT, new PlannedActivity("a24", 24, TITLE, true, false), day, APPROVED, sequence);
    }

    private static ActivityAmendedV1 amended(LocalDate day, String kind) {
        return amended("EXACT_DAY", day, kind);
    }

    private static ActivityAmendedV1 amended(
            String timeframe, @Nullable LocalDate day, String kind) {
        return amended(timeframe, day, kind, null);
    }

    private static ActivityAmendedV1 amended(
            String timeframe, @Nullable LocalDate day, String kind, @Nullable Standing standing) {
        return new ActivityAmendedV1(
                "a24",
                2,
                "21",
                25,
                AMENDED,
                List.of(kind),
                new TimeframeV1("в словах", timeframe, day),
                new ResponsibleV1(List.of("3")),
                standing);
    }

    private static ActivityPlannedV1 planned(
            String timeframe, @Nullable LocalDate start, String... kinds) {
        return new ActivityPlannedV1(
                "a24",
                APPROVED,
                24,
                TITLE,
                List.of(kinds),
                new TimeframeV1("в словах", timeframe, start),
                new ResponsibleV1(List.of("2")),
                null);
    }
}
