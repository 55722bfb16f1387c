package kz.moldir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is too long is refused with words and stays in its field: no browser cuts what is pasted.
 */
class TypedWordsTest {

    @Test
    void areNotCutByTheField() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("src/main/resources/templates/plan"))) {
            assertThat(pages)
                    .hasSizeGreaterThan(40)
                    .allSatisfy(
                            page ->
                                    assertThat(Files.readString(page))
                                            .doesNotContainPattern(
                                                    "maxlength=\"?([5-9]\\d|\\d{3,})|field\\.max"));
        }
    }
}
