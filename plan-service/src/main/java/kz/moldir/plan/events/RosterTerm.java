package kz.moldir.plan.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One term of office: where and as what somebody serves, from a day until a day.
 *
 * @param commission that it is served in; null where it is served in none
 * @param role of a member
 * @param from its first day, null where nobody knows it
 * @param until its last day, null where it has not ended
 */
public record RosterTerm(
        @Nullable String commission,
        RosterEntry.@Nullable Role role,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    private static final int PARTS = 4;

    /** Whether a day lies in it; open ends count as being in it. */
    public boolean includes(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** Whether it is over when another begins. */
    public boolean endsBefore(RosterTerm next) {
        return until != null
                && next.from != null
                && until.isBefore(next.from)
                && (from == null || !until.isBefore(from));
    }

    /** Whether it says nothing. */
    public boolean blank() {
        return commission == null && role == null && from == null && until == null;
    }

    /** The same, over at the latest on the day before. */
    public RosterTerm endedBefore(LocalDate day) {
        return until != null && until.isBefore(day)
                ? this
                : new RosterTerm(commission, role, from, day.minusDays(1));
    }

    /** In one word, such as "2024-02-01/2026-05-11/2/CHAIR"; what it does not say is left empty. */
    public String code() {
        return text(from) + "/" + text(until) + "/" + text(commission) + "/" + text(role);
    }

    /** The term of such a word. */
    public static RosterTerm ofCode(String code) {
        String[] parts = code.split("/", PARTS);
        return new RosterTerm(
                parts[2].isEmpty() ? null : parts[2],
                parts[3].isEmpty() ? null : RosterEntry.Role.valueOf(parts[3]),
                day(parts[0]),
                day(parts[1]));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
