package kz.moldir.council;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A decision was said to be of one day and is of another. */
public record Misdated(LocalDate told, LocalDate right) {

    /**
     * What is known with one more decision put right.
     *
     * @param told the day that was said, or null where none was; then, and where the day is right,
     *     nothing is added
     */
    public static List<Misdated> with(
            List<Misdated> known, @Nullable LocalDate told, LocalDate right) {
        return told == null || told.equals(right)
                ? known
                : Stream.concat(known.stream(), Stream.of(new Misdated(told, right))).toList();
    }

    /** The day that a decision has for which another may have been told. */
    public static LocalDate right(List<Misdated> known, LocalDate told) {
        LocalDate day = told;
        for (Misdated each : known) {
            day = each.told().equals(day) ? each.right() : day;
        }
        return day;
    }
}
