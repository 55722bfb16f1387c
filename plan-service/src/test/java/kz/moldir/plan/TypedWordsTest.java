package kz.moldir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is too long is refused with words and stays in its field: no browser cuts what is pasted.
 */
class TypedWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amendment",
                "approval",
                "coverage",
                "decision",
                "discard",
                "form",
                "meaning",
                "outside",
                "proposals",
                "register",
                "review",
                "review-row",
                "row-editor"
            })
    void areNotCutByTheField(String template) throws IOException {
        Path file = Path.of("src/main/resources/templates/plan", template + ".html");
        assertThat(Files.readString(file))
                .doesNotContainPattern("maxlength=\"?([2-9]\\d\\d|\\d{4})|field\\.max");
    }
}
