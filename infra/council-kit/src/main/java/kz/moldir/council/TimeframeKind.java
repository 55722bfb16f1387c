package kz.moldir.council;

/** How a plan's words for "when" are understood ({@code domain.md}, "Timeframes"). */
public enum TimeframeKind {
    EXACT_DAY,
    UNTIL,
    DAY_RANGE,
    WEEK,
    DECADE,
    MONTH,
    MONTH_RANGE,
    MONTH_OR_MONTH,
    QUARTER,
    HALF_YEAR,
    RECURRING,
    ALL_YEAR,
    ONGOING,
    ON_DEMAND,
    BY_SCHEDULE,
    TO_BE_AGREED,
    UNKNOWN;

    /** Work that goes on; it is never late and stays outside every percentage. */
    public boolean permanent() {
        return switch (this) {
            case ALL_YEAR, ONGOING, ON_DEMAND, BY_SCHEDULE -> true;
            default -> false;
        };
    }
}
