package kz.moldir.plan.read.onday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.moldir.council.state.Waiting;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.ReplanningEvent.ActivityCarriedOver;
import kz.moldir.plan.events.ReplanningEvent.Next;
import kz.moldir.plan.events.ReplanningEvent.OutsideWithdrawn;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.ui.Leaf;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OnDayTest {

    private static final String ID = RealPlan.FIRE_STATION;
    private static final LocalDate APRIL_10 = RealPlan.VISIT.date();

    /** The visit of 10 April is recorded on the 13th, closed on the 14th, corrected on the 15th. */
    private static final List<RecordedEvent> EVENTS =
            recorded(
                    Map.entry("2026-03-17", RealPlan.planned(RealPlan.fireStation())),
                    Map.entry(
                            "2026-04-01",
                            new ActivityDateAgreed(ID, LocalDate.of(2026, 4, 9), null, null)),
                    Map.entry("2026-04-13", new OccurrenceRecorded(ID, RealPlan.VISIT)),
                    Map.entry(
                            "2026-04-14",
                            new ActivityClosed(ID, LocalDate.of(2026, 4, 14), "Итог")));

    @Nested
    class WhatHadHappened {

        @Test
        void countsFromItsOwnDayAndNotFromItsRecord() {
            assertThat(happened(EVENTS, APRIL_10.minusDays(1)).outcome().occurrences()).isEmpty();
            assertThat(happened(EVENTS, APRIL_10).outcome().occurrences()).hasSize(1);
            assertThat(happened(EVENTS, APRIL_10.minusDays(1)).facts().closedOn()).isNull();
            assertThat(happened(EVENTS, APRIL_10).outcome().result())
                    .as("the result was recorded later and has no day of its own")
                    .isEqualTo("Итог");
        }

        @Test
        void countsAResultWithTheLastOccurrenceThatStands() {
            LocalDate may = LocalDate.of(2026, 5, 5);
            Occurrence again = new Occurrence("o-2", may, null, null, null, null, null, null);
            List<RecordedEvent> twice = new ArrayList<>(EVENTS.subList(0, 3));
            twice.addAll(
                    recorded(
                            Map.entry("2026-05-07", new OccurrenceRecorded(ID, again)),
                            Map.entry(
                                    "2026-05-08",
                                    new ActivityClosed(ID, LocalDate.of(2026, 5, 8), "Итог"))));

            assertThat(happened(twice, may.minusDays(1)).facts().closedOn()).isNull();
            assertThat(happened(twice, may).facts().closedOn()).isNotNull();
        }

        @Test
        void countsAnAgreementFromTheDayOfItsRecord() {
            assertThat(happened(EVENTS, LocalDate.of(2026, 3, 31)).facts().agreedDay()).isNull();
            assertThat(happened(EVENTS, LocalDate.of(2026, 4, 1)).facts().agreedDay())
                    .isEqualTo(LocalDate.of(2026, 4, 9));
        }

        @Test
        void isCorrectedWheneverTheCorrectionWasMade() {
            List<RecordedEvent> corrected = new ArrayList<>(EVENTS.subList(0, 3));
            corrected.addAll(
                    recorded(
                            Map.entry("2026-04-15", new RecordCorrected(ID, RealPlan.CORRECTION))));

            assertThat(happened(corrected, APRIL_10).outcome().occurrences()).isEmpty();
        }

        /** Said to go on from 10 April, while the next plan was approved in June. */
        @Test
        void goesOnFromTheRightDayOfTheNextPlanAlone() {
            LocalDate right = LocalDate.of(2026, 6, 20);
            Next next = new Next("n", 2026, 2, 7);
            List<RecordedEvent> moved =
                    recorded(
                            Map.entry("2026-03-17", RealPlan.planned(RealPlan.fireStation())),
                            Map.entry("2026-06-22", new ActivityCarriedOver(ID, APRIL_10, next)),
                            Map.entry(
                                    "2026-06-23",
                                    new RecordCorrected(
                                            ID,
                                            new Correction(
                                                    Correction.Kind.CARRYING_OVER,
                                                    "carrying-over",
                                                    null,
                                                    List.of(),
                                                    true,
                                                    "Опечатка",
                                                    new Correction.Standing(null, false, 0),
                                                    null,
                                                    null))),
                            Map.entry("2026-06-23", new ActivityCarriedOver(ID, right, next)));

            assertThat(happened(moved, LocalDate.of(2026, 5, 1)).facts().carriedOn()).isNull();
            assertThat(happened(moved, right).facts().carriedOn()).isEqualTo(right);
        }

        /**
         * Of two letters one was recorded in error; what was known of them later changes nothing.
         */
        @Test
        void waitsForWhatWasOpenThenThoughAnotherRequestWasCorrectedLater() {
            Request wrong = request("c", "2026-04-25");
            List<RecordedEvent> letters =
                    recorded(
                            Map.entry("2026-03-17", RealPlan.planned(RealPlan.fireStation())),
                            Map.entry("2026-04-05", asked(request("b", "2026-04-05"))),
                            Map.entry("2026-04-25", asked(wrong)),
                            Map.entry("2026-04-26", asked(request("d", "2026-04-26"))),
                            Map.entry(
                                    "2026-04-28",
                                    new AnswerReceived(
                                            ID,
                                            "b",
                                            LocalDate.of(2026, 4, 28),
                                            null,
                                            new Waiting("d", LocalDate.of(2026, 4, 26)))),
                            Map.entry(
                                    "2026-05-01",
                                    new RecordCorrected(
                                            ID,
                                            new Correction(
                                                    Correction.Kind.REQUEST,
                                                    "c",
                                                    null,
                                                    List.of(),
                                                    false,
                                                    "Ошибка",
                                                    new Correction.Standing(null, false, 0),
                                                    new Waiting("d", LocalDate.of(2026, 4, 26)),
                                                    null))));

            assertThat(happened(letters, LocalDate.of(2026, 4, 4)).facts().waiting()).isNull();
            assertThat(happened(letters, LocalDate.of(2026, 4, 10)).facts().waiting())
                    .isEqualTo(new Waiting("b", LocalDate.of(2026, 4, 5)));
            assertThat(happened(letters, LocalDate.of(2026, 4, 25)).facts().waiting())
                    .isEqualTo(new Waiting("b", LocalDate.of(2026, 4, 5)));
            assertThat(happened(letters, LocalDate.of(2026, 4, 30)).facts().waiting())
                    .isEqualTo(new Waiting("d", LocalDate.of(2026, 4, 26)));
        }

        private static AnswerRequested asked(Request request) {
            return new AnswerRequested(ID, request);
        }

        private static Request request(String id, String on) {
            return new Request(id, Request.Channel.LETTER, id, null, null, LocalDate.parse(on));
        }

        private ActivityView happened(List<RecordedEvent> events, LocalDate day) {
            return Objects.requireNonNull(
                    PlansOnDays.activity(events, new HappenedBy(day, TestCouncil.ALMATY.zone())));
        }
    }

    /** The day is put right after folding: what is folded anew would tell the wrong one again. */
    @Test
    void countsFromTheRightDayOfTheApprovalAlsoWhereItIsFoldedAnew() {
        PlanView draft = PlanView.after(null, RealPlan.imported(), Instant.EPOCH, 0);
        PlanView plan =
                PlanView.after(
                        PlanView.after(draft, RealPlan.approved(), Instant.EPOCH, 1),
                        new PlanEvent.DecisionCorrected(
                                RealPlan.PLAN,
                                2026,
                                1,
                                1,
                                4,
                                new PlanEvent.Decision("17", LocalDate.of(2026, 1, 30), "Х"),
                                "Опечатка"),
                        Instant.EPOCH,
                        2);
        ActivityView now = PlansOnDays.activity(EVENTS, event -> true);
        BeforeFolding then = then(plan, event -> true);

        assertThat(PlansOnDays.asOf(then, now, null))
                .extracting(view -> view.facts().approvedOn())
                .containsExactly(LocalDate.of(2026, 1, 30));
        assertThat(PlansOnDays.asOf(then, now, EVENTS))
                .extracting(view -> view.facts().approvedOn())
                .containsExactly(LocalDate.of(2026, 1, 30));
        assertThat(PlansOnDays.asOf(then(draft, event -> true), now, EVENTS))
                .extracting(view -> view.facts().approvedOn())
                .as("before it was put right")
                .containsExactly(RealPlan.DECISION.date());
    }

    @Test
    void leavesOutWhatWasTakenBackByThen() {
        PlanView plan = PlanView.after(null, RealPlan.imported(), Instant.EPOCH, 0);
        List<RecordedEvent> events = new ArrayList<>(EVENTS.subList(0, 1));
        events.addAll(
                recorded(
                        Map.entry(
                                "2026-04-15",
                                new OutsideWithdrawn(ID, LocalDate.of(2026, 4, 15), "Дважды"))));
        ActivityView now = PlansOnDays.activity(events, event -> true);

        assertThat(PlansOnDays.asOf(then(plan, event -> true), now, events)).isEmpty();
        assertThat(
                        PlansOnDays.asOf(
                                then(plan, new HappenedBy(APRIL_10, TestCouncil.ALMATY.zone())),
                                now,
                                events))
                .as("it was a mistake on the tenth as well")
                .isEmpty();
        Instant before = Instant.parse("2026-04-14T00:00:00Z");
        assertThat(
                        PlansOnDays.asOf(
                                then(plan, event -> event.time().isBefore(before)), now, events))
                .as("as it was known")
                .hasSize(1);
    }

    private static BeforeFolding then(PlanView plan, Wanted wanted) {
        return new BeforeFolding(plan, APRIL_10, List.of(), List.of(), Set.of(ID), wanted);
    }

    @Test
    void hasTheRowsThatAnAmendmentExcludedAndWhatIsOutside() {
        ActivityView kept = ShownActivities.after(RealPlan.planned(RealPlan.fireStation()));
        ActivityView excluded = ShownActivities.after(RealPlan.planned(RealPlan.zhetysu()));
        var planned = RealPlan.planned(RealPlan.housing());
        ActivityView outside =
                ShownActivities.after(
                        new ActivityPlanned(
                                planned.activityId(),
                                planned.planId(),
                                planned.year(),
                                planned.half(),
                                planned.approvedOn(),
                                planned.row(),
                                true));
        PlanView plan =
                Objects.requireNonNull(
                        PlansOnDays.plan(
                                recorded(
                                        Map.entry("2026-03-10", RealPlan.imported()),
                                        Map.entry(
                                                "2026-03-18",
                                                new PlanApproved(
                                                        RealPlan.PLAN,
                                                        2026,
                                                        1,
                                                        RealPlan.DECISION,
                                                        List.of(RealPlan.fireStation())))),
                                Instant.MAX));

        BeforeFolding then =
                PlansOnDays.onDay(
                        plan,
                        RealPlan.TODAY,
                        List.of(kept, outside, excluded),
                        id -> true,
                        id -> true,
                        event -> true);

        assertThat(then.rows()).containsExactlyInAnyOrder(kept, excluded);
        assertThat(then.outside()).containsExactly(outside);
        assertThat(
                        PlansOnDays.onDay(
                                        plan,
                                        RealPlan.TODAY,
                                        List.of(kept, outside, excluded),
                                        id -> id.equals(kept.id()),
                                        id -> true,
                                        event -> true)
                                .all())
                .as("what began later")
                .containsExactly(kept);
    }

    /** A row of an amendment of 20 April, and work beside the plan held on the tenth. */
    @Test
    void hasNothingThatNobodyHadPromisedOrDoneByThen() {
        PlanView plan =
                PlanView.after(
                        PlanView.after(null, RealPlan.imported(), Instant.EPOCH, 0),
                        RealPlan.approved(),
                        Instant.EPOCH,
                        1);
        LocalDate january = LocalDate.of(2026, 2, 1);
        ActivityView promised =
                ShownActivities.after(planned(RealPlan.zhetysu(), RealPlan.APPROVED_ON, null));
        ActivityView added =
                ShownActivities.after(planned(RealPlan.housing(), LocalDate.of(2026, 4, 20), null));
        ActivityView beside =
                ShownActivities.after(
                        planned(RealPlan.fireStation(), RealPlan.APPROVED_ON, true),
                        new OccurrenceRecorded(ID, RealPlan.VISIT));
        NotYet then = new NotYet(plan, january, id -> false);

        assertThat(then.test(promised)).as("the plan promises its whole period").isFalse();
        assertThat(then.test(added)).isTrue();
        assertThat(then.test(beside)).isTrue();
        assertThat(new NotYet(plan, LocalDate.of(2026, 4, 20), id -> false).test(added)).isFalse();
        assertThat(new NotYet(plan, APRIL_10, id -> false).test(beside)).as("held").isFalse();
        assertThat(new NotYet(plan, january, id -> true).test(beside)).as("entered").isFalse();
        assertThat(
                        PlansOnDays.onDay(
                                        plan,
                                        january,
                                        List.of(promised, added, beside),
                                        id -> true,
                                        id -> true,
                                        event -> true)
                                .without(then)
                                .all())
                .contains(promised)
                .doesNotContain(added, beside);
    }

    private static ActivityPlanned planned(
            Row row, LocalDate approvedOn, @Nullable Boolean outside) {
        return new ActivityPlanned(row.id(), RealPlan.PLAN, 2026, 1, approvedOn, row, outside);
    }

    @Nested
    class WhatWasKnown {

        @Test
        void ofThePlanIsADraftUntilItsApprovalWasRecorded() {
            List<RecordedEvent> plan =
                    recorded(
                            Map.entry("2026-03-10", RealPlan.imported()),
                            Map.entry("2026-03-18", RealPlan.approved()));

            assertThat(PlansOnDays.plan(plan, end("2026-03-09"))).isNull();
            PlanView draft = Objects.requireNonNull(PlansOnDays.plan(plan, end("2026-03-17")));
            assertThat(draft.approved()).isFalse();
            PlanView approved = Objects.requireNonNull(PlansOnDays.plan(plan, end("2026-03-18")));
            assertThat(approved.approved()).isTrue();
        }

        @Test
        void ofAnActivityEndsWithTheDay() {
            Instant end = end("2026-04-13");

            ActivityView known =
                    Objects.requireNonNull(
                            PlansOnDays.activity(EVENTS, event -> event.time().isBefore(end)));

            assertThat(known.outcome().occurrences()).hasSize(1);
            assertThat(known.outcome().result()).isNull();
        }

        private Instant end(String day) {
            return LocalDate.parse(day)
                    .plusDays(1)
                    .atStartOfDay(TestCouncil.ALMATY.zone())
                    .toInstant();
        }
    }

    @Test
    void isAPageInEveryLanguage() throws IOException {
        List<PlannedActivity> rows = ShownActivities.activities();
        Map<String, Object> model = new HashMap<>();
        model.put("plan", ShownActivities.PLAN);
        model.put("day", RealPlan.TODAY);
        model.put("way", "happened");
        model.put(
                "then",
                new OnDay(
                        RealPlan.PLAN,
                        2026,
                        1,
                        RealPlan.TODAY,
                        "approved",
                        RealPlan.DECISION,
                        rows,
                        List.of()));
        model.put("leaf", Leaf.of(rows, null));
        Map<Language, String> pages =
                TestCouncil.renderer().renderAll("plan/day", "/plans/x/day", model);
        model.put("then", null);
        model.put("way", "known");
        Map<Language, String> none =
                TestCouncil.renderer().renderAll("plan/day", "/plans/x/day", model);

        model.put("plan", ShownActivities.BARE);
        model.put(
                "then",
                new OnDay(
                        RealPlan.PLAN,
                        2026,
                        1,
                        RealPlan.TODAY,
                        "draft",
                        null,
                        List.of(),
                        List.of()));
        model.put("leaf", Leaf.of(List.of(), null));
        assertThat(
                        TestCouncil.renderer()
                                .renderAll("plan/day", "/plans/x/day", model)
                                .get(Language.RU))
                .as("of a draft without rows")
                .contains("в проекте ещё не было мероприятий", ">Добавить мероприятие</a>")
                .doesNotContain("class=\"table\"");

        ShownActivities.write(pages, "day");
        assertThat(pages.get(Language.RU))
                .contains("состоялось 1 раз", "1 публикация", "с исправлениями");
        assertThat(pages.get(Language.KK)).contains("Өткізілген: 1 рет");
        assertThat(none.get(Language.EN)).contains("There was no plan yet at the end of 13 April");
    }

    @SafeVarargs
    private static List<RecordedEvent> recorded(Map.Entry<String, ? extends Object>... events) {
        List<RecordedEvent> all = new ArrayList<>();
        for (Map.Entry<String, ? extends Object> each : events) {
            all.add(
                    new RecordedEvent(
                            "e" + all.size(),
                            each.getValue(),
                            "some.type",
                            ID,
                            all.size(),
                            -1,
                            Instant.parse(each.getKey() + "T07:00:00Z"),
                            "local",
                            "secretariat",
                            "request",
                            null));
        }
        return all;
    }
}
