package kz.moldir.plan.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.document.text.Letters;
import kz.moldir.plan.document.title.TitleReader;
import org.jspecify.annotations.Nullable;

/** What stands below the table on coverage: its words without the heading that every plan has. */
public final class CoverageClause {

    private static final Set<String> HEADINGS =
            Set.of("информационное обеспечение", "акпараттык камтамасыз ету");

    private CoverageClause() {}

    /**
     * The words of a clause in their language.
     *
     * @param clause as a document has it, with its heading
     * @return null where it says nothing under its heading
     */
    public static @Nullable LocalizedText words(String clause) {
        List<String> lines = clause.lines().map(String::strip).toList();
        String words =
                lines.stream()
                        .skip(!lines.isEmpty() && usual(lines.getFirst()) ? 1 : 0)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
        return words.isEmpty()
                ? null
                : TitleReader.kazakh(words)
                        ? new LocalizedText(null, words, null)
                        : LocalizedText.russian(words);
    }

    /** Whether the words begin with a heading by which they are found again. */
    public static boolean headed(String words) {
        return Footer.heads(words.lines().findFirst().orElse(""));
    }

    private static boolean usual(String heading) {
        return HEADINGS.contains(
                Letters.fold(heading).replaceAll("[^\\p{L} ]", "").replaceAll(" +", " ").strip());
    }
}
