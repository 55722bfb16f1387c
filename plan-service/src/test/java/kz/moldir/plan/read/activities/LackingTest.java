package kz.moldir.plan.read.activities;

import static kz.moldir.plan.read.activities.ActivityViewTest.view;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.MinutesWritten;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.events.Sittings;
import kz.moldir.plan.events.recorded.Entry;
import kz.moldir.plan.events.recorded.Minutes;
import org.junit.jupiter.api.Test;

/** What an activity still asks for when all else of it is done. */
class LackingTest {

    private static final String ID = RealPlan.FIRE_STATION;

    @Test
    void aLetterIsOpenAlsoAfterTheActivityIsOver() {
        ActivityEvent letter = new AnswerRequested(ID, RealPlan.REQUEST);
        ActivityEvent gone = new ActivityCancelled(ID, RealPlan.TODAY, "Объект сдан");

        assertThat(view(RealPlan.fireStation(), gone, letter).open()).isTrue();
        assertThat(view(RealPlan.fireStation(), letter, gone).open()).isFalse();
    }

    @Test
    void aMeetingAsksForItsMinutesAlsoAfterAllElseIsDone() {
        ActivityEvent closed = new ActivityClosed(ID, RealPlan.TODAY, "Итог");
        ActivityEvent covered =
                new ActivityCovered(
                        ID,
                        new Publication(
                                "https://example.org/1",
                                "Итоги",
                                RealPlan.TODAY,
                                Publication.Kind.RESULT));
        ActivityEvent written =
                new MinutesWritten(ID, new Minutes("7", "Хасенов М.К.", null, null));

        assertThat(view(RealPlan.housing(), closed).minutesLacking()).as("is open").isFalse();
        assertThat(view(RealPlan.fireStation(), closed, covered).minutesLacking()).isFalse();
        assertThat(view(RealPlan.housing(), closed, covered).open()).isFalse();
        assertThat(view(RealPlan.housing(), closed, covered).minutesLacking()).isTrue();
        assertThat(view(RealPlan.housing(), closed, covered, written).minutesLacking()).isFalse();
        assertThat(view(RealPlan.housing(), written, closed, covered).minutesLacking()).isFalse();
        EntryWithdrawn gone =
                new EntryWithdrawn(ID, Entry.MINUTES, Sittings.COMING, RealPlan.TODAY, "Описка");
        assertThat(view(RealPlan.housing(), closed, covered, written, gone).minutesLacking())
                .as("the minutes were withdrawn")
                .isTrue();
    }

    @Test
    void theMinutesOfOneDayAreNotThoseOfTheNext() {
        ActivityEvent first = held("o-1", LocalDate.of(2026, 2, 10));
        ActivityEvent second = held("o-2", LocalDate.of(2026, 3, 10));
        ActivityEvent written =
                new MinutesWritten(ID, new Minutes("7", "Хасенов М.К.", null, null));
        ActivityEvent later =
                new MinutesWritten(ID, new Minutes("8", "Хасенов М.К.", null, null), null, "o-2");
        ActivityEvent closed = new ActivityClosed(ID, RealPlan.TODAY, "Итог");
        ActivityEvent covered = published(Publication.Medium.SITE);

        assertThat(
                        view(RealPlan.housing(), first, written, second, closed, covered)
                                .minutesLacking())
                .isTrue();
        assertThat(
                        view(RealPlan.housing(), first, written, second, later, closed, covered)
                                .minutesLacking())
                .isFalse();
        assertThat(view(RealPlan.housing(), first, second, later, closed, covered).minutesLacking())
                .as("those of the first day")
                .isTrue();
    }

    @Test
    void whatIsOverIsFoundWhereItIsOnNoSocialNetwork() {
        ActivityEvent first = held("o-1", LocalDate.of(2026, 2, 10));
        ActivityEvent closed = new ActivityClosed(ID, RealPlan.TODAY, "Итог");
        ActivityEvent site = published(Publication.Medium.SITE);
        ActivityEvent social = published(Publication.Medium.SOCIAL);

        assertThat(view(RealPlan.fireStation(), first, closed, site).socialLacking()).isTrue();
        assertThat(view(RealPlan.fireStation(), first, closed, site, social).socialLacking())
                .isFalse();
        assertThat(view(RealPlan.fireStation(), first, closed).socialLacking())
                .as("not published at all, which is asked for otherwise")
                .isFalse();
    }

    private static ActivityEvent held(String id, LocalDate day) {
        return new OccurrenceRecorded(
                ID, new Occurrence(id, day, null, null, null, null, null, null));
    }

    private static ActivityEvent published(Publication.Medium medium) {
        return new ActivityCovered(
                ID,
                new Publication(
                        "https://example.org/" + medium,
                        "Итоги",
                        RealPlan.TODAY,
                        Publication.Kind.RESULT,
                        medium));
    }
}
