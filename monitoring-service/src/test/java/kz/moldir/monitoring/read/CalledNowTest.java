package kz.moldir.monitoring.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.moldir.monitoring.Samples;
import kz.moldir.monitoring.read.CalledNow.Called;
import org.junit.jupiter.api.Test;

class CalledNowTest {

    @Test
    void asksOnceForAnActivityHoweverOftenItIsInAList() {
        List<String> asked = new ArrayList<>();
        CalledNow names =
                id -> {
                    asked.add(id);
                    return id.equals("a")
                            ? Optional.of(new Called(7, Samples.TITLE))
                            : Optional.empty();
                };

        assertThat(
                        names.all(
                                List.of("a", "b", "a", "b"),
                                Function.identity(),
                                (id, now) -> id + now.number()))
                .containsExactly("a7", "b", "a7", "b");
        assertThat(asked).startsWith("a", "b").doesNotHaveDuplicates().hasSize(2);
    }
}
