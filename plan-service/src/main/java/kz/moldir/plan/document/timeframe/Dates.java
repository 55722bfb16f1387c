package kz.moldir.plan.document.timeframe;

import java.time.DateTimeException;
import java.time.LocalDate;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.document.remark.Question;

/** Puts points into the calendar of the plan's year and doubts what does not fit there. */
final class Dates {

    private final PlanPeriod period;

    Dates(PlanPeriod period) {
        this.period = period;
    }

    Meaning dated(TimeframeKind kind, Point first, Point last) {
        Integer firstYear = first.in(last.year()).year();
        int startYear = firstYear == null ? period.year() : firstYear;
        int endYear = last.year() == null ? startYear : last.year();
        try {
            LocalDate start = first.first(startYear);
            LocalDate end = last.last(endYear);
            if (end.isBefore(start) && last.year() == null && overNewYear(start, end)) {
                end = last.last(endYear + 1);
            }
            return checked(Meaning.of(kind, start, end), startYear);
        } catch (DateTimeException noSuchDay) {
            return Meaning.unknown(Question.Code.DAY_DOES_NOT_EXIST);
        }
    }

    /** "Декабрь-январь" goes on into the next year; any other range backwards is doubted. */
    private static boolean overNewYear(LocalDate start, LocalDate end) {
        return start.getMonthValue() >= 10 && end.getMonthValue() <= 3;
    }

    private Meaning checked(Meaning meaning, int startYear) {
        LocalDate start = meaning.start();
        LocalDate end = meaning.end();
        if (start != null && end != null && end.isBefore(start)) {
            return Meaning.unknown(Question.Code.TIMEFRAME_BACKWARDS);
        }
        return startYear == period.year() ? meaning : otherYear(meaning, startYear);
    }

    Meaning otherYear(Meaning meaning, int year) {
        return meaning.doubted(
                Question.Code.OTHER_YEAR, String.valueOf(year), String.valueOf(period.year()));
    }
}
