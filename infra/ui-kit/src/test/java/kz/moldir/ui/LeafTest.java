package kz.moldir.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeafTest {

    private static final List<Integer> LONG = IntStream.rangeClosed(1, 401).boxed().toList();

    @Test
    void showsAShortListWhole() {
        Leaf<Integer> leaf = Leaf.of(LONG.subList(0, 200), null);

        assertThat(leaf.items()).hasSize(200);
        assertThat(leaf.parted()).isFalse();
        assertThat(Leaf.of(List.of(), "3").items()).isEmpty();
    }

    @Test
    void leadsThroughALongOne() {
        Leaf<Integer> second = Leaf.of(LONG, "2");

        assertThat(second.items()).startsWith(201).endsWith(400);
        assertThat(second.previous("/x?q=1")).isEqualTo("/x?q=1&page=1");
        assertThat(second.next("/x")).isEqualTo("/x?page=3");
        assertThat(Leaf.of(LONG, "3").items()).containsExactly(401);
        assertThat(Leaf.of(LONG, "3").next("/x")).isNull();
        assertThat(Leaf.of(LONG, "1").previous("/x")).isNull();
    }

    @Test
    void showsAllWhereItIsPrinted() {
        Leaf<Integer> all = Leaf.of(LONG, Leaf.ALL);

        assertThat(all.items()).hasSize(401);
        assertThat(all.parted()).isFalse();
    }

    @Test
    void opensThePageOnWhichSomethingStands() {
        assertThat(Leaf.with(LONG, each -> each == 400, "1").number()).isEqualTo(2);
        assertThat(Leaf.with(LONG, each -> each == 900, "3").number()).isEqualTo(3);
    }

    @Test
    void takesWhatNamesNoPageForTheNearest() {
        assertThat(Leaf.of(LONG, "99").number()).isEqualTo(3);
        assertThat(Leaf.of(LONG, "0").number()).isEqualTo(1);
        assertThat(Leaf.of(LONG, "x").number()).isEqualTo(1);
    }
}
