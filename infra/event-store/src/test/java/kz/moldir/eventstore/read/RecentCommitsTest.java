package kz.moldir.eventstore.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.moldir.eventstore.commit.Commit;
import kz.moldir.eventstore.commit.StoredEvent;
import kz.moldir.eventstore.commit.StreamRange;
import org.junit.jupiter.api.Test;

/** The newest commits of this process. */
class RecentCommitsTest {

    private static final int LARGE = 100 * 1024;

    private final RecentCommits recent = new RecentCommits();

    @Test
    void sayHowFarAReaderMayHaveCome() {
        assertThat(recent.last()).isZero();

        recent.add(commit(1, 2), 1);
        recent.add(commit(3, 3), 1);

        assertThat(recent.after(0, 10)).last().extracting(Commit::last).isEqualTo(recent.last());
        assertThat(recent.last()).isEqualTo(3);
    }

    @Test
    void sayItStillWhenTheyAreGone() {
        recent.add(commit(1, 1), LARGE);
        recent.add(commit(2, 2), LARGE);

        assertThat(recent.after(0, 10)).isEmpty();
        assertThat(recent.last()).isEqualTo(2);
    }

    private static Commit commit(int first, int last) {
        return new Commit(
                first,
                last,
                List.of(new StreamRange("a", "Activity", first - 1, last - 1)),
                "command-" + first,
                null,
                null,
                Instant.EPOCH,
                IntStream.rangeClosed(first, last)
                        .mapToObj(
                                each ->
                                        new StoredEvent(
                                                "e-" + each, 0, each - 1, "t", "1", "{}", Map.of()))
                        .toList());
    }
}
