package kz.moldir.identity.account;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Ends of terms and absences from before it was kept with them whether they were told. */
final class EndsOfBefore {

    /** Which last day was told, as it was kept then. */
    private static final String TOLD = "told";

    /** What ended longer ago counts as told. */
    private static final int DAYS = 7;

    private final MongoCollection<Document> accounts;
    private final MongoCollection<Document> absences;
    private volatile boolean kept;

    EndsOfBefore(MongoCollection<Document> accounts, MongoCollection<Document> absences) {
        this.accounts = accounts;
        this.absences = absences;
    }

    /** Keeps it with them, the first time. */
    void keepOnce(LocalDate day) {
        if (!kept) {
            keep(accounts, Accounts.UNTIL, day);
            keep(absences, Accounts.TO, day);
            kept = true;
        }
    }

    private static void keep(MongoCollection<Document> where, String end, LocalDate day) {
        Bson lately = Filters.gte(end, day.minusDays(DAYS).toString());
        Bson ofBefore = Filters.exists(Accounts.UNTOLD, false);
        for (Document stored :
                where.find(Filters.and(lately, ofBefore)).into(new ArrayList<Document>())) {
            String last = stored.getString(end);
            where.updateOne(
                    Filters.and(
                            Filters.eq("_id", stored.getString("_id")),
                            Filters.eq(end, last),
                            ofBefore),
                    Updates.set(
                            Accounts.UNTOLD, last.equals(stored.getString(TOLD)) ? null : last));
        }
    }
}
