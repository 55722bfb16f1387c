package kz.moldir.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.responsible.PersonNames;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.document.text.Letters;
import kz.moldir.plan.document.timeframe.Half;
import kz.moldir.plan.document.timeframe.PlanPeriod;
import org.jspecify.annotations.Nullable;

/** Understands the lines above the table: approval, chair, period. */
final class HeadingReader {

    private static final int MOST_LINES = 60;
    private static final int LONGEST_LINE = 1_000;
    private static final String YEAR = "(20[0-9]{2})";
    private static final Pattern PLAN_YEAR = Pattern.compile(YEAR + "\\s*(?:год|жыл|г\\.|ж\\.)");

    private static final String HALF = "[^ ]{0,5} (?:полугоди|жартыжылды)";
    private static final Pattern SECOND_HALF =
            Pattern.compile("(?<![\\p{L}0-9])(?:ii|ии|2|второ|екинши)" + HALF);
    private static final Pattern WHOLE_YEAR =
            Pattern.compile(
                    "план[^0-9]{0,80} на 20[0-9]{2}(?:-й)? год(?!\\p{L})"
                            + "|20[0-9]{2} жылга [^0-9]{0,80}жоспар"
                            + "|жоспар[^0-9]{0,80} 20[0-9]{2} жылга(?!\\p{L})");
    private static final Pattern FIRST_HALF =
            Pattern.compile("(?<![\\p{L}0-9])(?:i|и|1|перво|биринши)" + HALF);

    private final List<String> lines;

    HeadingReader(List<Line> before) {
        lines =
                before.stream()
                        .limit(MOST_LINES)
                        .map(Line::plain)
                        .map(HeadingReader::shortened)
                        .toList();
    }

    private static String shortened(String line) {
        return line.substring(0, Math.min(line.length(), LONGEST_LINE));
    }

    PlanHeading heading() {
        String approval = firstWith("утвержд", "бекитил", "бекитем");
        String chairLine = firstWith("председател", "торага");
        String title =
                lines.stream()
                        .filter(line -> !line.equals(approval) && !line.equals(chairLine))
                        .collect(Collectors.joining(" "));
        ApprovalLine approved = ApprovalLine.of(approval);
        return new PlanHeading(
                approval,
                approved.number(),
                approved.day(),
                chairLine == null ? null : PersonNames.lastIn(chairLine),
                year(title),
                half(Letters.fold(title)));
    }

    /** Asks when the file is for another period than the one that was chosen for it. */
    static List<Question> questions(PlanHeading heading, PlanPeriod period) {
        var questions = new ArrayList<Question>();
        Integer year = heading.year();
        if (year != null && year != period.year()) {
            questions.add(
                    Question.of(
                            null,
                            year.toString(),
                            Question.Code.HEADING_YEAR,
                            year,
                            period.year()));
        }
        Half half = heading.half();
        if (half != null && half != period.half()) {
            questions.add(
                    Question.of(
                            null,
                            half.named(),
                            Question.Code.HEADING_HALF,
                            half.named(),
                            period.half().named()));
        }
        return questions;
    }

    private @Nullable String firstWith(String... beginnings) {
        return lines.stream()
                .filter(line -> List.of(beginnings).stream().anyMatch(Letters.fold(line)::contains))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer year(String title) {
        String year = group(PLAN_YEAR, title);
        return year == null ? null : Integer.valueOf(year);
    }

    private static @Nullable Half half(String title) {
        if (SECOND_HALF.matcher(title).find()) {
            return Half.SECOND;
        }
        if (FIRST_HALF.matcher(title).find()) {
            return Half.FIRST;
        }
        return WHOLE_YEAR.matcher(title).find() ? Half.WHOLE : null;
    }

    private static @Nullable String group(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
