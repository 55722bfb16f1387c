package kz.moldir.council.state;

import static kz.moldir.council.state.Rows.RULES;
import static kz.moldir.council.state.Rows.allYear;
import static kz.moldir.council.state.Rows.day;
import static kz.moldir.council.state.Rows.inApril;
import static kz.moldir.council.state.Rows.on;
import static kz.moldir.council.state.Rows.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final LocalDate TODAY = day("2026-04-13");

    @Test
    void countsRowsByStateHeldCoveredAndDue() {
        ActivityFacts held = on("2026-04-08").closed(day("2026-04-08"));
        ActivityFacts covered = held.published(day("2026-04-08"));

        Summary summary =
                Summary.of(
                        List.of(
                                held,
                                covered,
                                covered.carriedIntoNextPlan(TODAY),
                                on("2026-04-08").cancelled(TODAY),
                                allYear(),
                                on("2026-02-05"),
                                on("2026-03-20"),
                                on("2026-04-13"),
                                inApril(),
                                inApril().closed(day("2026-04-02")),
                                without(TimeframeKind.TO_BE_AGREED)),
                        RULES,
                        TODAY);

        assertThat(summary.total()).isEqualTo(11);
        assertThat(summary.count(ActivityState.HELD)).isEqualTo(2);
        assertThat(summary.count(ActivityState.COVERED)).isEqualTo(1);
        assertThat(summary.count(ActivityState.CARRIED_OVER)).isEqualTo(1);
        assertThat(summary.count(ActivityState.NO_RECORD)).isEqualTo(1);
        assertThat(summary.count(ActivityState.PLANNED)).isEqualTo(2);
        assertThat(summary.everHeld()).isEqualTo(4);
        assertThat(summary.everCovered()).isEqualTo(2);
        assertThat(summary.due())
                .as("held, covered twice, and three without a result")
                .isEqualTo(6);
        assertThat(summary.notDone()).as("it was held").isZero();
        assertThat(summary.asOf()).isEqualTo(TODAY);
    }

    @Test
    void whatTookPlaceWithoutAResultIsCountedAsThat() {
        Summary summary =
                Summary.of(
                        List.of(
                                on("2026-04-08").occurred(day("2026-04-08")),
                                on("2026-04-08").occurred(day("2026-04-08")).cancelled(TODAY),
                                allYear().occurred(day("2026-04-08")),
                                on("2026-04-08")
                                        .carriedIntoNextPlan(TODAY)
                                        .occurred(day("2026-04-08")),
                                inApril().closed(day("2026-04-02")),
                                inApril()),
                        RULES,
                        TODAY);

        assertThat(summary.underway()).isEqualTo(1);
        assertThat(summary.everHeld()).isEqualTo(1);
        assertThat(summary.tookPlace()).as("all but the last").isEqualTo(5);
    }

    @Test
    void whatTheNextPlanTookOverAfterItsDayIsStillDueAndNotDone() {
        LocalDate over = day("2026-04-13");
        List<ActivityFacts> plan =
                List.of(
                        on("2026-02-05").carriedIntoNextPlan(over),
                        on("2026-04-03").carriedIntoNextPlan(over),
                        on("2026-04-08").occurred(day("2026-04-08")).carriedIntoNextPlan(over),
                        on("2026-04-08").cancelled(day("2026-04-09")).carriedIntoNextPlan(over),
                        inApril().carriedIntoNextPlan(over),
                        without(TimeframeKind.TO_BE_AGREED).carriedIntoNextPlan(over));

        for (LocalDate day : List.of(over, day("2026-12-31"))) {
            Summary summary = Summary.of(plan, RULES, day);

            assertThat(summary.count(ActivityState.CARRIED_OVER)).isEqualTo(5);
            assertThat(summary.due()).as("April was not over on that day").isEqualTo(3);
            assertThat(summary.notDone())
                    .as("February was before the approval, one took place")
                    .isEqualTo(1);
        }
    }

    @Nested
    class WhatTheNextPlanTookOver {
        private final LocalDate decision = day("2026-06-20");

        @Test
        void isNotDoneWhereItWasLate() {
            assertThat(notDone(inApril().carriedIntoNextPlan(decision))).isEqualTo(1);
        }

        @Test
        void isNotAccusedOfWhatWasDueBeforeItsPlanWasApproved() {
            assertThat(notDone(on("2026-02-27").carriedIntoNextPlan(decision))).isZero();
        }

        @Test
        void isNotAccusedWithinTheDaysForRecording() {
            for (String due : List.of("2026-06-19", "2026-06-17")) {
                assertThat(notDone(on(due).carriedIntoNextPlan(decision))).as(due).isZero();
            }
            assertThat(notDone(on("2026-06-16").carriedIntoNextPlan(decision))).isEqualTo(1);
        }

        @Test
        void isNotAccusedWhereAnAnswerWasAwaited() {
            ActivityFacts waited =
                    on("2026-06-09")
                            .answerRequested("ДЧС", day("2026-06-08"))
                            .carriedIntoNextPlan(decision);

            assertThat(notDone(waited)).isZero();
            assertThat(notDone(waited.answered())).as("the answer came later").isZero();
            assertThat(
                            notDone(
                                    on("2026-06-09")
                                            .answerRequested("ДЧС", day("2026-06-08"))
                                            .answered()
                                            .answerRequested("ДЧС", day("2026-06-25"))
                                            .carriedIntoNextPlan(decision)))
                    .as("the answer came later and was recorded before the decision")
                    .isZero();
            assertThat(notDone(corrected(waited.answered(), "2026-06-21")))
                    .as("the day of the decision was corrected")
                    .isZero();
            assertThat(notDone(corrected(waited.answered(), "2026-06-23")))
                    .as("its ten days were over")
                    .isEqualTo(1);
        }

        @Test
        void isNotExcusedByALetterOfLater() {
            ActivityFacts late = inApril().carriedIntoNextPlan(decision);
            assertThat(notDone(late.answerRequested("ДЧС", day("2026-06-25")))).isEqualTo(1);
        }

        private static ActivityFacts corrected(ActivityFacts row, String day) {
            return row.withoutCarryingOver().carriedIntoNextPlan(day(day));
        }

        private int notDone(ActivityFacts row) {
            Summary summary = Summary.of(List.of(row), RULES, day("2026-12-31"));
            assertThat(summary.due()).as("its day had come").isEqualTo(1);
            return summary.notDone();
        }
    }

    /** The decision was taken in April, and the next plan begins in July. */
    @Nested
    class WhatTheNextPlanHasFromItsFirstDay {
        private final LocalDate first = day("2026-07-01");

        @Test
        void isCountedAsIfNothingHadBeenDecidedUntilThen() {
            for (ActivityFacts row :
                    List.of(
                            on("2026-04-03"),
                            on("2026-05-08"),
                            on("2026-05-08").occurred(day("2026-05-08")),
                            on("2026-05-08").answerRequested("ДЧС", day("2026-05-07")),
                            on("2026-05-08").postponedTo(day("2026-07-15")),
                            inApril(),
                            without(TimeframeKind.TO_BE_AGREED))) {
                for (String today :
                        List.of("2026-04-13", "2026-05-08", "2026-05-20", "2026-06-30")) {
                    assertThat(count(goingOn(row), today))
                            .as(row + " on " + today)
                            .isEqualTo(count(row, today));
                }
            }
        }

        @Test
        void wentOnThatDayAndStaysDueAndNotDone() {
            Summary summary = count(goingOn(on("2026-05-08")), "2026-07-01");

            assertThat(summary.count(ActivityState.CARRIED_OVER)).isEqualTo(1);
            assertThat(summary.due()).isEqualTo(1);
            assertThat(summary.notDone()).isEqualTo(1);
            assertThat(count(goingOn(on("2026-06-29")), "2026-07-01").notDone())
                    .as("within the days for recording")
                    .isZero();
            assertThat(
                            count(
                                    goingOn(on("2026-05-08").postponedTo(day("2026-07-15"))),
                                    "2026-12-31"))
                    .as("promised there before its day came")
                    .extracting(Summary::due, Summary::notDone)
                    .containsExactly(0, 0);
        }

        /** Until then it can be recorded here, and would have stayed. */
        @Test
        void isNotDoneOnceTheDaysForRecordingAreOver() {
            ActivityFacts row = goingOn(on("2026-06-29"));
            assertThat(count(row, "2026-07-02").notDone()).isZero();
            assertThat(count(row, "2026-07-03").notDone()).isEqualTo(1);
            assertThat(count(row.occurred(day("2026-06-29")), "2026-07-03").notDone()).isZero();
            assertThat(count(goingOn(on("2026-07-01")), "2026-12-31").notDone())
                    .as("due on the day on which it went on")
                    .isZero();
            assertThat(
                            count(
                                            goingOn(
                                                    on("2026-06-29")
                                                            .answerRequested(
                                                                    "ДЧС", day("2026-06-17"))),
                                            "2026-07-10")
                                    .notDone())
                    .as("an answer was awaited when it went on")
                    .isZero();
        }

        @Test
        void staysWhereItTookPlaceBefore() {
            ActivityFacts held = on("2026-05-08").occurred(day("2026-06-15"));
            for (ActivityFacts row : List.of(held, held.closed(day("2026-07-10")))) {
                assertThat(count(goingOn(row), "2026-12-31")).isEqualTo(count(row, "2026-12-31"));
            }
            assertThat(count(goingOn(held).withoutOccurrence(day("2026-06-15")), "2026-12-31"))
                    .as("it never was")
                    .extracting(Summary::notDone)
                    .isEqualTo(1);
            assertThat(
                            count(goingOn(on("2026-05-08").occurred(first)), "2026-12-31")
                                    .count(ActivityState.CARRIED_OVER))
                    .as("that is of the next plan")
                    .isEqualTo(1);
            ActivityFacts closed = on("2026-05-08").occurred(first).closed(first.plusDays(1));
            assertThat(count(goingOn(closed), "2026-12-31"))
                    .as("closed before the day of the decision was put right to an earlier one")
                    .isEqualTo(count(closed, "2026-12-31"));
            ActivityFacts cancelled = on("2026-05-08").cancelled(day("2026-06-15"));
            assertThat(count(goingOn(cancelled), "2026-12-31"))
                    .isEqualTo(count(cancelled, "2026-12-31"));
        }

        @Test
        void wentOnWithTheDecisionWhateverTookPlaceWhereNoDayWasNamed() {
            ActivityFacts before =
                    on("2026-05-08")
                            .carriedIntoNextPlan(day("2026-04-13"))
                            .occurred(day("2026-04-01"));

            assertThat(count(before, "2026-04-13").count(ActivityState.CARRIED_OVER)).isEqualTo(1);
        }

        private ActivityFacts goingOn(ActivityFacts row) {
            return row.carriedIntoNextPlan(day("2026-04-13"), first);
        }

        private static Summary count(ActivityFacts row, String today) {
            return Summary.of(List.of(row), RULES, day(today));
        }
    }

    @Test
    void ofNothingStillNamesEveryStateInOrder() {
        Summary summary = Summary.of(List.of(), RULES, TODAY);

        assertThat(summary.states().keySet())
                .containsExactlyElementsOf(
                        Arrays.stream(ActivityState.values()).map(ActivityState::code).toList());
        assertThat(summary.states().values()).containsOnly(0);
    }

    @Property(tries = 500)
    void addsUp(@ForAll("plans") List<ActivityFacts> plan, @ForAll("days") LocalDate today) {
        Summary summary = Summary.of(plan, RULES, today);

        assertThat(summary.states()).hasSize(11);
        assertThat(summary.states().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(summary.total())
                .isEqualTo(plan.size());
        int heldNow = summary.count(ActivityState.HELD) + summary.count(ActivityState.COVERED);
        assertThat(summary.everHeld()).isBetween(heldNow, summary.total());
        assertThat(summary.tookPlace())
                .isBetween(summary.everHeld() + summary.underway(), summary.total());
        assertThat(summary.everCovered())
                .isBetween(summary.count(ActivityState.COVERED), summary.everHeld());
        assertThat(summary.notDone())
                .isBetween(0, Math.min(summary.due(), summary.count(ActivityState.CARRIED_OVER)));
        assertThat(summary.due())
                .isBetween(summary.count(ActivityState.NO_RECORD), summary.total());
    }

    @Property(tries = 500)
    void neverCallsARowLateThatHasARecordOrWasDueBeforeTheApproval(
            @ForAll("rows") ActivityFacts row, @ForAll("days") LocalDate today) {
        if (RULES.stateOf(row, today) == ActivityState.NO_RECORD) {
            assertThat(row.occurrences()).isEmpty();
            assertThat(row.closedOn()).isNull();
            LocalDate due = RULES.dueDay(row).orElseThrow();
            assertThat(due).isBefore(today);
            LocalDate promised = row.timeframe().end();
            assertThat(promised == null ? due : promised.isAfter(due) ? promised : due)
                    .satisfiesAnyOf(
                            day -> assertThat(day).isAfterOrEqualTo(row.approvedOn()),
                            day -> assertThat(promised).isNull());
            assertThat(row.approvedOn()).isNotNull();
        }
    }

    @Provide
    Arbitrary<List<ActivityFacts>> plans() {
        return rows().list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 364).map(day("2026-01-01")::plusDays);
    }

    @Provide
    Arbitrary<ActivityFacts> rows() {
        return Combinators.combine(terms(), changes().list().ofMaxSize(8))
                .as(
                        (term, changes) -> {
                            ActivityFacts facts = ActivityFacts.planned(term);
                            for (Change change : changes) {
                                facts = change.kind().apply(facts, change.day());
                            }
                            return facts;
                        });
    }

    private Arbitrary<Timeframe> terms() {
        return Combinators.combine(Arbitraries.of(TimeframeKind.values()), days().injectNull(0.3))
                .as((kind, end) -> new Timeframe("срок", kind, null, end));
    }

    private Arbitrary<Change> changes() {
        List<BiFunction<ActivityFacts, LocalDate, ActivityFacts>> kinds =
                List.of(
                        ActivityFacts::approved,
                        ActivityFacts::approved,
                        ActivityFacts::dateAgreed,
                        ActivityFacts::postponedTo,
                        (facts, day) -> facts.answerRequested("ДЧС", day),
                        ActivityFacts::occurred,
                        ActivityFacts::closed,
                        ActivityFacts::published,
                        ActivityFacts::cancelled,
                        ActivityFacts::carriedIntoNextPlan,
                        (facts, day) -> facts.carriedIntoNextPlan(day, day.plusDays(40)),
                        (facts, day) -> facts.withoutCancellation());
        return Combinators.combine(Arbitraries.of(kinds), days()).as(Change::new);
    }

    private record Change(
            BiFunction<ActivityFacts, LocalDate, ActivityFacts> kind, LocalDate day) {}
}
