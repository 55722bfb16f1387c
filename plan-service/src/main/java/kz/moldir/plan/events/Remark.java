package kz.moldir.plan.events;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a commission has to say.
 *
 * @param row the number of the row concerned, or null for the plan as a whole
 * @param about the row concerned as it was then; its number may change
 */
public record Remark(
        String id,
        String commission,
        @Nullable Integer row,
        String text,
        LocalDate on,
        @Nullable About about) {

    public Remark(String id, String commission, @Nullable Integer row, String text, LocalDate on) {
        this(id, commission, row, text, on, null);
    }

    /** The same remark on the row that another one is on. */
    public Remark on(Remark other) {
        return new Remark(id, commission, other.row, text, on, other.about);
    }

    /** The same remark of another day. */
    public Remark dated(LocalDate day) {
        return new Remark(id, commission, row, text, day, about);
    }

    /** The same remark in other words. */
    public Remark saying(String words) {
        return new Remark(id, commission, row, words, on, about);
    }

    /** The same remark on a row as it stands. */
    public Remark on(Row now) {
        return new Remark(
                id,
                commission,
                row,
                text,
                on,
                new About(now.id(), now.title(), now.timeframe().text()));
    }

    /** A row as a remark found it: its title and the words of its term. */
    public record About(String rowId, LocalizedText title, String timeframe) {}
}
