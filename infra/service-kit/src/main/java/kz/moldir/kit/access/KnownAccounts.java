package kz.moldir.kit.access;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/**
 * What accounts are called, which roles they have and when they came last, as their provider said.
 * Events name accounts alone; a name stands here, where it can be erased.
 */
public final class KnownAccounts {

    /** Of one council there are hundreds. */
    private static final int MOST = 10_000;

    private final MongoCollection<Document> accounts;
    private final Clock clock;
    private final Map<String, Account> known = new ConcurrentHashMap<>();

    public KnownAccounts(MongoDatabase database, Clock clock) {
        this.accounts = database.getCollection("seen-accounts");
        this.clock = clock;
    }

    /**
     * An account as it was seen last.
     *
     * @param seen in UTC
     */
    public record Account(String name, List<String> roles, LocalDate seen) {

        /** Whether it came within some days before a moment. */
        public boolean cameWithin(int days, Instant now) {
            return !seen.plusDays(days).isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC));
        }
    }

    /** Keeps who came, once a day; that it cannot be kept stands in nobody's way. */
    public void keep(Person person) {
        Account now = new Account(person.name(), person.roles(), today());
        if (now.equals(known.get(person.subject()))) {
            return;
        }
        try {
            accounts.replaceOne(
                    Filters.eq("_id", person.subject()),
                    new Document("_id", person.subject())
                            .append("name", now.name())
                            .append("roles", now.roles())
                            .append("seen", now.seen().toString()),
                    new ReplaceOptions().upsert(true));
            if (known.size() < MOST) {
                known.put(person.subject(), now);
            }
        } catch (MongoException unreachable) {
            known.remove(person.subject());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
    }

    /** One account, unless it never came. */
    public Optional<Account> find(String account) {
        Document kept = accounts.find(Filters.eq("_id", account)).first();
        return Optional.ofNullable(kept)
                .map(
                        one ->
                                new Account(
                                        one.getString("name"),
                                        one.getList("roles", String.class),
                                        LocalDate.parse(one.getString("seen"))));
    }

    /** What an account is called, or itself where that is not known. */
    public String name(String account) {
        Account seen = known.get(account);
        if (seen == null) {
            seen = find(account).orElse(null);
            if (seen != null && known.size() < MOST) {
                known.putIfAbsent(account, seen);
            }
        }
        return seen == null ? account : seen.name();
    }
}
