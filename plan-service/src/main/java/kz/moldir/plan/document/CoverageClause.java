package kz.moldir.plan.document;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.text.SearchFold;
import kz.moldir.plan.document.text.Letters;
import kz.moldir.plan.document.title.TitleReader;
import org.jspecify.annotations.Nullable;

/** What stands below the table on coverage: its words without the heading that every plan has. */
public final class CoverageClause {

    private static final Set<String> HEADINGS =
            Set.of("информационное обеспечение", "акпараттык камтамасыз ету");

    private static final List<String> CAPITALS =
            List.of("ИНФОРМАЦИОННОЕ ОБЕСПЕЧЕНИЕ", "АҚПАРАТТЫҚ ҚАМТАМАСЫЗ ЕТУ");

    /** Folded, so that every case and both spellings are found. */
    private static final Pattern SOCIAL =
            Pattern.compile("социальн\\p{L}* сет|соц ?сет|алеуметтик жели|social (media|network)");

    /** More capitals than an abbreviation has: the heading says more than the usual one. */
    private static final Pattern GOES_ON =
            Pattern.compile("\\p{L}|[ \\t]+(\\p{Lu}{1,4}[ \\t]+)?\\p{Lu}{5,}(?!\\p{L})");

    private CoverageClause() {}

    /** Whether a plan with these words is to be told of on social networks. */
    public static boolean asksForSocialNetworks(@Nullable LocalizedText words) {
        return words != null
                && Stream.of(words.ru(), words.kk(), words.en())
                        .filter(Objects::nonNull)
                        .map(SearchFold::fold)
                        .anyMatch(each -> SOCIAL.matcher(each).find());
    }

    /**
     * The words of a clause in their language.
     *
     * @param clause as a document has it, with its heading
     * @return null where it says nothing under its heading
     */
    public static @Nullable LocalizedText words(String clause) {
        String words =
                withoutHeading(clause.strip())
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
        return words.isEmpty()
                ? null
                : TitleReader.kazakh(words)
                        ? new LocalizedText(null, words, null)
                        : LocalizedText.russian(words);
    }

    /** In a PDF the heading may stand in one line with the words; its capitals tell it then. */
    private static String withoutHeading(String clause) {
        String first = clause.lines().findFirst().orElse("");
        if (HEADINGS.contains(letters(first))) {
            return clause.substring(first.length());
        }
        return CAPITALS.stream()
                .filter(clause::startsWith)
                .map(heading -> clause.substring(heading.length()))
                .filter(words -> !GOES_ON.matcher(words).lookingAt())
                .findFirst()
                .map(words -> words.replaceFirst("^[.:\\s]+", ""))
                .orElse(clause);
    }

    /** Whether the words begin with a heading by which they are found again. */
    public static boolean headed(String words) {
        return Footer.heads(words.lines().findFirst().orElse(""));
    }

    private static String letters(String heading) {
        return Letters.fold(heading).replaceAll("[^\\p{L} ]", "").replaceAll(" +", " ").strip();
    }
}
