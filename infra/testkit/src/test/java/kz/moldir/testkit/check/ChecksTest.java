package kz.moldir.testkit.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.testkit.check.Outcome.Done;
import kz.moldir.testkit.check.Outcome.Refused;
import kz.moldir.testkit.check.Outcome.Unknown;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each broken promise is seen, and only that one. */
class ChecksTest {

    private static final String TYPE = "activity.covered";
    private static final String ONE = Marks.of(1, 1);
    private static final String TWO = Marks.of(1, 2);

    private final List<Intent> intents = new ArrayList<>();
    private final List<Store.Commit> commits = new ArrayList<>();

    private void wanted(String mark, Outcome... outcomes) {
        intents.add(new Intent("plan", TYPE, mark, List.of(outcomes)));
    }

    private void stored(long id, String command, long sequence, String mark) {
        commits.add(
                new Store.Commit(
                        id,
                        id,
                        command,
                        Instant.EPOCH,
                        List.of(new Store.Event("a", sequence, TYPE, List.of(mark)))));
    }

    private void bothStored() {
        stored(1, "c1", 0, ONE);
        stored(2, "c2", 1, TWO);
    }

    private List<Rule> broken(boolean repeats, String... consumed) {
        Consumed history =
                new Consumed(
                        "history", "plan", Set.of(TYPE), repeats, Map.of("a", List.of(consumed)));
        return Checks.of(intents, List.of(new Store("plan", commits)), List.of(history)).stream()
                .map(Finding::rule)
                .toList();
    }

    @Test
    void seesNothingWhereEveryPromiseWasKept() {
        wanted(ONE, new Unknown("cut"), new Done("1"), new Done("1"));
        wanted(TWO, new Unknown("cut"));
        wanted(Marks.of(1, 3), new Refused("409"));
        bothStored();
        assertThat(broken(false, ONE, TWO)).isEmpty();
        assertThat(broken(true, ONE, TWO, ONE, TWO)).isEmpty();
    }

    @Nested
    class OfWhatClientsSaw {

        @Test
        void anAnswerBeforeTheAppendIsSeen() {
            wanted(ONE, new Done("1"));
            assertThat(broken(false)).containsExactly(Rule.ANSWERED_BUT_LOST);
        }

        @Test
        void aStoredRefusalIsSeen() {
            wanted(ONE, new Refused("409"));
            stored(1, "c1", 0, ONE);
            assertThat(broken(false, ONE)).containsExactly(Rule.REFUSED_BUT_STORED);
        }

        @Test
        void aRepeatedCommandThatIsDoneTwiceIsSeen() {
            wanted(ONE, new Unknown("cut"), new Done("2"));
            stored(1, "c1", 0, ONE);
            stored(2, "c2", 1, ONE);
            assertThat(broken(false, ONE, ONE)).containsExactly(Rule.STORED_TWICE);
        }

        @Test
        void twoAnswersToOneCommandAreSeen() {
            wanted(ONE, new Done("1"), new Done("2"));
            stored(1, "c1", 0, ONE);
            assertThat(broken(false, ONE)).containsExactly(Rule.ANSWERED_DIFFERENTLY);
        }
    }

    @Nested
    class OfWhatStoresHold {

        @Test
        void aGapIsSeen() {
            stored(1, "c1", 0, ONE);
            stored(3, "c2", 1, TWO);
            assertThat(broken(false, ONE, TWO)).containsExactly(Rule.NUMBERING);
        }

        @Test
        void aGapInAnAggregateIsSeen() {
            stored(1, "c1", 0, ONE);
            stored(2, "c2", 2, TWO);
            assertThat(broken(false, ONE, TWO)).containsExactly(Rule.NUMBERING);
        }

        @Test
        void oneCommandInTwoCommitsIsSeen() {
            stored(1, "c1", 0, ONE);
            stored(2, "c1", 1, TWO);
            assertThat(broken(false, ONE, TWO)).containsExactly(Rule.STORED_TWICE);
        }
    }

    @Nested
    class OfWhatConsumersDid {

        @Test
        void aSkippedEventIsSeen() {
            bothStored();
            assertThat(broken(false, TWO)).containsExactly(Rule.EFFECT_MISSING);
        }

        @Test
        void anEventTakenTwiceIsSeen() {
            bothStored();
            assertThat(broken(false, ONE, TWO, ONE)).containsExactly(Rule.EFFECT_TWICE);
        }

        @Test
        void anotherOrderIsSeenAlsoInATopicThatRepeats() {
            bothStored();
            assertThat(broken(true, TWO, ONE, TWO)).containsExactly(Rule.OUT_OF_ORDER);
        }

        @Test
        void anEffectOfNothingIsSeen() {
            stored(1, "c1", 0, ONE);
            assertThat(broken(false, ONE, TWO)).containsExactly(Rule.EFFECT_WITHOUT_EVENT);
        }
    }
}
