package kz.moldir.reporting.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.reporting.read.activity.ActivityView;
import kz.moldir.reporting.read.activity.HistoryEntry;
import kz.moldir.reporting.read.activity.HistoryEntry.Change;
import kz.moldir.reporting.read.activity.Publication;
import kz.moldir.reporting.read.activity.Visit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FoldingTest {

    private final Story story = Story.ofSmallPlan();
    private final Map<String, ActivityView> views = Folded.of(story.events());

    @Nested
    class AnActivity {

        @Test
        void keepsWhatWasHeldAndPublished() {
            ActivityView held = view("a1");
            assertThat(held.outcome().result()).isEqualTo("Даны пять рекомендаций");
            assertThat(held.outcome().occurrences())
                    .extracting("place")
                    .containsExactly("Актовый зал");
            assertThat(held.facts().covered()).isTrue();
            assertThat(view("a2").facts().covered()).as("an announcement is no coverage").isFalse();
            assertThat(view("a2").outcome().publications()).hasSize(1);
            assertThat(held.outcome().publications())
                    .extracting(Publication::medium)
                    .containsExactly(Publication.Medium.PRESS);
            assertThat(view("a2").outcome().publications())
                    .extracting(Publication::medium)
                    .as("nobody said where")
                    .containsOnlyNulls();
        }

        @Test
        void keepsItsMoves() {
            ActivityView moved = view("a6");
            assertThat(moved.facts().moves()).isOne();
            assertThat(moved.agreedDay()).isEqualTo(LocalDate.of(2026, 4, 20));
            assertThat(last(moved).changes())
                    .containsExactly(
                            new Change("date", "2026-04-02", "2026-04-20"),
                            new Change("reason", null, "Подрядчик не готов"));
        }

        @Test
        void ownsItsVisitsAsTheyStandNow() {
            assertThat(view("a10").visits())
                    .singleElement()
                    .satisfies(
                            visit -> {
                                assertThat(visit.status()).isEqualTo(Visit.Status.COMPLETED);
                                assertThat(visit.date()).isEqualTo(LocalDate.of(2026, 4, 9));
                                assertThat(visit.findings()).isEqualTo(3);
                            });
            assertThat(view("a3").visits())
                    .extracting(Visit::status)
                    .containsExactly(Visit.Status.CANCELLED);
        }

        @Test
        void remembersEverythingInItsOrderWithTheRole() {
            assertThat(view("a10").history())
                    .extracting(HistoryEntry::type)
                    .containsExactly(
                            "activity-planned",
                            "visit-scheduled",
                            "visit-moved",
                            "visit-completed",
                            "occurrence-recorded");
            assertThat(view("a11").history())
                    .extracting(HistoryEntry::type)
                    .containsExactly(
                            "activity-planned", "notification-delivered", "activity-date-agreed");
            assertThat(last(view("a1")).role()).isEqualTo("secretariat");
        }
    }

    @Nested
    class Arriving {

        @Test
        void inAnyOrderOfSubjectsGivesTheSame() {
            for (long seed = 1; seed <= 50; seed++) {
                assertThat(Folded.of(story.shuffled(seed))).as("seed %d", seed).isEqualTo(views);
            }
        }

        @Test
        void beforeItsPromiseLeavesItUnshown() {
            List<PublishedEvent> visits =
                    story.events().stream()
                            .filter(event -> event.topic().equals("moldir.monitoring"))
                            .toList();
            ActivityView early = Folded.of(visits).get("a10");
            assertThat(early.promise()).isNull();
            assertThat(early.visits()).hasSize(1);
        }

        @Test
        void outOfOrderWithinOneActivityIsRefusedSoThatItIsParked() {
            PublishedEvent closed =
                    story.events().stream()
                            .filter(event -> event.type().contains("activity-closed"))
                            .findFirst()
                            .orElseThrow();
            assertThatThrownBy(() -> Folded.of(List.of(closed)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("begins with its planning");
        }
    }

    private ActivityView view(String id) {
        return views.get(id);
    }

    private static HistoryEntry last(ActivityView view) {
        return view.history().getLast();
    }
}
