package kz.moldir.kit.access;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

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
     * @param roster id of the person's roster entry, or null
     * @param seen in UTC
     */
    public record Account(
            String name, List<String> roles, @Nullable String roster, LocalDate seen) {

        /** Whether it came within some days before a moment. */
        public boolean cameWithin(int days, Instant now) {
            return !seen.plusDays(days).isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC));
        }
    }

    /** Keeps who came, once a day; that it cannot be kept stands in nobody's way. */
    public void keep(Person person) {
        Account now = new Account(person.name(), person.roles(), person.roster(), today());
        if (now.equals(known.get(person.subject()))) {
            return;
        }
        try {
            accounts.replaceOne(
                    Filters.eq("_id", person.subject()),
                    new Document("_id", person.subject())
                            .append("name", now.name())
                            .append("roles", now.roles())
                            .append("roster", now.roster())
                            .append("seen", now.seen().toString()),
                    new ReplaceOptions().upsert(true));
            person.absent().forEach(each -> keep(each.subject(), each.name(), each.roster()));
            if (known.size() < MOST) {
                known.put(person.subject(), now);
            }
        } catch (MongoException unreachable) {
            known.remove(person.subject());
        }
    }

    /**
     * Keeps what is known of an account that has not come since; of one that came, its entry in the
     * roster alone, unless that is kept already.
     */
    public void keep(String account, String name, @Nullable String roster) {
        accounts.updateOne(
                Filters.eq("_id", account),
                Updates.combine(
                        Updates.setOnInsert("name", name),
                        Updates.setOnInsert("roles", List.of()),
                        Updates.setOnInsert("seen", LocalDate.EPOCH.toString())),
                new UpdateOptions().upsert(true));
        accounts.updateOne(
                Filters.and(Filters.eq("_id", account), Filters.exists("roster", false)),
                Updates.set("roster", roster));
    }

    /** What an account may has ended: nothing of it is known until it comes again. */
    public void end(String account) {
        known.remove(account);
        accounts.updateOne(Filters.eq("_id", account), Updates.set("roles", List.of()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
    }

    /** One account, unless it never came. */
    public Optional<Account> find(String account) {
        return Optional.ofNullable(find(List.of(account)).get(account));
    }

    /** Those of these accounts that came, all looked up at once. */
    public Map<String, Account> find(Collection<String> some) {
        Map<String, Account> found = new HashMap<>();
        for (Document kept : accounts.find(Filters.in("_id", some))) {
            found.put(
                    kept.getString("_id"),
                    new Account(
                            kept.getString("name"),
                            kept.getList("roles", String.class),
                            kept.getString("roster"),
                            LocalDate.parse(kept.getString("seen"))));
        }
        return found;
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
