package kz.moldir.kit.access;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
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
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What accounts are called, which roles they have and when they came last, as their provider said.
 * Events name accounts alone; a name stands here, where it can be erased.
 */
public final class KnownAccounts {

    /** Of one council there are hundreds. */
    private static final int MOST = 10_000;

    /** When the provider said what is kept, in seconds of its clock. */
    private static final String GIVEN = "given";

    /** When what the account may has ended last, by the same clock. */
    private static final String ENDED = "ended";

    /**
     * What a provider says later than this from now, its clock was ahead: that is no order of
     * things.
     */
    private static final Duration APART = Duration.ofMinutes(5);

    /** The provider does not know of an offset of the council's clock. */
    private static final Clock MACHINE = Clock.systemUTC();

    /** Of what was read for its name alone: it is kept when the account comes. */
    private static final long NEVER = -1;

    private final MongoCollection<Document> accounts;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

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

    /**
     * What this process kept last, or read.
     *
     * @param given when the provider said it; tokens tell seconds
     */
    private record Known(Account account, long given) {

        /** Also where an end came between: what the provider said later is always new. */
        boolean covers(Known now) {
            return account.seen().equals(now.account().seen())
                    && (given > now.given() || equals(now));
        }
    }

    /**
     * Keeps who came, once a day and sign-in; that it cannot be kept stands in nobody's way. What
     * was said before what is kept, or before what the person may has ended, is not kept; nor, once
     * that has ended, what was said at a time that is still to come.
     */
    public void keep(Person person) {
        Instant given = person.given();
        Known now =
                new Known(
                        new Account(person.name(), person.roles(), person.roster(), today()),
                        given == null || given.getEpochSecond() > latest()
                                ? 0
                                : given.getEpochSecond());
        Known last = known.get(person.subject());
        if (last != null && last.covers(now)) {
            return;
        }
        try {
            write(person.subject(), now);
            person.absent().forEach(each -> keep(each.subject(), each.name(), each.roster()));
            if (known.size() < MOST) {
                known.put(person.subject(), now);
            }
        } catch (MongoException unreachable) {
            known.remove(person.subject());
        }
    }

    private void write(String account, Known now) {
        Bson unlessLater =
                Filters.and(
                        Filters.eq("_id", account),
                        Filters.not(Filters.gt(GIVEN, now.given())),
                        Filters.not(Filters.gte(ENDED, now.given())));
        Bson all =
                Updates.combine(
                        Updates.set("name", now.account().name()),
                        Updates.set("roles", now.account().roles()),
                        Updates.set("roster", now.account().roster()),
                        Updates.set("seen", now.account().seen().toString()),
                        Updates.set(GIVEN, now.given()));
        ofATimeToCome(account);
        try {
            accounts.updateOne(unlessLater, all, new UpdateOptions().upsert(true));
        } catch (MongoWriteException failed) {
            if (failed.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failed;
            }
            // It is there: kept by another at the same time, or as it was said later.
            accounts.updateOne(unlessLater, all);
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

    /**
     * What an account may has ended: nothing of it is known until it comes again.
     *
     * @param at when, by the provider's clock: what it said afterwards stays, however late this is
     *     heard. Where that is still to come its clock was ahead, and it has ended now: else the
     *     account would have no roles until then, also once the clock is right
     */
    public void end(String account, Instant at) {
        long ended = at.getEpochSecond() > latest() ? now() : at.getEpochSecond();
        known.remove(account);
        ofATimeToCome(account);
        // First, so that nobody who came before keeps their roles once more.
        accounts.updateOne(Filters.eq("_id", account), Updates.max(ENDED, ended));
        accounts.updateOne(
                Filters.and(Filters.eq("_id", account), Filters.not(Filters.gt(GIVEN, ended))),
                Updates.set("roles", List.of()));
    }

    /**
     * What was kept as said at a time to come, before that was looked at, is not the latest; and
     * what ended then has ended by now.
     */
    private void ofATimeToCome(String account) {
        for (Map.Entry<String, Long> each : Map.of(GIVEN, 0L, ENDED, now()).entrySet()) {
            accounts.updateOne(
                    Filters.and(Filters.eq("_id", account), Filters.gt(each.getKey(), latest())),
                    Updates.set(each.getKey(), each.getValue()));
        }
    }

    private static long now() {
        return MACHINE.instant().getEpochSecond();
    }

    private static long latest() {
        return MACHINE.instant().plus(APART).getEpochSecond();
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
        Known last = known.get(account);
        if (last != null) {
            return last.account().name();
        }
        Account seen = find(account).orElse(null);
        if (seen != null && known.size() < MOST) {
            known.putIfAbsent(account, new Known(seen, NEVER));
        }
        return seen == null ? account : seen.name();
    }
}
