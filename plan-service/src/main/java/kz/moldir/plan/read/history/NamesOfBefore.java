package kz.moldir.plan.read.history;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import kz.moldir.kit.access.KnownAccounts;
import org.bson.Document;

/**
 * The names of accounts in data of before, when this service kept them a second time; they are
 * moved once.
 */
public record NamesOfBefore(MongoDatabase database) {

    /** To where every service keeps them. A provider's own accounts, in one database, stay. */
    public void moveTo(KnownAccounts accounts) {
        MongoCollection<Document> names = database.getCollection("accounts");
        for (Document name : names.find()) {
            String account = name.getString("_id");
            if (!name.containsKey("username")) {
                accounts.keep(account, name.getString("name"), name.getString("roster"));
                names.deleteOne(Filters.eq("_id", account));
            }
        }
    }
}
