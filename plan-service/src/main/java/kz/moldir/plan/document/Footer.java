package kz.moldir.plan.document;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.document.text.Letters;
import org.jspecify.annotations.Nullable;

/** Finds the coverage clause below the table. */
final class Footer {

    private static final List<String> HEADINGS =
            List.of(
                    "информационное обеспечение",
                    "информационное сопровождение",
                    "акпараттык камтамасыз ету",
                    "акпараттык суйемелдеу");

    private static final int LONGEST_SIGNATURE = 100;

    private static final Pattern SIGNING =
            Pattern.compile(
                    "(председатель|секретарь|согласовано|исполнитель|исп|торага(сы)?|хатшы(сы)?"
                            + "|келисилди|орындаушы)(?!\\p{L})");

    /** It ends with a full stop behind a word, not behind an initial. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{L}{2,}\\.$");

    private Footer() {}

    static @Nullable String coverageClause(List<Line> after) {
        int heading = heading(after);
        return heading < 0
                ? null
                : Stream.concat(
                                Stream.of(after.get(heading)),
                                after.stream()
                                        .skip(heading + 1L)
                                        .takeWhile(line -> !signs(line.plain())))
                        .map(Line::plain)
                        .collect(Collectors.joining("\n"));
    }

    /** The index of the clause's heading, or -1. */
    static int heading(List<Line> after) {
        return IntStream.range(0, after.size())
                .filter(i -> begins(after.get(i).plain()))
                .findFirst()
                .orElse(-1);
    }

    /**
     * Whoever signs the document is no part of what it says: a short line that begins with an
     * office and is no sentence.
     */
    static boolean signs(String line) {
        String folded = Letters.fold(line).strip();
        return folded.length() <= LONGEST_SIGNATURE
                && SIGNING.matcher(folded).lookingAt()
                && !SENTENCE.matcher(folded).find();
    }

    private static boolean begins(String line) {
        return heads(line) || CoverageClause.isHeading(line);
    }

    static boolean heads(String line) {
        return HEADINGS.stream().anyMatch(Letters.fold(line)::contains);
    }
}
