package kz.moldir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A form that is sent twice does once what it asks for, by the key that it carries. */
class FormKeysTest {

    private static final Pattern FORM =
            Pattern.compile("<form\\b[^>]*method=\"post\".*?</form>", Pattern.DOTALL);

    /** What is sent from these changes nothing the second time, or has its key another way. */
    private static final Set<String> OTHERS =
            Set.of(
                    "bulk.html",
                    "feeds.html",
                    "form.html",
                    "lists.html",
                    "review-row.html",
                    "rows.html",
                    "saved-views.html",
                    "settings.html");

    @Test
    void everyFormCarriesItsKey() throws IOException, URISyntaxException {
        Path templates =
                Path.of(
                        Objects.requireNonNull(FormKeysTest.class.getResource("/templates/plan"))
                                .toURI());
        try (Stream<Path> files = Files.list(templates)) {
            List<Path> all =
                    files.filter(file -> !OTHERS.contains(file.getFileName().toString())).toList();
            assertThat(all)
                    .extracting(file -> file.getFileName().toString())
                    .contains("approval.html");
            for (Path file : all) {
                assertThat(FORM.matcher(Files.readString(file)).results())
                        .as(file.getFileName().toString())
                        .allSatisfy(
                                form -> assertThat(form.group()).contains("\"idempotencyKey\""));
            }
        }
    }
}
