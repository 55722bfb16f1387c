package kz.moldir.plan.read.carrying.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Letter;
import kz.moldir.plan.events.SendingEvent.LetterSent;
import kz.moldir.plan.events.Sittings;
import kz.moldir.plan.events.recorded.Entry;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.activity.Undo;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.plan.read.carrying.CarryingView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the page offers to withdraw is what it has, whatever an address says. */
class MadeTest {

    private static final CarryingView FULL = CarryingCases.full("a");

    @Test
    void isWhatThePageHas() {
        Map.of(
                        "attach-document", new Made("document", "d-1"),
                        "receive-word", new Made("word", "w-1"),
                        "answer-word", new Made("answer", "w-1"),
                        "take-decision", new Made("decision", "x-1"),
                        "write-minutes", new Made("minutes", Sittings.COMING),
                        "arrange-session", new Made("session", Sittings.COMING),
                        "record-materials", new Made("materials", Sittings.COMING),
                        "record-attendance", new Made("attendance", Sittings.COMING),
                        "set-schedule", new Made("schedule", "schedule"))
                .forEach(
                        (done, made) -> {
                            assertThat(of(done, made.record(), FULL)).isEqualTo(made);
                            assertThat(of(done, null, FULL)).as(done + " recorded none").isNull();
                            assertThat(of(done, made.record(), CarryingCases.after("a")))
                                    .as(done + " of what is gone")
                                    .isNull();
                        });
        assertThat(of("take-decision", "x-9", FULL)).isNull();
        assertThat(of("write-minutes", "o-9", FULL)).isNull();
        assertThat(
                        of(
                                "answer-word",
                                "w-1",
                                CarryingCases.after(
                                        "a",
                                        Stream.concat(
                                                        CarryingCases.events("a").stream(),
                                                        Stream.of(
                                                                new EntryWithdrawn(
                                                                        "a",
                                                                        Entry.ANSWER,
                                                                        "w-1",
                                                                        RealPlan.TODAY,
                                                                        "Не тот ответ")))
                                                .toArray(ActivityEvent[]::new))))
                .as("an answer that was taken back")
                .isNull();
    }

    @Test
    void aLetterIsWithdrawnInTheLog() {
        ActivityView sent =
                ShownActivities.after(
                        RealPlan.planned(RealPlan.fireStation()),
                        new LetterSent(
                                RealPlan.FIRE_STATION,
                                new Letter("l-1", "Акимат", "12", null, RealPlan.TODAY, false)));

        assertThat(Made.of("send-letter", "l-1", FULL, ShownActivities.today(sent)))
                .extracting(Made::letter)
                .isEqualTo(new Undo(Correction.Kind.REQUEST, "l-1", false));
        assertThat(of("send-letter", "l-1", FULL)).as("no such letter").isNull();
    }

    private static @Nullable Made of(String done, @Nullable String made, CarryingView view) {
        return Made.of(done, made, view, ShownActivities.today(ShownActivities.fireStation()));
    }
}
