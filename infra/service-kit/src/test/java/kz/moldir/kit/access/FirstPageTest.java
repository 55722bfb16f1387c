package kz.moldir.kit.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kz.moldir.ui.Visitor;
import org.junit.jupiter.api.Test;

class FirstPageTest {

    private static final Visitor OPERATOR = mayOpen(List.of("/kk/operations", "/ru/operations"));
    private static final Visitor SECRETARY = mayOpen(List.of("/kk", "/ru", "/ru/operations"));
    private static final Visitor EXPERT = mayOpen(List.of());

    @Test
    void isTheOperationsForWhomTheFirstOneIsNot() {
        assertThat(FirstPage.of(Optional.of("/ru"), OPERATOR)).isEqualTo("/ru/operations");
        assertThat(FirstPage.of(Optional.of("/ru/"), OPERATOR)).isEqualTo("/ru/operations");
        assertThat(FirstPage.of(Optional.of("/"), OPERATOR)).isEqualTo("/kk/operations");
        assertThat(FirstPage.of(Optional.empty(), OPERATOR)).isEqualTo("/kk/operations");
    }

    @Test
    void isTheWantedOneForEverybodyElse() {
        assertThat(FirstPage.of(Optional.of("/ru"), SECRETARY)).isNull();
        assertThat(FirstPage.of(Optional.of("/ru"), EXPERT)).as("which says no").isNull();
        assertThat(FirstPage.of(Optional.of("/ru/plans"), OPERATOR)).isNull();
        assertThat(FirstPage.of(Optional.of("/ru?commission=1"), OPERATOR)).isNull();
    }

    private static Visitor mayOpen(List<String> addresses) {
        return new Visitor("Test", "", null, null, (method, path) -> addresses.contains(path));
    }
}
