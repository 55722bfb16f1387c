package kz.moldir.plan.document.timeframe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.remark.Warning;
import kz.moldir.plan.document.text.Markup;
import kz.moldir.plan.document.text.Token;
import kz.moldir.plan.document.timeframe.words.Cursor;
import kz.moldir.plan.document.timeframe.words.Lexicon;
import kz.moldir.plan.document.timeframe.words.Phrases;
import kz.moldir.plan.document.timeframe.words.Term;
import org.jspecify.annotations.Nullable;

/** Understands words for "when", or asks: what is not understood is UNKNOWN and never a guess. */
public final class TimeframeReader {

    private static final int LONGEST = 200;

    private final PlanPeriod period;

    private final Predicate<LocalDate> worked;

    /** Reads words without knowing which days are worked. */
    public TimeframeReader(PlanPeriod period) {
        this(period, day -> true);
    }

    /**
     * Reads words.
     *
     * @param worked whether the council works on a day, so that another one is worth a look
     */
    public TimeframeReader(PlanPeriod period, Predicate<LocalDate> worked) {
        this.period = period;
        this.worked = worked;
    }

    /**
     * Reads one cell.
     *
     * @param row the plan's number of the row, for questions
     * @param cell the cell with its markup
     */
    public TimeframeReading read(int row, String cell) {
        String all = Markup.plain(cell);
        if (all.isEmpty()) {
            var question = Question.of(row, "", Question.Code.TIMEFRAME_MISSING);
            return new TimeframeReading(unknown(""), "", List.of(question), List.of());
        }
        for (CellParts parts : CellParts.of(cell)) {
            Meaning meaning = meaning(parts.when());
            if (meaning != null) {
                return reading(row, parts, meaning);
            }
        }
        var question = Question.of(row, all, Question.Code.TIMEFRAME_NOT_UNDERSTOOD, all);
        return new TimeframeReading(unknown(all), "", List.of(question), List.of());
    }

    private static Timeframe unknown(String text) {
        return new Timeframe(text, TimeframeKind.UNKNOWN, null, null);
    }

    private TimeframeReading reading(int row, CellParts parts, Meaning meaning) {
        var questions = new ArrayList<Question>();
        Question.Code doubt = meaning.doubt();
        if (doubt != null) {
            Object[] args =
                    meaning.args().isEmpty()
                            ? new Object[] {parts.when()}
                            : meaning.args().toArray();
            questions.add(Question.of(row, parts.when(), doubt, args));
        }
        if (!parts.note().isEmpty() && meaning(parts.note()) != null) {
            questions.add(
                    Question.of(
                            row,
                            parts.note(),
                            Question.Code.TIMEFRAME_TWICE,
                            parts.when(),
                            parts.note()));
        }
        var timeframe = new Timeframe(parts.when(), meaning.kind(), meaning.start(), meaning.end());
        return new TimeframeReading(timeframe, parts.note(), questions, warnings(meaning));
    }

    private List<Warning> warnings(Meaning meaning) {
        LocalDate end = meaning.end();
        if (end == null || meaning.doubt() != null || meaning.kind() == TimeframeKind.ALL_YEAR) {
            return List.of();
        }
        var warnings = new ArrayList<Warning>();
        LocalDate start = meaning.start() == null ? end : meaning.start();
        if (!period.holds(meaning.kind(), start, end)) {
            warnings.add(
                    Warning.of(Warning.Code.OUTSIDE_PERIOD, end, period.first(), period.last()));
        }
        if (meaning.kind() == TimeframeKind.EXACT_DAY && !worked.test(end)) {
            warnings.add(Warning.of(Warning.Code.DAY_OFF, end));
        }
        if (meaning.kind() == TimeframeKind.WEEK) {
            warnings.add(Warning.of(Warning.Code.WEEK_COUNTED, start, end));
        }
        return warnings;
    }

    private @Nullable Meaning meaning(String words) {
        return words.length() > LONGEST ? null : meaning(Token.of(words));
    }

    private @Nullable Meaning meaning(List<Token> all) {
        List<Token> tokens = Token.withoutClosingMarks(all);
        TimeframeKind phrase = Phrases.kind(tokens);
        if (phrase != null && (phrase != TimeframeKind.ONGOING || saysWhich(tokens))) {
            return ofPhrase(phrase);
        }
        List<Token> rest = Phrases.behindRecurrence(tokens);
        Meaning span = rest == null ? null : span(rest);
        if (span != null && span.start() != null) {
            return new Meaning(
                    TimeframeKind.RECURRING, span.start(), span.end(), span.doubt(), span.args());
        }
        return rest == null ? span(tokens) : null;
    }

    private @Nullable Meaning span(List<Token> tokens) {
        var term = new Cursor(tokens);
        Meaning until = new Terms(term, period).term();
        if (until != null && term.atEnd()) {
            return until;
        }
        var cursor = new Cursor(tokens);
        Meaning span = new Spans(cursor, period).span();
        return span != null && cursor.atEnd() ? span : null;
    }

    /** In a plan of a whole year "the half-year" does not say which one. */
    private boolean saysWhich(List<Token> tokens) {
        return period.namesHalf()
                || tokens.stream().noneMatch(token -> Lexicon.term(token) == Term.HALF);
    }

    private Meaning ofPhrase(TimeframeKind kind) {
        return switch (kind) {
            case ALL_YEAR ->
                    Meaning.of(
                            kind,
                            LocalDate.of(period.year(), 1, 1),
                            LocalDate.of(period.year(), 12, 31));
            case ONGOING, RECURRING -> Meaning.of(kind, period.first(), period.last());
            default -> Meaning.of(kind, null, null);
        };
    }
}
