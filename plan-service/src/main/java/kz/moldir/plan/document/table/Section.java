package kz.moldir.plan.document.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.moldir.plan.document.text.Letters;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a part of the table: "Комиссия № 2 по строительству", "Құрылыс жөніндегі №2
 * комиссия".
 */
public final class Section {

    private static final String WORD = "комисси(?:я|и|ясы)";

    /** Folded letters, as {@link Letters} compares them. */
    private static final Pattern HEADING =
            Pattern.compile(
                    "(?:[\\p{L}, -]+ жониндеги )?"
                            + "(?:№?\\s*(\\d{1,2})[-–\\s]*(?:я|ая|ши|шы)?[-–\\s]*"
                            + WORD
                            + "|"
                            + WORD
                            + "\\s*№?\\s*(\\d{1,2}))"
                            + "(?:\\s*[.:]|\\s*[-–—:(«].*|\\s+(?:по|бойынша)\\s.*)?");

    private Section() {}

    /** The number of the commission whose rows follow, or null where words are no such heading. */
    public static @Nullable String commission(String words) {
        Matcher heading = HEADING.matcher(Letters.fold(words).strip());
        if (!heading.matches()) {
            return null;
        }
        String first = heading.group(1);
        return String.valueOf(Integer.parseInt(first == null ? heading.group(2) : first));
    }
}
