package kz.moldir.plan.document.timeframe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.document.timeframe.Point.Unit;
import kz.moldir.plan.document.timeframe.words.Cursor;
import kz.moldir.plan.document.timeframe.words.Term;
import org.jspecify.annotations.Nullable;

/** The rules for spans: one point, several points joined by words and marks, all of a year. */
final class Spans {

    private enum Joint {
        RANGE,
        CHOICE,
        LIST,
        NONE
    }

    private final Cursor cursor;
    private final Points points;
    private final PlanPeriod period;
    private final Dates dates;

    Spans(Cursor cursor, PlanPeriod period) {
        this.cursor = cursor;
        this.points = new Points(cursor);
        this.period = period;
        this.dates = new Dates(period);
    }

    @Nullable Meaning span() {
        cursor.skip(Term.IN);
        boolean during = cursor.skip(Term.DURING);
        Meaning year = cursor.attempt(this::wholeYear);
        if (year != null) {
            return year;
        }
        if (during && period.namesHalf() && cursor.skip(Term.HALF)) {
            return Meaning.of(TimeframeKind.ONGOING, period.first(), period.last());
        }
        boolean from = cursor.skip(Term.FROM);
        Point first = points.point();
        Meaning found = first == null ? null : joined(first, from);
        cursor.skip(Term.MONTH_WORD);
        cursor.skip(Term.DURING_BEHIND);
        return found;
    }

    /** "2026 год", "жыл бойы", "в течение всего года". */
    private @Nullable Meaning wholeYear() {
        cursor.skipWord("всего");
        Integer named = points.year();
        boolean year = named != null || cursor.skip(Term.YEAR);
        cursor.skip(Term.DURING_BEHIND);
        if (!year || !cursor.atEnd()) {
            return null;
        }
        int value = named == null ? period.year() : named;
        Meaning all =
                Meaning.of(
                        TimeframeKind.ALL_YEAR,
                        LocalDate.of(value, 1, 1),
                        LocalDate.of(value, 12, 31));
        return value == period.year() ? all : dates.otherYear(all, value);
    }

    private @Nullable Meaning joined(Point first, boolean from) {
        var found = new ArrayList<Point>(List.of(first));
        Joint joint = joint(from || first.from());
        for (Joint next = joint; next != null; next = joint(from || first.from())) {
            Point point = next == joint ? points.point() : null;
            if (point == null) {
                return null;
            }
            found.add(point);
        }
        boolean open = from && joint != Joint.RANGE;
        return open ? null : meaning(found, joint == null ? Joint.NONE : joint);
    }

    private @Nullable Joint joint(boolean from) {
        if (cursor.skip('-') || (from && (cursor.skip(Term.TO) || cursor.skip(Term.UNTIL)))) {
            return Joint.RANGE;
        }
        if (cursor.skip('/') || cursor.skip(Term.OR)) {
            return Joint.CHOICE;
        }
        if (cursor.skip(',') || cursor.skip(Term.AND)) {
            return Joint.LIST;
        }
        Joint range = kazakhRange(from);
        return range == null && cursor.next(Term.MONTH) ? Joint.LIST : range;
    }

    /** "3 маусымнан 5 маусымға дейін": the second point follows without a mark. */
    private @Nullable Joint kazakhRange(boolean from) {
        boolean more = !cursor.atEnd() && !cursor.next(Term.UNTIL_BEHIND);
        return from && more && !cursor.next(Term.MONTH_WORD) ? Joint.RANGE : null;
    }

    private @Nullable Meaning meaning(List<Point> found, Joint joint) {
        Point last = found.getLast();
        if (found.size() == 1) {
            return last.unit() == Unit.BARE ? null : dates.dated(last.unit().kind, last, last);
        }
        Point first = found.getFirst().like(last);
        boolean sameUnit = first.unit() == last.unit() && last.unit() != Unit.BARE;
        if (!sameUnit || (joint == Joint.RANGE && found.size() > 2)) {
            return null;
        }
        if (joint == Joint.RANGE) {
            cursor.skip(Term.UNTIL_BEHIND);
            return dates.dated(rangeKind(last.unit()), first, last);
        }
        boolean chain = last.unit() == Unit.MONTH && consecutive(found);
        TimeframeKind kind =
                joint == Joint.CHOICE ? TimeframeKind.MONTH_OR_MONTH : TimeframeKind.MONTH_RANGE;
        return chain ? dates.dated(kind, first, last) : null;
    }

    private static boolean consecutive(List<Point> found) {
        for (int i = 1; i < found.size(); i++) {
            Point before = found.get(i - 1);
            Point point = found.get(i);
            if (point.unit() != Unit.MONTH || point.month() != before.month() % 12 + 1) {
                return false;
            }
        }
        return true;
    }

    private static TimeframeKind rangeKind(Unit unit) {
        return switch (unit) {
            case DAY -> TimeframeKind.DAY_RANGE;
            case MONTH -> TimeframeKind.MONTH_RANGE;
            default -> unit.kind;
        };
    }
}
