package kz.moldir.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kz.moldir.ui.Visitor;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FirstPageTest {

    private static final Visitor OPERATOR = mayOpen(List.of("/kk/operations", "/ru/operations"));
    private static final Visitor SECRETARY = mayOpen(List.of("/kk", "/ru", "/ru/operations"));
    private static final Visitor EXPERT = mayOpen(List.of());

    @Test
    void isTheOperationsForWhomTheFirstOneIsNot() {
        assertThat(first("/ru", OPERATOR)).isEqualTo("/ru/operations");
        assertThat(first("/ru/", OPERATOR)).isEqualTo("/ru/operations");
        assertThat(first("/kk", OPERATOR)).isEqualTo("/kk/operations");
        assertThat(first("/", OPERATOR)).as("as the reader reads").isEqualTo("/ru/operations");
        assertThat(first(null, OPERATOR)).isEqualTo("/ru/operations");
    }

    @Test
    void isTheWantedOneForEverybodyElse() {
        assertThat(first("/ru", SECRETARY)).isNull();
        assertThat(first("/ru", EXPERT)).as("which says no").isNull();
        assertThat(first("/ru/plans", OPERATOR)).isNull();
        assertThat(first("/ru?commission=1", OPERATOR)).isNull();
    }

    private static @Nullable String first(@Nullable String wanted, Visitor visitor) {
        return FirstPage.of(Optional.ofNullable(wanted), visitor, Language.RU);
    }

    private static Visitor mayOpen(List<String> addresses) {
        return new Visitor("Test", "", null, null, (method, path) -> addresses.contains(path));
    }
}
