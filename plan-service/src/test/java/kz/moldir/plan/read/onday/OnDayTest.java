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
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.ui.Leaf;
import kz.moldir.ui.language.Language;
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
            assertThat(happened(EVENTS, LocalDate.of(2026, 4, 13)).facts().closedOn()).isNull();
            assertThat(happened(EVENTS, LocalDate.of(2026, 4, 14)).outcome().result())
                    .isEqualTo("Итог");
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

        private ActivityView happened(List<RecordedEvent> events, LocalDate day) {
            return Objects.requireNonNull(
                    PlansOnDays.activity(events, new HappenedBy(day, TestCouncil.ALMATY.zone())));
        }
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
                        rows));
        model.put("leaf", Leaf.of(rows, null));
        Map<Language, String> pages =
                TestCouncil.renderer().renderAll("plan/day", "/plans/x/day", model);
        model.put("then", null);
        model.put("way", "known");
        Map<Language, String> none =
                TestCouncil.renderer().renderAll("plan/day", "/plans/x/day", model);

        ShownActivities.write(pages, "day");
        assertThat(pages.get(Language.RU))
                .contains("состоялось 1 раз", "1 публикация", "с исправлениями");
        assertThat(pages.get(Language.KK)).contains("Өткен саны: 1");
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
