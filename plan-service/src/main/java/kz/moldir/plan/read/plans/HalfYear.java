package kz.moldir.plan.read.plans;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The time of a plan.
 *
 * @param half 1 from January, 2 from July, 0 for all of the year
 */
public record HalfYear(int year, int half) implements Comparable<HalfYear> {

    /** By its end, then by its beginning. */
    private static final Comparator<HalfYear> ORDER =
            Comparator.comparingInt(HalfYear::year)
                    .thenComparing(period -> period.half != 1)
                    .thenComparing(period -> period.half == 2);

    @Override
    public int compareTo(HalfYear other) {
        return ORDER.compare(this, other);
    }

    static HalfYear of(LocalDate day) {
        return new HalfYear(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
    }

    HalfYear whole() {
        return new HalfYear(year, 0);
    }

    /** The half that begins where this one ends. */
    HalfYear next() {
        return half == 1 ? new HalfYear(year, 2) : new HalfYear(year + 1, 1);
    }

    /** Those that end before it or begin after it, and those that share more of its days. */
    List<HalfYear> beside() {
        HalfYear last = new HalfYear(year - 1, 2);
        HalfYear next = new HalfYear(year + 1, 1);
        return switch (half) {
            case 1 -> List.of(last, last.whole(), whole(), new HalfYear(year, 2));
            case 2 -> List.of(new HalfYear(year, 1), whole(), next, next.whole());
            default ->
                    List.of(
                            last,
                            last.whole(),
                            new HalfYear(year, 1),
                            new HalfYear(year, 2),
                            next,
                            next.whole());
        };
    }
}
