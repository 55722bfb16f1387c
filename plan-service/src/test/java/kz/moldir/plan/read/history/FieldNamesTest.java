package kz.moldir.plan.read.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.plan.TestCouncil;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the history of a plan and of an activity is filtered by. */
class FieldNamesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final String FIELD = "plan.field.";

    /** Those of the roster and of the settings, which have histories of their own. */
    private static final Set<String> ELSEWHERE =
            Set.of("rosterEntry", "rosterKind", "nameKk", "nameRu", "nameEn", "commissionName");

    @ParameterizedTest
    @EnumSource
    void noTwoFieldsAreCalledTheSame(Language language) {
        HistoryWords words = new HistoryWords(TestCouncil.messages(), TestCouncil.ALMATY);

        assertThat(fields().collect(Collectors.toList()))
                .hasSizeGreaterThan(100)
                .extracting(field -> words.field(field, language.locale()))
                .doesNotHaveDuplicates();
    }

    /** Work outside the plan tells its fields in other words, and is filtered by the same. */
    private static Stream<String> fields() {
        return files().flatMap(FieldNamesTest::lines)
                .filter(line -> line.startsWith(FIELD))
                .map(line -> line.substring(FIELD.length(), line.indexOf('=')))
                .filter(field -> !field.startsWith("outside.") && !ELSEWHERE.contains(field));
    }

    private static Stream<Path> files() {
        try (Stream<Path> all = Files.list(MESSAGES)) {
            return all.filter(file -> file.toString().endsWith("_en.properties")).toList().stream();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.stream();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
