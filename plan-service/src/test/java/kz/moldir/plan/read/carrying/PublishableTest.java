package kz.moldir.plan.read.carrying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionPublished;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DecisionUnpublished;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.events.recorded.Decided;
import org.junit.jupiter.api.Test;

/** Which decisions are offered for publication without being named. */
class PublishableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 10);
    private static final OccurrenceRecorded HELD =
            new OccurrenceRecorded(
                    "a", new Occurrence("o-1", DAY, null, null, null, null, null, null));
    private static final Decided OPEN = decided("open", null);
    private static final Decided INSIDE = decided("inside", null);
    private static final Decided LOST = decided("lost", new Votes(1, 2, 0));

    @Test
    void neitherWhatWasKeptInsideNorWhatWasVotedDown() {
        assertThat(
                        offered(
                                new DecisionTaken("a", OPEN, null),
                                new DecisionTaken("a", INSIDE, true),
                                new DecisionTaken("a", LOST, null)))
                .containsExactly(OPEN);
        assertThat(
                        offered(
                                new DecisionTaken("a", INSIDE, true),
                                new DecisionCorrected("a", INSIDE, "Без имён", null, null)))
                .containsExactly(INSIDE);
    }

    @Test
    void notWhatSomebodyTookBackButWhatTheMarkOfTheRowHid() {
        DecisionTaken taken = new DecisionTaken("a", OPEN, null);
        DecisionPublished told = new DecisionPublished("a", OPEN, DAY, null);

        assertThat(offered(taken, told)).isEmpty();
        assertThat(offered(taken, told, new DecisionUnpublished("a", "open", "Имя"))).isEmpty();
        assertThat(offered(taken, told, new DecisionUnpublished("a", "open", null)))
                .containsExactly(OPEN);
    }

    private static Decided decided(String id, Votes votes) {
        return new Decided(id, "Открыть сквер", DAY, votes, null);
    }

    private static List<Decided> offered(ActivityEvent... events) {
        CarryingView view = CarryingView.empty("a");
        for (ActivityEvent event : events) {
            view = view.after(event);
        }
        assertThat(view.publishable(true)).as("before it is held").isEmpty();
        CarryingView held = view.after(HELD);
        assertThat(held.publishable(false)).as("where nothing is told of the row").isEmpty();
        return held.publishable(true);
    }
}
