package kz.moldir.plan.office.pdf;

import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a hyphen at the end of a line whether it is the word's own, as in "социально-бытовой",
 * or only parts it there, as in "меро-приятие". The other words of the document say so; where they
 * do not, a document that parts words elsewhere parts this one too.
 */
final class Hyphens {

    /** Is seen only at the end of a line, where it parts a word. */
    static final char SOFT = '\u00AD';

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-\u2010\u2011]\\p{L}+)*");
    private static final Pattern LAST =
            Pattern.compile("(\\p{L}+(?:[-\u2010\u2011]\\p{L}+)*)([-\u2010\u00AD])$");

    /** The beginning of another form of the same word: so much of what stands behind the hyphen. */
    private static final int STEM = 3;

    /** "Санитарно-" before an adjective: a compound, also where the document has no other. */
    private static final Pattern COMPOUND =
            Pattern.compile(
                    "\\p{L}{3,}[\\p{L}&&[^аеёиоуыэюя]]но-\\p{L}{3,}(?:[оеы]го|[оеы]му|[ыиоеа][йемхя]|[ыи]ми|ую|юю)");

    private final NavigableSet<String> words = new TreeSet<>();
    private boolean parts;

    private Hyphens() {}

    /** What the passages of a document say of its words. */
    static Hyphens of(List<Passage> passages) {
        Hyphens hyphens = new Hyphens();
        passages.forEach(hyphens::learn);
        hyphens.parts = passages.stream().anyMatch(hyphens::shown);
        return hyphens;
    }

    /** Whether a text ends with a hyphen that a letter or a digit stands before. */
    static boolean ends(CharSequence text) {
        int end = text.length();
        return end > 1
                && (text.charAt(end - 1) == '-'
                        || text.charAt(end - 1) == '\u2010'
                        || text.charAt(end - 1) == SOFT)
                && (Character.isLetterOrDigit(text.charAt(end - 2))
                        || text.charAt(end - 1) == SOFT);
    }

    /** Whether the hyphen that a line ends with goes once the next line is joined to it. */
    boolean breaks(String line, String next) {
        Boolean known = known(line, next);
        if (known != null) {
            return known;
        }
        return parts && !COMPOUND.matcher(joined(line, next, "-")).matches();
    }

    /** What is known of that hyphen, or null. */
    private @Nullable Boolean known(String line, String next) {
        char mark = line.charAt(line.length() - 1);
        if (mark == SOFT) {
            return true;
        }
        Matcher last = LAST.matcher(line);
        Matcher first = WORD.matcher(next);
        if (!last.find() || !first.lookingAt() || capital(last.group(1), first.group())) {
            return false;
        }
        String own = joined(line, next, "-");
        String one = joined(line, next, "");
        if (words.contains(own)) {
            return false;
        }
        if (words.contains(one)) {
            return true;
        }
        if (mark == '\u2010') {
            return true; // Nobody types it, and a browser sets it where it parts a word.
        }
        int stem = last.group(1).length() + Math.min(STEM, first.group().length());
        if (begun(own.substring(0, stem + 1))) {
            return false;
        }
        if (begun(one.substring(0, stem))) {
            return true;
        }
        boolean two =
                words.contains(folded(last.group(1))) && words.contains(folded(first.group()));
        return two ? Boolean.FALSE : null;
    }

    /** "Нью-Йорк", but not a word in capitals. */
    private static boolean capital(String left, String right) {
        return Character.isUpperCase(right.charAt(0))
                && !Character.isUpperCase(left.charAt(left.length() - 1));
    }

    private static String joined(String line, String next, String hyphen) {
        Matcher last = LAST.matcher(line);
        Matcher first = WORD.matcher(next);
        return last.find() && first.lookingAt()
                ? folded(last.group(1) + hyphen + first.group())
                : "";
    }

    private boolean begun(String beginning) {
        String next = words.ceiling(beginning);
        return next != null && next.startsWith(beginning);
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\u2010\u2011]", "-");
    }

    /** Remembers the words that stand whole in a line. */
    private void learn(Passage passage) {
        boolean broken = false;
        for (Written line : passage.lines()) {
            String text = line.text().replace(String.valueOf(SOFT), "").strip();
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                boolean rest = broken && word.start() == 0;
                boolean parted = word.end() == text.length() - 1 && ends(text);
                if (!rest && !parted) {
                    words.add(folded(word.group()));
                }
            }
            broken = ends(line.text().strip());
        }
    }

    /** Whether a word of a passage is beyond doubt parted by a hyphen as it is typed. */
    private boolean shown(Passage passage) {
        List<Written> lines = passage.lines();
        return Stream.iterate(1, at -> at < lines.size(), at -> at + 1)
                .anyMatch(
                        at -> {
                            String above = lines.get(at - 1).text().stripTrailing();
                            return above.endsWith("-")
                                    && ends(above)
                                    && Boolean.TRUE.equals(known(above, lines.get(at).text()));
                        });
    }
}
