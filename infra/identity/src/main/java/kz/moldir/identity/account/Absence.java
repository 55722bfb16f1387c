package kz.moldir.identity.account;

import java.time.LocalDate;
import org.bson.Document;

/**
 * Somebody stands in for somebody else.
 *
 * @param from the first day
 * @param to the last day
 */
public record Absence(String id, String absent, String deputy, LocalDate from, LocalDate to) {

    /** Whether it holds on a day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    static Absence of(Document stored) {
        return new Absence(
                stored.getString("_id"),
                stored.getString("absent"),
                stored.getString("deputy"),
                LocalDate.parse(stored.getString("from")),
                LocalDate.parse(stored.getString("to")));
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
