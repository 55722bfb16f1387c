package kz.moldir.kit.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kz.moldir.kit.operate.Held.Replayed;
import org.junit.jupiter.api.Test;

/** Everything that waits, tried at once. */
class HeldEventsTest {

    private final List<String> tried = new ArrayList<>();

    /** A place with three subjects. */
    private record Place(String where, Replayed outcome, List<String> tried) implements Holds {

        @Override
        public List<Held> held() {
            return List.of(held("1"), held("2"), held("3"));
        }

        private Held held(String subject) {
            return new Held(
                    where + subject,
                    where,
                    subject,
                    1,
                    Instant.EPOCH,
                    new Held.First("e", "t"),
                    "cannot be taken");
        }

        @Override
        public Replayed replay(String subject, boolean waiting) {
            tried.add(where + subject + (waiting ? " waits" : ""));
            return outcome;
        }
    }

    private HeldEvents held(Holds... places) {
        return new HeldEvents(List.of(() -> List.of(places)), Supplier::get);
    }

    @Test
    void waitsOnceWhereItIsTooEarlyAndGoesOnElsewhere() {
        Replayed all =
                held(
                                new Place("a", Replayed.early(0, 1), tried),
                                new Place("b", new Replayed(1, 0, null), tried))
                        .replayAll();

        assertThat(tried)
                .containsExactly("a1 waits", "a2", "a3", "b1 waits", "b2 waits", "b3 waits");
        assertThat(all.replayed()).isEqualTo(3);
        assertThat(all.left()).isEqualTo(3);
        assertThat(all.early()).isTrue();
    }

    @Test
    void saysWhyWhereNothingIsTooEarly() {
        Replayed all = held(new Place("a", new Replayed(0, 1, "cannot"), tried)).replayAll();

        assertThat(all).isEqualTo(new Replayed(0, 3, "cannot"));
    }
}
