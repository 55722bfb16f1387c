package kz.moldir.council.state;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.calendar.CalendarEntry;
import kz.moldir.council.calendar.CalendarEntry.Kind;
import kz.moldir.council.calendar.WorkingCalendar;
import kz.moldir.council.settings.Terms;

/** Rows of the first half of 2026 and the rules of their council, for tests. */
final class Rows {
    static final LocalizedText NAURYZ = LocalizedText.russian("Наурыз мейрамы");
    static final LocalDate APPROVED = day("2026-03-17");
    static final StateRules RULES = new StateRules(Terms.ofDays(3, 10), calendar());

    private Rows() {}

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** A row of the approved plan with that one day. */
    static ActivityFacts on(String day) {
        return on(day(day)).approved(APPROVED);
    }

    /** A row of a draft with that one day. */
    static ActivityFacts on(LocalDate day) {
        return ActivityFacts.planned(
                new Timeframe(day.toString(), TimeframeKind.EXACT_DAY, day, day));
    }

    /** A row of the approved plan for April. */
    static ActivityFacts inApril() {
        return ActivityFacts.planned(
                        new Timeframe(
                                "Апрель",
                                TimeframeKind.MONTH,
                                day("2026-04-01"),
                                day("2026-04-30")))
                .approved(APPROVED);
    }

    /** A row of the approved plan that names no day. */
    static ActivityFacts without(TimeframeKind kind) {
        return ActivityFacts.planned(new Timeframe(kind.name(), kind, null, null))
                .approved(APPROVED);
    }

    /** A row of the approved plan that goes on all year. */
    static ActivityFacts allYear() {
        return ActivityFacts.planned(
                        new Timeframe(
                                "В течении года",
                                TimeframeKind.ALL_YEAR,
                                day("2026-01-01"),
                                day("2026-12-31")))
                .approved(APPROVED);
    }

    static WorkingCalendar calendar() {
        return WorkingCalendar.of(
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                List.of(
                        dayOff("2026-03-23"),
                        dayOff("2026-03-24"),
                        dayOff("2026-03-25"),
                        dayOff("2026-05-01")));
    }

    private static CalendarEntry dayOff(String day) {
        return new CalendarEntry(day(day), Kind.DAY_OFF, NAURYZ, null);
    }
}
