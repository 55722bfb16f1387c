package kz.moldir.plan.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.text.SearchFold;
import kz.moldir.plan.document.text.Letters;
import kz.moldir.plan.document.title.TitleReader;
import org.jspecify.annotations.Nullable;

/** What stands below the table on coverage: its words without the heading that every plan has. */
public final class CoverageClause {

    private static final Map<String, String> HEADINGS =
            Map.of(
                    "информационное обеспечение",
                    "ru",
                    "акпараттык камтамасыз ету",
                    "kk",
                    "coverage",
                    "en");

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
     * The words of a clause, each under the heading of its language; under a single Kazakh or
     * Russian heading they may be in the other one, as where a plan has no translation.
     *
     * @param clause as a document has it, with its heading
     * @return null where it says nothing under its heading
     */
    public static @Nullable LocalizedText words(String clause) {
        List<Said> all = said(withoutHeading(clause.strip()));
        Map<String, String> words = new HashMap<>();
        all.forEach(
                each ->
                        words.merge(
                                all.size() == 1 ? each.language() : each.headed(),
                                each.words(),
                                (first, second) -> first + "\n" + second));
        return words.isEmpty()
                ? null
                : new LocalizedText(words.get("ru"), words.get("kk"), words.get("en"));
    }

    /** What stands under one heading, in the language of the heading. */
    private record Said(String headed, String words) {

        String language() {
            if (headed.equals("en")) {
                return headed;
            }
            return TitleReader.kazakh(words) ? "kk" : "ru";
        }
    }

    private static List<Said> said(String clause) {
        List<Said> all = new ArrayList<>();
        String headed = "ru";
        List<String> words = new ArrayList<>();
        for (String line : clause.lines().map(String::strip).toList()) {
            String language = HEADINGS.get(letters(line));
            if (language != null) {
                add(all, headed, words);
                headed = language;
                words.clear();
            } else if (!line.isEmpty()) {
                words.add(line);
            }
        }
        add(all, headed, words);
        return all;
    }

    private static void add(List<Said> all, String headed, List<String> words) {
        if (!words.isEmpty()) {
            all.add(new Said(headed, String.join("\n", words)));
        }
    }

    /** Whether a line is the usual heading, in whichever language. */
    static boolean isHeading(String line) {
        return HEADINGS.containsKey(letters(line));
    }

    /** In a PDF the heading may stand in one line with the words; its capitals tell it then. */
    private static String withoutHeading(String clause) {
        if (isHeading(clause.lines().findFirst().orElse(""))) {
            return clause;
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
