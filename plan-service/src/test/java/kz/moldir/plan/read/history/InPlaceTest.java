package kz.moldir.plan.read.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InPlaceTest {

    private static final List<String> BEFORE = List.of("a", "b", "c", "d");

    @Test
    void isAllThatDidNotMoveItself() {
        assertThat(InPlace.of(BEFORE, List.of("d", "a", "b", "c")))
                .containsExactlyInAnyOrder("a", "b", "c");
        assertThat(InPlace.of(BEFORE, List.of("b", "c", "d", "a")))
                .containsExactlyInAnyOrder("b", "c", "d");
        assertThat(InPlace.of(BEFORE, BEFORE)).containsExactlyInAnyOrderElementsOf(BEFORE);
    }

    @Test
    void doesNotAskForWhatCameOrWent() {
        assertThat(InPlace.of(BEFORE, List.of("x", "a", "y", "c", "d")))
                .containsExactlyInAnyOrder("a", "c", "d");
        assertThat(InPlace.of(BEFORE, List.of("x"))).isEmpty();
        assertThat(InPlace.of(List.of(), BEFORE)).isEmpty();
    }

    @Test
    void isOneOfTwoThatChangedPlaces() {
        assertThat(InPlace.of(BEFORE, List.of("a", "c", "b", "d"))).hasSize(3).contains("a", "d");
    }
}
