package kz.moldir.plan.document.timeframe;

import kz.moldir.plan.document.text.Token;
import kz.moldir.plan.document.timeframe.Point.Unit;
import kz.moldir.plan.document.timeframe.words.Cursor;
import kz.moldir.plan.document.timeframe.words.Lexicon;
import kz.moldir.plan.document.timeframe.words.Term;
import org.jspecify.annotations.Nullable;

/** The rules for one point: a day, a week or decade of a month, a month, a quarter, a half. */
final class Points {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final Cursor cursor;

    Points(Cursor cursor) {
        this.cursor = cursor;
    }

    @Nullable Point point() {
        return cursor.attempt(this::pointWithYear);
    }

    private @Nullable Point pointWithYear() {
        Point iso = cursor.attempt(this::isoDate);
        if (iso != null) {
            return iso;
        }
        Integer before = year();
        Point body = body();
        return body == null ? null : body.in(before).in(body.year() == null ? year() : null);
    }

    private @Nullable Point body() {
        Point found = cursor.attempt(this::numericDate);
        found = found != null ? found : cursor.attempt(this::dayOfMonth);
        found = found != null ? found : cursor.attempt(this::counted);
        found = found != null ? found : cursor.attempt(this::ofMonth);
        return found != null ? found : cursor.attempt(this::bare);
    }

    /** "2026", "2026 г.", "2026 жылғы". */
    @Nullable Integer year() {
        int year = cursor.number(FIRST_YEAR, LAST_YEAR);
        if (year < 0) {
            return null;
        }
        cursor.skip(Term.YEAR);
        return year;
    }

    private @Nullable Point isoDate() {
        int year = cursor.number(FIRST_YEAR, LAST_YEAR);
        int month = cursor.skip('-') ? cursor.number(1, 12) : -1;
        int day = cursor.skip('-') ? cursor.number(1, 99) : -1;
        return year < 0 || month < 0 || day < 0
                ? null
                : new Point(Unit.DAY, day, month, year, false);
    }

    private @Nullable Point numericDate() {
        int day = cursor.number(1, 99);
        char mark = cursor.skip('.') ? '.' : '/';
        if (mark == '/' && !cursor.skip('/')) {
            return null;
        }
        int month = day < 0 ? -1 : cursor.number(1, 12);
        if (month < 0) {
            return null;
        }
        Point date = Point.of(Unit.DAY, day, month);
        Point dated = cursor.attempt(() -> cursor.skip(mark) ? withNumericYear(date) : null);
        return dated != null || mark == '.' ? (dated != null ? dated : date) : null;
    }

    private @Nullable Point withNumericYear(Point date) {
        Integer year = year();
        if (year != null) {
            return date.in(year);
        }
        int shortYear = cursor.number(10, 99);
        cursor.skip(Term.YEAR);
        return shortYear < 0 ? null : date.in(2000 + shortYear);
    }

    private @Nullable Point dayOfMonth() {
        int day = cursor.number(1, 99);
        if (day < 0) {
            return null;
        }
        cursor.skip(Term.DAY_WORD);
        Token month = cursor.take(Term.MONTH);
        return month == null ? null : from(month, Point.of(Unit.DAY, day, Lexicon.month(month)));
    }

    /** "I квартал", "2-е полугодие", "вторая декада мая", "последняя неделя марта". */
    private @Nullable Point counted() {
        int number = count();
        if (number == 0) {
            return null;
        }
        cursor.skip('-');
        if (number > 0 && number <= 4 && cursor.skip(Term.QUARTER)) {
            return Point.of(Unit.QUARTER, number, 0);
        }
        if (number > 0 && number <= 2 && cursor.skip(Term.HALF)) {
            return Point.of(Unit.HALF, number, 0);
        }
        Unit unit = part(number);
        Token month = unit == null ? null : cursor.take(Term.MONTH);
        cursor.skip(Term.MONTH_WORD);
        return month == null || unit == null ? null : partOf(unit, number, month);
    }

    /** "март", "наурыз айы", "мамырдың екінші онкүндігі", "наурыздың 15-і". */
    private @Nullable Point ofMonth() {
        Token month = cursor.take(Term.MONTH);
        if (month == null) {
            return null;
        }
        cursor.skip(Term.MONTH_WORD);
        Point part = cursor.attempt(() -> partBehind(month));
        if (part != null) {
            return part;
        }
        return from(month, Point.of(Unit.MONTH, 0, Lexicon.month(month)));
    }

    private @Nullable Point partBehind(Token month) {
        int number = count();
        cursor.skip('-');
        Unit unit = number == 0 ? null : part(number);
        return unit == null ? null : partOf(unit, number, month);
    }

    private int count() {
        if (cursor.skip(Term.LAST)) {
            return Point.LAST;
        }
        return Math.max(0, cursor.ordinal());
    }

    private @Nullable Unit part(int number) {
        if (number <= 3 && cursor.skip(Term.DECADE)) {
            return Unit.DECADE;
        }
        return number <= 5 && cursor.skip(Term.WEEK) ? Unit.WEEK : null;
    }

    private static Point partOf(Unit unit, int number, Token month) {
        boolean lastDecade = unit == Unit.DECADE && number == Point.LAST;
        return Point.of(unit, lastDecade ? 3 : number, Lexicon.month(month));
    }

    private @Nullable Point bare() {
        int number = cursor.number(1, 31);
        number = number > 0 ? number : cursor.ordinal();
        return number < 0 ? null : Point.of(Unit.BARE, number, 0);
    }

    private static Point from(Token month, Point point) {
        String word = month.folded();
        boolean from = word.endsWith("ан") || word.endsWith("ен");
        boolean whole = word.equals("акпан") || word.equals("казан") || word.equals("желтоксан");
        return from && !whole ? point.startingRange() : point;
    }
}
