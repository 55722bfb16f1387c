package kz.moldir.identity.account;

import java.time.LocalDate;
import org.bson.Document;

/**
 * Somebody stands in for somebody else.
 *
 * @param from the first day
 * @param to the last day
 * @param takenBack whether somebody took it back, and it holds no more
 */
public record Absence(
        String id, String absent, String deputy, LocalDate from, LocalDate to, boolean takenBack) {

    /** One that nobody has taken back. */
    public Absence(String id, String absent, String deputy, LocalDate from, LocalDate to) {
        this(id, absent, deputy, from, to, false);
    }

    /** Whether it holds on a day. */
    public boolean on(LocalDate day) {
        return !takenBack && !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether there is nothing left of it to take back on a day. */
    public boolean isOver(LocalDate day) {
        return takenBack || day.isAfter(to);
    }

    static Absence of(Document stored) {
        return new Absence(
                stored.getString("_id"),
                stored.getString("absent"),
                stored.getString("deputy"),
                LocalDate.parse(stored.getString("from")),
                LocalDate.parse(stored.getString("to")),
                stored.getBoolean(Accounts.TAKEN_BACK, false));
    }

    Document stored() {
        return new Document("_id", id)
                .append("absent", absent)
                .append("deputy", deputy)
                .append("from", from.toString())
                .append("to", to.toString())
                .append(Accounts.UNTOLD, to.toString());
    }
}
