package kz.moldir.kit.said;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SaysContractTest {

    @Test
    void findsAFormWithoutWords() {
        assertThat(SaysContract.faults("kz.moldir.kit.said", key -> false))
                .contains("Pages.submit has no words: plan.submitted", "Pages.erase says nothing")
                .doesNotContain("Pages.page says nothing");
        assertThat(SaysContract.faults("kz.moldir.kit.said", key -> true))
                .containsExactly(
                        "Pages.erase says nothing",
                        "Pages.nothing names neither words nor who says them, or both");
        assertThat(SaysContract.faults("kz.moldir.kit.nowhere", key -> true)).isNotEmpty();
    }

    @Test
    void holdsForThePagesOfTheKit() {
        assertThat(SaysContract.faults("kz.moldir.kit.operate", key -> true)).isEmpty();
    }
}
