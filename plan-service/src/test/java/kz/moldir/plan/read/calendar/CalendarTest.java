package kz.moldir.plan.read.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.activities.ActivityQuery;
import kz.moldir.plan.read.activities.ActivityTable;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.plans.PlanSummary;
import kz.moldir.ui.Leaf;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final List<PlannedActivity> ROWS = ShownActivities.activities();

    /** Beyond the end of its months a plan leads on to the approved one that has them. */
    @Test
    void goesOnInThePlanThatHasTheMonth() {
        PlanSummary first = ShownActivities.PLAN;
        PlanSummary second = approved("second", 2026, 2);
        List<PlanSummary> approved = List.of(approved("year", 2027, 0), second, first);

        assertThat(CalendarPages.holding(YearMonth.of(2026, 6), first, approved)).isEqualTo(first);
        assertThat(CalendarPages.holding(YearMonth.of(2026, 7), first, approved)).isEqualTo(second);
        assertThat(CalendarPages.holding(YearMonth.of(2026, 6), second, approved)).isEqualTo(first);
        assertThat(CalendarPages.holding(YearMonth.of(2027, 1), second, approved).id())
                .isEqualTo("year");
        assertThat(CalendarPages.holding(YearMonth.of(2025, 12), first, approved))
                .as("where no plan has it")
                .isEqualTo(first);
    }

    private static PlanSummary approved(String id, int year, int half) {
        return new PlanSummary(
                id, year, half, "approved", 4, 0, null, RealPlan.DECISION, Instant.EPOCH, 1);
    }

    @Nested
    class AMonth {

        private final Month april = month(YearMonth.of(2026, 4));

        @Test
        void hasWholeWeeksFromMonday() {
            assertThat(april.weeks()).hasSize(5).allSatisfy(week -> assertThat(week).hasSize(7));
            assertThat(april.weeks().getFirst().getFirst().date()).isEqualTo("2026-03-30");
        }

        @Test
        void showsWhatTookPlaceOnItsDay() {
            assertThat(april.agenda())
                    .singleElement()
                    .satisfies(
                            day -> {
                                assertThat(day.date()).isEqualTo(RealPlan.VISIT.date());
                                assertThat(day.entries()).hasSize(2).allMatch(Entry::took);
                            });
        }

        @Test
        void showsAMovedActivityOnItsNewDayOnly() {
            assertThat(month(YearMonth.of(2026, 5)).agenda())
                    .singleElement()
                    .satisfies(day -> assertThat(day.date()).isEqualTo(LocalDate.of(2026, 5, 13)));
        }

        @Test
        void inventsNoDayForARange() {
            PlannedActivity inApril =
                    ShownActivities.today(
                            ShownActivities.after(RealPlan.planned(RealPlan.housing())));
            Month month =
                    Month.of(
                            YearMonth.of(2026, 4),
                            List.of(inApril),
                            TestCouncil.ALMATY.workingCalendar(),
                            RealPlan.TODAY);

            assertThat(month.agenda()).isEmpty();
            assertThat(month.within()).containsExactly(inApril);
        }
    }

    @Nested
    class WhatGoesOn {

        private static final LocalDate MAY_12 = LocalDate.of(2026, 5, 12);

        @Test
        void isOnEveryDayOfItsSchedule() {
            Month may = month(5, ShownActivities.scheduled(LocalDate.of(2026, 4, 7), MAY_12));

            assertThat(may.agenda())
                    .singleElement()
                    .satisfies(
                            day -> {
                                assertThat(day.date()).isEqualTo(MAY_12);
                                assertThat(day.entries())
                                        .singleElement()
                                        .returns(ShownActivities.OBJECT, Entry::place)
                                        .returns(false, Entry::took);
                            });
        }

        @Test
        void isOnItsFurtherDayAfterWhatTookPlace() {
            PlannedActivity further =
                    ShownActivities.visitedWithAFurtherDay(LocalDate.of(2026, 4, 28));

            assertThat(month(4, further).agenda())
                    .extracting(Month.Day::date)
                    .containsExactly(RealPlan.VISIT.date(), LocalDate.of(2026, 4, 28));
        }

        @Test
        void isInTheMonthWithoutADayWhileItIsOpen() {
            PlannedActivity visited =
                    ShownActivities.today(
                            ShownActivities.after(
                                    RealPlan.planned(inAprilAndMay()),
                                    new OccurrenceRecorded("a", RealPlan.VISIT)));
            PlannedActivity closed =
                    ShownActivities.today(
                            ShownActivities.after(
                                    RealPlan.planned(inAprilAndMay()),
                                    new OccurrenceRecorded("a", RealPlan.VISIT),
                                    new ActivityClosed("a", RealPlan.TODAY, "Итог")));

            assertThat(month(5, visited).within()).containsExactly(visited);
            assertThat(month(4, visited).within()).isEmpty();
            assertThat(month(5, closed).within()).isEmpty();
        }

        @Test
        void hasABarFromItsFirstScheduledDayToItsLast() {
            PlannedActivity row = ShownActivities.scheduled(LocalDate.of(2026, 2, 3), MAY_12);

            assertThat(Timeline.of(2026, 1, List.of(row), RealPlan.TODAY).lanes())
                    .flatExtracting(Timeline.Lane::bars)
                    .singleElement()
                    .returns(false, Timeline.Bar::open)
                    .returns(LocalDate.of(2026, 2, 3), bar -> TimelineTest.day(bar.from()))
                    .returns(
                            LocalDate.of(2026, 5, 12),
                            bar -> TimelineTest.day(bar.from() + bar.days() - 1));
        }

        private Month month(int month, PlannedActivity... rows) {
            return Month.of(
                    YearMonth.of(2026, month),
                    List.of(rows),
                    TestCouncil.ALMATY.workingCalendar(),
                    RealPlan.TODAY);
        }

        private Row inAprilAndMay() {
            return RealPlan.housing()
                    .identified("a")
                    .due(
                            new Timeframe(
                                    "Апрель-май",
                                    TimeframeKind.MONTH_RANGE,
                                    LocalDate.of(2026, 4, 1),
                                    LocalDate.of(2026, 5, 31)));
        }
    }

    @Test
    void tellsFirstWhatHasNoDay() throws IOException {
        PlannedActivity undated =
                ShownActivities.today(
                        ShownActivities.after(
                                RealPlan.planned(
                                        RealPlan.housing()
                                                .due(
                                                        new Timeframe(
                                                                "Май",
                                                                TimeframeKind.MONTH,
                                                                LocalDate.of(2026, 5, 1),
                                                                LocalDate.of(2026, 5, 31))))));
        Month may =
                Month.of(
                        YearMonth.of(2026, 5),
                        List.of(undated),
                        TestCouncil.ALMATY.workingCalendar(),
                        RealPlan.TODAY);

        assertThat(
                        TestCouncil.renderer()
                                .render("plan/calendar", Language.RU, "/calendar", model(may)))
                .containsSubsequence(
                        "<a href=\"#within\">Ещё 1 мероприятие этого месяца без даты",
                        "class=\"month\"",
                        "id=\"within\"");
        Month april = month(YearMonth.of(2026, 4));
        assertThat(
                        TestCouncil.renderer()
                                .render("plan/calendar", Language.RU, "/calendar", model(april)))
                .contains("class=\"card agenda\"");
    }

    @Test
    void marksWhatIsNotToldOnEachOfItsDays() {
        PlannedActivity marked = ShownActivities.marked(Disclosure.UNANNOUNCED);
        Month april =
                Month.of(
                        YearMonth.of(2026, 4),
                        List.of(marked),
                        TestCouncil.ALMATY.workingCalendar(),
                        RealPlan.TODAY);
        Map<String, Object> model = model(april);
        model.put("timeline", Timeline.of(2026, 1, List.of(marked), RealPlan.TODAY));

        assertThat(
                        TestCouncil.renderer()
                                .render("plan/calendar", Language.RU, "/calendar", model)
                                .split("<b>Без объявления</b>"))
                .as("in the month and in the agenda")
                .hasSize(3);
        assertThat(TestCouncil.renderer().render("plan/timeline", Language.KK, "/timeline", model))
                .contains("· Алдын ала жарияланбайды</b>");
    }

    @Test
    void theWeeksCallNothingAheadThatTookPlace() {
        Map<String, Object> model = model(month(YearMonth.of(2026, 4)));
        PlannedActivity held = ShownActivities.today(ShownActivities.housing());
        model.put("timeline", Timeline.of(2026, 1, List.of(held), RealPlan.TODAY));

        assertThat(TestCouncil.renderer().render("plan/timeline", Language.RU, "/timeline", model))
                .contains("· Проведено, результат не записан")
                .doesNotContain("Впереди");
    }

    @Test
    void namesWorkOutsideThePlanAmongTheWeeks() {
        ActivityPlanned row = RealPlan.planned(RealPlan.zhetysu().numbered(1));
        PlannedActivity outside =
                ShownActivities.today(
                        ShownActivities.after(
                                new ActivityPlanned(
                                        row.activityId(),
                                        row.planId(),
                                        row.year(),
                                        row.half(),
                                        row.approvedOn(),
                                        row.row(),
                                        true)));
        Map<String, Object> model = model(month(YearMonth.of(2026, 4)));
        model.put("timeline", Timeline.of(2026, 1, List.of(outside), RealPlan.TODAY));

        assertThat(TestCouncil.renderer().render("plan/timeline", Language.RU, "/timeline", model))
                .contains("<b class=\"num\">Вне плана, № 1</b>");
    }

    private static Map<String, Object> model(Month month) {
        Map<String, Object> model = new HashMap<>();
        model.put("plan", ShownActivities.PLAN);
        model.put("commissions", TestCouncil.ALMATY.commissions());
        model.put(
                "table",
                ActivityTable.of(ROWS, ActivityQuery.of(null, null, null, null, null, null), "/x"));
        model.put("month", month);
        model.put("leaf", Leaf.of(month.within(), null));
        model.put("timeline", Timeline.of(2026, 1, ROWS, RealPlan.TODAY));
        return model;
    }

    @Test
    void arePagesInEveryLanguage() throws IOException {
        Map<String, Object> model = model(month(YearMonth.of(2026, 4)));
        Map<Language, String> months =
                TestCouncil.renderer().renderAll("plan/calendar", "/calendar", model);
        Map<Language, String> halves =
                TestCouncil.renderer().renderAll("plan/timeline", "/timeline", model);

        ShownActivities.write(months, "calendar");
        ShownActivities.write(halves, "timeline");
        assertThat(months.get(Language.KK)).contains("2026 жылғы сәуір", "дүйсенбі");
        assertThat(months.get(Language.RU)).contains("апрель 2026 г.", "Шугыла");
        assertThat(months.get(Language.RU)).doesNotContain("#within");
        assertThat(halves.get(Language.EN)).contains("Commission No. 2", "January");
    }

    @Test
    void saysWhatIsMissingAndLeadsToWhereItIsMade() {
        Map<String, Object> model = model(month(YearMonth.of(2026, 4)));
        model.put(
                "month",
                Month.of(
                        YearMonth.of(2026, 4),
                        List.of(),
                        TestCouncil.ALMATY.workingCalendar(),
                        RealPlan.TODAY));
        model.put("timeline", Timeline.of(2026, 1, List.of(), RealPlan.TODAY));
        String plan = "/ru/plans/" + ShownActivities.PLAN.id();

        assertThat(TestCouncil.renderer().render("plan/calendar", Language.RU, "/calendar", model))
                .contains("В этом месяце нет мероприятий с датой.")
                .as("which a narrow screen leaves out beside the days that say the same")
                .doesNotContain("class=\"card agenda\"")
                .contains("<a class=\"button\" href=\"" + plan + "\">Весь план</a>");
        assertThat(TestCouncil.renderer().render("plan/timeline", Language.RU, "/timeline", model))
                .contains("В проекте пока нет мероприятий.")
                .doesNotContain("class=\"halfyear");
        model.put(
                "table",
                ActivityTable.of(ROWS, ActivityQuery.of(null, null, "2", null, null, null), "/x"));
        assertThat(TestCouncil.renderer().render("plan/calendar", Language.RU, "/calendar", model))
                .contains("таких мероприятий с датой нет", "Сбросить фильтры");
        assertThat(TestCouncil.renderer().render("plan/timeline", Language.KK, "/timeline", model))
                .contains("/kk/timeline?plan=" + ShownActivities.PLAN.id() + "\"");
    }

    @Test
    void ofABareDraftOffersItsFirstRow() {
        Map<String, Object> model = model(month(YearMonth.of(2026, 4)));
        model.put("plan", ShownActivities.BARE);
        model.put(
                "month",
                Month.of(
                        YearMonth.of(2026, 4),
                        List.of(),
                        TestCouncil.ALMATY.workingCalendar(),
                        RealPlan.TODAY));
        Map<Language, String> pages =
                TestCouncil.renderer().renderAll("plan/calendar", "/calendar", model);
        assertThat(pages.get(Language.RU))
                .contains("В проекте пока нет мероприятий.")
                .contains("/rows?row=new#r-new\">Добавить мероприятие</a>");
        assertThat(pages.get(Language.KK)).contains("Жобада әзірге іс-шара жоқ.");
    }

    @Test
    void saysWhyThereIsNothingToShowAndOffersAnImport() throws IOException {
        assertThat(TestCouncil.renderer().renderAll("plan/no-plan", "/calendar", Map.of()))
                .allSatisfy(
                        (language, page) ->
                                assertThat(page).contains("/" + language.code() + "/import\""));
    }

    private static Month month(YearMonth month) {
        return Month.of(month, ROWS, TestCouncil.ALMATY.workingCalendar(), RealPlan.TODAY);
    }
}
