package kz.moldir.identity.account;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * Accounts that were tied before the store kept an entry of the roster for one account alone. The
 * first one has it from now on; others stay as they are until somebody changes their tie.
 */
public final class TiesOfBefore {

    private final MongoCollection<Document> accounts;

    public TiesOfBefore(MongoDatabase database) {
        this.accounts = database.getCollection("accounts");
    }

    /** Keeps which account has which entry. */
    public void keep() {
        List<Document> all = accounts.find().into(new ArrayList<>());
        all.stream()
                .filter(one -> one.getString("roster") != null)
                .filter(one -> !one.containsKey(Accounts.ENTRY))
                .forEach(one -> keep(one.getString("_id"), one.getString("roster")));
    }

    private void keep(String account, String entry) {
        try {
            accounts.updateOne(
                    Filters.and(Filters.eq("_id", account), Filters.eq("roster", entry)),
                    Updates.set(Accounts.ENTRY, entry));
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw taken;
            }
        }
    }
}
