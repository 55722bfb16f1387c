package kz.moldir.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.ui.access.AccessTable;
import kz.moldir.ui.access.AccessTable.Line;
import org.junit.jupiter.api.Test;

/** What a program can change a page can, in the same roles, and the other way round. */
class SamePowersTest {

    private static final String LANGUAGE = "/{language:kk|ru|en}";

    /** Pages whose command has another address in the API; the rest are called the same. */
    private static final Map<String, String> CALLED_OTHERWISE =
            Map.of(
                    "POST /visits/{id}/experts/{expertId}/take-back",
                    "DELETE /visits/{id}/experts/{expertId}");

    private final Map<String, Set<String>> table = table();

    @Test
    void ofEachForm() {
        Map<String, Set<String>> forms =
                changes(" " + LANGUAGE)
                        .collect(
                                Collectors.toMap(
                                        each ->
                                                CALLED_OTHERWISE.getOrDefault(
                                                        each.replace(LANGUAGE, ""),
                                                        each.replace(LANGUAGE, "")),
                                        table::get));
        Map<String, Set<String>> commands =
                changes(" /api")
                        .collect(Collectors.toMap(each -> each.replace(" /api", " "), table::get));

        assertThat(forms).isNotEmpty().isEqualTo(commands);
    }

    private Stream<String> changes(String where) {
        return table.keySet().stream()
                .filter(each -> !each.startsWith("GET ") && each.contains(where))
                .filter(each -> !each.contains("/operations"));
    }

    private static Map<String, Set<String>> table() {
        try (InputStream file =
                SamePowersTest.class.getResourceAsStream("/access-monitoring.txt")) {
            Map<String, Set<String>> table = new TreeMap<>();
            for (Line line :
                    AccessTable.of(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                            .lines()) {
                table.put(line.method() + " " + line.path(), line.may());
            }
            return table;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
