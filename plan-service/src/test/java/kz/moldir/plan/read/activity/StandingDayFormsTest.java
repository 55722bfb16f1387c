package kz.moldir.plan.read.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

/** Forms begin with the day, the time and the place that stand. */
class StandingDayFormsTest {

    private static final String ID = RealPlan.ZHETYSU;
    private static final LocalDate TODAY = RealPlan.TODAY;
    private static final LocalDate PAST = TODAY.minusDays(4);

    @Test
    void aHoldingBeginsWithTheDayThatWaits() {
        assertThat(values("occurrences", agreed(PAST)))
                .containsExactly(PAST.toString(), "15:00", "Акимат");
        assertThat(values("occurrences", agreed(TODAY.plusDays(1))))
                .as("it has not come")
                .containsExactly(TODAY.toString(), "", "");
        assertThat(values("occurrences", agreed(PAST), held(PAST)))
                .as("it is recorded")
                .containsExactly(TODAY.toString(), "", "");
        assertThat(values("occurrences")).containsExactly(TODAY.toString(), "", "");
        assertThat(
                        values(
                                ActivityInput.NONE,
                                "occurrences",
                                RealPlan.planned(RealPlan.fireStation())))
                .as("the plan's own day")
                .containsExactly("2026-02-12", "", "");
    }

    /** Whoever records afterwards what a closed row was closed with. */
    @Test
    void aHoldingOfAClosedRowBeginsWithTheDayThatCalendarsHave() {
        ActivityEvent closed = new ActivityClosed(ID, TODAY, "Итог");
        assertThat(values("occurrences", agreed(PAST), closed))
                .containsExactly(PAST.toString(), "15:00", "Акимат");
        assertThat(
                        ShownActivities.today(
                                        ShownActivities.after(planned(), agreed(PAST), closed))
                                .awaited())
                .isEqualTo(PAST);
        assertThat(values("occurrences", agreed(TODAY), held(PAST), closed))
                .containsExactly(TODAY.toString(), "", "");
    }

    /** The day of a schedule has its own time, and is no agreed one. */
    @Test
    void aHoldingIsOfTheDayThatItsAddressNames() {
        ActivityInput other = ActivityInput.opened("occurrences", Map.of("date", TODAY.toString()));
        assertThat(values(other, "occurrences", planned(), agreed(PAST)))
                .containsExactly(TODAY.toString(), "", "");
    }

    @Test
    void agreeingAnewKeepsWhatIsNotChanged() {
        LocalDate day = TODAY.plusDays(9);
        assertThat(values("agree-date", agreed(day)))
                .containsExactly(day.toString(), "15:00", "Акимат");
        ActivityInput proposed =
                ActivityInput.opened(
                        "agree-date", Map.of("date", day.plusDays(1).toString(), "time", "10:00"));
        assertThat(values(proposed, "agree-date", planned(), agreed(day)))
                .containsExactly(day.plusDays(1).toString(), "10:00", "Акимат");
        assertThat(values("agree-date")).containsExactly("", "", "");
        assertThat(values("agree-date", agreed(PAST), held(PAST)))
                .as("a further day")
                .containsExactly("", "", "");
    }

    @Test
    void postponingKeepsTimeAndPlace() {
        assertThat(values("postpone", agreed(TODAY.plusDays(9))))
                .containsExactly("", "15:00", "Акимат");
        ActivityInput emptied =
                ActivityInput.refused(
                        "postpone", Map.of("date", "", "time", "", "place", ""), List.of(), false);
        assertThat(values(emptied, "postpone", planned(), agreed(TODAY.plusDays(9))))
                .as("what was emptied stays so")
                .containsExactly("", "", "");
    }

    private static ActivityEvent planned() {
        return RealPlan.planned(RealPlan.zhetysu());
    }

    private static ActivityEvent agreed(LocalDate day) {
        return new ActivityDateAgreed(ID, day, LocalTime.of(15, 0), "Акимат");
    }

    private static ActivityEvent held(LocalDate day) {
        return new OccurrenceRecorded(
                ID, new Occurrence("o", day, null, null, null, null, null, null));
    }

    private static List<String> values(String action, ActivityEvent... events) {
        return values(
                ActivityInput.NONE,
                action,
                Stream.concat(Stream.of(planned()), Stream.of(events))
                        .toArray(ActivityEvent[]::new));
    }

    /** Day, time and place. */
    private static List<String> values(
            ActivityInput input, String action, ActivityEvent... events) {
        return new ActivityFormsOf(
                        TestCouncil.messages(),
                        Language.RU.locale(),
                        ShownActivities.after(events),
                        TODAY,
                        "1",
                        input,
                        List.of())
                .all().stream()
                        .filter(form -> form.action().equals(action))
                        .flatMap(form -> form.fields().stream())
                        .filter(field -> List.of("date", "time", "place").contains(field.name()))
                        .map(FormView.Field::value)
                        .toList();
    }
}
