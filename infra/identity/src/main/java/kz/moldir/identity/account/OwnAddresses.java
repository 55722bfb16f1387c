package kz.moldir.identity.account;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;

/**
 * An address that waited becomes the person's own, or is dropped: which of the two, one document
 * says, also where two threads or processes do both at once.
 */
public final class OwnAddresses {

    /** Absent until an address is dropped. */
    private static final String DROPS = "drops";

    private final MongoCollection<Document> accounts;

    public OwnAddresses(MongoDatabase database) {
        this.accounts = database.getCollection("accounts");
    }

    /** What became of an address. */
    public enum Outcome {
        /** It is the person's own. */
        OWN,
        /** It is another's. */
        TAKEN,
        /** It was dropped meanwhile. */
        DROPPED
    }

    /** How many were dropped so far; asked before one begins to become the person's own. */
    public long drops(String account) {
        Document stored = accounts.find(Filters.eq("_id", account)).first();
        return stored == null ? 0 : stored.get(DROPS, 0L);
    }

    /** Makes one the person's own, unless one was dropped since there were so many. */
    public Outcome own(String account, String email, long drops) {
        AtomicBoolean done = new AtomicBoolean();
        boolean free = Accounts.unlessTaken(() -> done.set(set(account, email, drops)));
        return !free ? Outcome.TAKEN : done.get() ? Outcome.OWN : Outcome.DROPPED;
    }

    private boolean set(String account, String email, long drops) {
        return accounts.updateOne(
                                Filters.and(
                                        Filters.eq("_id", account), Accounts.counted(DROPS, drops)),
                                Updates.set("email", email))
                        .getMatchedCount()
                == 1;
    }

    /** Drops one; which address is the person's own at that moment, and stays so. */
    public Optional<String> drop(String account) {
        return Optional.ofNullable(
                        accounts.findOneAndUpdate(
                                Filters.eq("_id", account), Updates.inc(DROPS, 1L)))
                .map(stored -> stored.getString("email"));
    }
}
