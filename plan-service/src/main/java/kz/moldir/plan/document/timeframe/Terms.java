package kz.moldir.plan.document.timeframe;

import java.time.LocalDate;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.timeframe.words.Cursor;
import kz.moldir.plan.document.timeframe.words.Term;
import org.jspecify.annotations.Nullable;

/** The rules for "until": "до 14 марта", "не позднее", "к 1 июня", "до конца марта", "дейін". */
final class Terms {

    private final Cursor cursor;
    private final PlanPeriod period;

    Terms(Cursor cursor, PlanPeriod period) {
        this.cursor = cursor;
        this.period = period;
    }

    @Nullable Meaning term() {
        Meaning before = cursor.attempt(this::wordsBefore);
        return before != null ? before : cursor.attempt(this::wordsBehind);
    }

    private @Nullable Meaning wordsBefore() {
        boolean latest = cursor.skip(Term.NOT) && cursor.skip(Term.LATER);
        if (latest) {
            cursor.skipWord("чем");
        }
        boolean until = cursor.skip(Term.UNTIL) || (!latest && cursor.skip(Term.BY));
        if (!latest && !until) {
            return null;
        }
        boolean end = cursor.skip(Term.END);
        return until(end, latest);
    }

    /** Kazakh puts the word behind: "15 наурызға дейін", "наурыздың соңына дейін". */
    private @Nullable Meaning wordsBehind() {
        Meaning point = cursor.attempt(this::endOfPeriod);
        if (point == null) {
            point = new Spans(cursor, period).span();
        }
        boolean end = cursor.skip(Term.END);
        boolean latest = cursor.skipWord("кешиктирмей") || cursor.skipWord("кешиктирилмей");
        if (point == null || (!latest && !cursor.skip(Term.UNTIL_BEHIND))) {
            return null;
        }
        return ending(point, end, latest);
    }

    private @Nullable Meaning until(boolean end, boolean latest) {
        Meaning whole = end ? cursor.attempt(this::endOfPeriod) : null;
        Meaning point = whole != null ? whole : new Spans(cursor, period).span();
        return point == null ? null : ending(point, end, latest);
    }

    /** "до конца года", "до конца полугодия", "жыл соңына дейін". */
    private @Nullable Meaning endOfPeriod() {
        if (period.namesHalf() && cursor.skip(Term.HALF)) {
            return Meaning.of(TimeframeKind.HALF_YEAR, period.first(), period.last());
        }
        LocalDate first = LocalDate.of(period.year(), 1, 1);
        return cursor.skip(Term.YEAR)
                ? Meaning.of(
                        TimeframeKind.ALL_YEAR, first, first.withDayOfYear(first.lengthOfYear()))
                : null;
    }

    /** "До марта" could mean its first or its last day, so only a day or an "end" is a term. */
    private static @Nullable Meaning ending(Meaning point, boolean end, boolean latest) {
        if (point.doubt() == Question.Code.DAY_DOES_NOT_EXIST) {
            return point;
        }
        boolean day = point.kind() == TimeframeKind.EXACT_DAY;
        boolean stretch =
                switch (point.kind()) {
                    case WEEK, DECADE, MONTH, QUARTER, HALF_YEAR, ALL_YEAR -> end || latest;
                    default -> false;
                };
        return (day && !end) || stretch
                ? new Meaning(TimeframeKind.UNTIL, null, point.end(), point.doubt(), point.args())
                : null;
    }
}
