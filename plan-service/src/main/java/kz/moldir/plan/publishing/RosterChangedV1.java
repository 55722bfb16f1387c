package kz.moldir.plan.publishing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Wire form: names of members that entered the roster, and the entry that was written or removed.
 */
public record RosterChangedV1(
        List<String> added, @Nullable EntryV1 entry, @Nullable String removed) {

    /**
     * Wire form of an entry, without its contacts; commission, role and days are of its last term.
     */
    public record EntryV1(
            String id,
            String kind,
            TextV1 name,
            List<String> aliases,
            @Nullable String number,
            @Nullable String commission,
            @Nullable String role,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<TermV1> terms) {}

    /** Wire form of an earlier term of office. */
    public record TermV1(
            @Nullable String commission,
            @Nullable String role,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** Wire form of a text in up to three languages. */
    public record TextV1(@Nullable String ru, @Nullable String kk, @Nullable String en) {}
}
