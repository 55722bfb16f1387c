package kz.moldir.plan.document.timeframe;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.moldir.plan.document.text.Markup;

/**
 * One way to part a cell into when and a note.
 *
 * @param when the words that should be a timeframe
 * @param note the rest, or an empty text
 */
record CellParts(String when, String note) {

    private static final Pattern LEAD_IN =
            Pattern.compile(
                    "^(?:в )?(?:срок|мерзімі|күні)\\s*[:–-]?\\s*(?=до |[0-9])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TIME_OF_DAY =
            Pattern.compile(
                    "[,;]?\\s*(?:(?:в|сағат|сағ\\.?)\\s+)?[0-2]?[0-9]:[0-5][0-9]\\s*(?:час(?:ов|а)?|ч|сағатта|да|де|-да|-де)?\\.?$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** All ways that are worth trying, the one without a note first. */
    static List<CellParts> of(String cell) {
        String all = Markup.plain(cell);
        var ways = new ArrayList<CellParts>();
        ways.add(new CellParts(all, ""));
        String rest = Markup.behindEmphasis(cell);
        if (rest != null && (Character.isLetterOrDigit(first(rest)) || rest.startsWith("("))) {
            ways.add(new CellParts(Markup.emphasis(cell), withoutBrackets(rest)));
        }
        int bracket = all.indexOf('(');
        if (bracket > 0 && all.endsWith(")")) {
            String note = all.substring(bracket + 1, all.length() - 1).strip();
            ways.add(new CellParts(all.substring(0, bracket).strip(), note));
        }
        var time = TIME_OF_DAY.matcher(all);
        if (all.length() < 80 && time.find() && time.start() > 0) {
            String note = all.substring(time.start()).replaceFirst("^[,;\\s]+", "");
            ways.add(new CellParts(all.substring(0, time.start()), note));
        }
        var leadIn = LEAD_IN.matcher(all);
        if (leadIn.find()) {
            ways.add(new CellParts(all.substring(leadIn.end()), ""));
        }
        return ways;
    }

    private static String withoutBrackets(String note) {
        boolean enclosed =
                note.startsWith("(")
                        && note.indexOf(')') == note.length() - 1
                        && note.lastIndexOf('(') == 0;
        return enclosed ? note.substring(1, note.length() - 1).strip() : note;
    }

    private static int first(String text) {
        return text.codePointAt(0);
    }
}
