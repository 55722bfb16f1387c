package kz.moldir.plan.read.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.AnswerRequested;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.register.ShownAppeal;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

class TodayTest {

    private static final PlannedActivity WAITING =
            row(
                    RealPlan.planned(RealPlan.zhetysu()),
                    new AnswerRequested(RealPlan.ZHETYSU, RealPlan.REQUEST));
    private static final PlannedActivity UNDATED = row(RealPlan.planned(RealPlan.zhetysu()));
    private static final PlannedActivity HELD =
            row(
                    RealPlan.planned(RealPlan.fireStation()),
                    new OccurrenceRecorded(RealPlan.FIRE_STATION, RealPlan.VISIT),
                    new ActivityClosed(RealPlan.FIRE_STATION, RealPlan.TODAY, "Итог"));
    private static final PlannedActivity APRIL = row(RealPlan.planned(RealPlan.housing()));
    private static final PlannedActivity BUILDINGS = row(RealPlan.planned(RealPlan.buildings()));
    private static final Predicate<PlannedActivity> NONE = row -> false;
    private static final LocalDate LAST_OF_APRIL = LocalDate.of(2026, 4, 30);

    @Test
    void sortsRowsByWhatTheyWaitFor() {
        Today today = Today.of(List.of(UNDATED, HELD, APRIL), RealPlan.TODAY, NONE);

        assertThat(today.tasks()).extracting(Today.Task::code).containsExactly("dates", "publish");
        assertThat(today.tasks().getLast().rows()).containsExactly(HELD);
        assertThat(today.soon()).as("the end of April is 17 days away").isEmpty();
    }

    @Test
    void asksForARecordOnceTheDayHasCome() {
        Today today = Today.of(List.of(APRIL), LAST_OF_APRIL, NONE);

        assertThat(today.tasks())
                .singleElement()
                .satisfies(
                        task -> {
                            assertThat(task.code()).isEqualTo("record");
                            assertThat(task.action()).isEqualTo("occurrences");
                        });
        assertThat(Today.of(List.of(APRIL), LAST_OF_APRIL.minusDays(1), NONE).soon())
                .containsExactly(APRIL);
    }

    @Test
    void asksForAScheduleThatTheTermSpeaksOf() {
        assertThat(Today.of(List.of(APRIL, BUILDINGS), RealPlan.TODAY, NONE).tasks())
                .singleElement()
                .returns("schedule", Today.Task::code)
                .returns(List.of(BUILDINGS), Today.Task::rows);
        assertThat(Today.of(List.of(BUILDINGS), RealPlan.TODAY, row -> true).tasks()).isEmpty();
    }

    @Test
    void putsTheEarlierDayFirst() {
        LocalDate later = LAST_OF_APRIL.plusDays(4);
        PlannedActivity agreed =
                row(
                        RealPlan.planned(RealPlan.zhetysu()),
                        new ActivityDateAgreed(RealPlan.ZHETYSU, later, null, null));
        assertThat(agreed.number()).isLessThan(APRIL.number());

        assertThat(Today.of(List.of(agreed, APRIL), later, NONE).tasks())
                .singleElement()
                .extracting(Today.Task::rows)
                .isEqualTo(List.of(APRIL, agreed));
    }

    @Test
    void showsRequestsWithoutAnAnswer() {
        assertThat(Today.of(List.of(WAITING), RealPlan.TODAY, NONE).requests())
                .extracting(open -> open.asked().request())
                .containsExactly(RealPlan.REQUEST);
    }

    @Test
    void isAPageInEveryLanguage() throws IOException {
        Map<Language, String> pages =
                TestCouncil.renderer()
                        .renderAll(
                                "plan/today",
                                "",
                                Map.of(
                                        "drafts",
                                        List.of(),
                                        "late",
                                        Today.Late.of(
                                                ShownAppeal.overdue(), TestCouncil.ALMATY.terms()),
                                        "plan",
                                        ShownActivities.PLAN,
                                        "most",
                                        1,
                                        "today",
                                        Today.of(
                                                List.of(
                                                        WAITING, UNDATED, UNDATED, HELD, APRIL,
                                                        BUILDINGS),
                                                LAST_OF_APRIL,
                                                NONE)));

        ShownActivities.write(pages, "today");
        assertThat(pages.get(Language.KK))
                .contains("Жауабы келмеген сұратулар", "Күні белгіленбеген", "/kk/activities/");
        assertThat(pages.get(Language.EN))
                .contains("/carrying-out/set-schedule#do-set-schedule", "Set the schedule")
                .contains("Overdue in the registers", "Working days: 15")
                .contains("/activities/a/register?entry=e#e-e")
                .contains("To publish", "Record the answer", "Show 1 more", "?page=all#");
    }

    private static PlannedActivity row(kz.moldir.plan.events.ActivityEvent... events) {
        ActivityView view = ShownActivities.after(events);
        return ShownActivities.today(view);
    }
}
