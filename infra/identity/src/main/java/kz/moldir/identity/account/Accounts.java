package kz.moldir.identity.account;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;

/** All persons, and who stands in for whom. */
public final class Accounts {

    /** More people than any council has; a list is never longer. */
    private static final int MOST = 1000;

    /** Absent until somebody changes something. */
    private static final String VERSION = "version";

    /** Absent until the person has been here. */
    static final String CAME = "came";

    static final String HELD = "held";

    /** The entry in the roster, of one account alone. */
    static final String ENTRY = "entry";

    /** The last day of a term, as it is kept. */
    static final String UNTIL = "until";

    /** The last day of an absence, as it is kept. */
    static final String TO = "to";

    /** Absent until somebody takes an absence back. */
    static final String TAKEN_BACK = "takenBack";

    /** The last day, until the services were told of its end; null from then on. */
    static final String UNTOLD = "untold";

    private static final Bson NEXT = Updates.inc(VERSION, 1L);
    private static final List<String> CHANGED =
            List.of("roles", "roster", "from", UNTIL, UNTOLD, "disabled");

    private final MongoCollection<Document> accounts;
    private final MongoCollection<Document> absences;
    private final EndsOfBefore endsOfBefore;
    private final AgreedTerms agreedTerms;

    public Accounts(MongoDatabase database) {
        this.accounts = database.getCollection("accounts");
        this.absences = database.getCollection("absences");
        this.endsOfBefore = new EndsOfBefore(accounts, absences);
        this.agreedTerms = new AgreedTerms(database);
        accounts.createIndex(new Document("username", 1), new IndexOptions().unique(true));
        accounts.createIndex(new Document("email", 1), new IndexOptions().unique(true));
        accounts.createIndex(new Document(ENTRY, 1), new IndexOptions().unique(true).sparse(true));
        accounts.createIndex(new Document(UNTIL, 1));
        accounts.createIndex(new Document(UNTOLD, 1));
        absences.createIndex(new Document(TO, 1));
        absences.createIndex(new Document(UNTOLD, 1));
        absences.createIndex(new Document("deputy", 1));
        absences.createIndex(new Document("absent", 1));
    }

    /** All of them, by username. */
    public List<Account> all() {
        return accounts.find()
                .sort(Sorts.ascending("username"))
                .limit(MOST)
                .map(Account::of)
                .into(new ArrayList<>());
    }

    /** What was decided of terms of the roster that end before access does. */
    public AgreedTerms agreedTerms() {
        return agreedTerms;
    }

    /** By its subject. */
    public Optional<Account> byId(String id) {
        return one(Filters.eq("_id", id));
    }

    /** By what a person types: username or mail address, in any case of letters. */
    public Optional<Account> byLogin(String typed) {
        String login = typed.strip().toLowerCase(Locale.ROOT);
        return one(Filters.eq(login.contains("@") ? "email" : "username", login));
    }

    /**
     * Adds a person.
     *
     * @return false when the username, the mail address or the entry in the roster is taken
     */
    public boolean add(Account account) {
        return unlessTaken(() -> accounts.insertOne(account.stored()));
    }

    /** Sets how a person is called, and in which language written to. */
    public void contact(String id, String name, String language) {
        set(id, Updates.combine(Updates.set("name", name), Updates.set("language", language)));
    }

    /**
     * Sets where a person is written to.
     *
     * @return false when the mail address is another's
     */
    public boolean email(String id, String email) {
        return unlessTaken(() -> set(id, Updates.set("email", email)));
    }

    /** Remembers that somebody signed in. */
    public void came(String id) {
        set(id, Updates.set(CAME, true));
    }

    static boolean unlessTaken(Runnable change) {
        try {
            change.run();
            return true;
        } catch (MongoWriteException failed) {
            if (failed.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failed;
        }
    }

    /** Sets a password's hash. */
    public void password(String id, String hash) {
        set(id, Updates.combine(Updates.set("password", hash), Updates.set(CAME, true)));
    }

    /** Sets another hash of the same password, unless there is another password by now. */
    public void hashedAnew(String id, String before, String hash) {
        accounts.updateOne(
                Filters.and(Filters.eq("_id", id), Filters.eq("password", before)),
                Updates.set("password", hash));
    }

    /** Gives access without an end, whatever stood in its way. */
    public void open(String id) {
        agreedTerms.agreeAlways(id);
        set(
                id,
                Updates.combine(
                        Updates.set("disabled", false),
                        Updates.set("from", null),
                        Updates.set(UNTIL, null),
                        Updates.set(UNTOLD, null),
                        NEXT));
    }

    /**
     * Ties to an entry of the roster.
     *
     * @return false when it is another's
     */
    public boolean roster(String id, String entry) {
        return unlessTaken(
                () ->
                        set(
                                id,
                                Updates.combine(
                                        Updates.set("roster", entry),
                                        Updates.set(ENTRY, entry),
                                        NEXT)));
    }

    /**
     * Sets what the secretariat may change.
     *
     * @return false, with nothing set, when it is no longer as it was seen, or the entry in the
     *     roster is another's
     */
    public boolean change(Account seen, Account changed) {
        Document stored = changed.stored();
        List<Bson> all = new ArrayList<>(List.of(NEXT));
        CHANGED.forEach(field -> all.add(Updates.set(field, stored.get(field))));
        // Not otherwise: two that were tied to one entry before this stay as they are.
        if (!Objects.equals(seen.roster(), changed.roster())) {
            all.add(
                    changed.roster() == null
                            ? Updates.unset(ENTRY)
                            : Updates.set(ENTRY, changed.roster()));
        }
        AtomicBoolean done = new AtomicBoolean();
        return unlessTaken(() -> done.set(where(seen, Updates.combine(all)))) && done.get();
    }

    /**
     * Whether an account is as it was seen; whoever saw it before this and would change it now has
     * to look again. What the account may has not changed, so no open form is older than it.
     */
    public boolean holds(Account seen) {
        return where(seen, Updates.inc(HELD, 1L));
    }

    private boolean where(Account seen, Bson change) {
        return accounts.updateOne(
                                Filters.and(
                                        Filters.eq("_id", seen.id()),
                                        counted(VERSION, seen.version()),
                                        counted(HELD, seen.held())),
                                change)
                        .getMatchedCount()
                == 1;
    }

    static Bson counted(String field, long times) {
        return times == 0 ? Filters.exists(field, false) : Filters.eq(field, times);
    }

    /** Records an absence. */
    public void absence(Absence absence) {
        absences.insertOne(absence.stored());
    }

    /**
     * Takes an absence back. What the deputy was given by it, if anything, has ended with the day
     * before: services hear of that as of any end.
     *
     * @return false when somebody else has, or it is over
     */
    public boolean takeBack(Absence absence, LocalDate day) {
        String given = absence.on(day) ? day.minusDays(1).toString() : null;
        return absences.updateOne(
                                Filters.and(
                                        Filters.eq("_id", absence.id()),
                                        Filters.gte(TO, day.toString()),
                                        Filters.exists(TAKEN_BACK, false)),
                                Updates.combine(
                                        Updates.set(TAKEN_BACK, true), Updates.set(UNTOLD, given)))
                        .getMatchedCount()
                == 1;
    }

    /** Those that hold on a day. */
    public List<Absence> absencesOn(LocalDate day) {
        return absences(Filters.gte(TO, day.toString())).stream()
                .filter(absence -> absence.on(day))
                .toList();
    }

    /** When a person is absent, and who stands in. */
    public List<Absence> absencesOf(String id) {
        return absences(Filters.eq("absent", id));
    }

    /** When a person stands in, and for whom. */
    public List<Absence> absencesWith(String deputy) {
        return absences(Filters.eq("deputy", deputy));
    }

    private List<Absence> absences(Bson filter) {
        return absences.find(filter).limit(MOST).map(Absence::of).into(new ArrayList<>());
    }

    /** For whom one stands in, and until when. */
    public record StandingIn(Account absent, LocalDate to) {}

    /** The active persons for whom one stands in on a day. */
    public List<Account> actingFor(String deputy, LocalDate day) {
        return standingIn(deputy, day).stream().map(StandingIn::absent).distinct().toList();
    }

    /**
     * The active persons for whom one stands in on a day, with the last day of each absence. Asked
     * here too whether one may: the roles of both may have changed since it was entered.
     */
    public List<StandingIn> standingIn(String deputy, LocalDate day) {
        List<String> own = byId(deputy).map(Account::roles).orElse(List.of());
        return absencesWith(deputy).stream()
                .filter(absence -> absence.on(day))
                .flatMap(
                        absence ->
                                byId(absence.absent()).stream()
                                        .filter(absent -> absent.active(day))
                                        .filter(absent -> Roles.mayStandIn(own, absent.roles()))
                                        .map(absent -> new StandingIn(absent, absence.to())))
                .toList();
    }

    /** Who stands in for a person on a day. */
    public List<Account> deputiesOf(String absent, LocalDate day) {
        return absencesOf(absent).stream()
                .filter(absence -> absence.on(day))
                .flatMap(absence -> byId(absence.deputy()).stream())
                .distinct()
                .toList();
    }

    /** What a person may do on a day: the own roles and those of whom the person stands in for. */
    public List<String> rolesOn(Account account, LocalDate day) {
        Set<String> roles = new LinkedHashSet<>(account.roles());
        actingFor(account.id(), day).forEach(absent -> roles.addAll(absent.roles()));
        return List.copyOf(roles);
    }

    /**
     * Somebody whose term, or absence in which they stood in, has ended.
     *
     * @param terms the last days of the own term that were not told
     * @param absences those that were not told, by their ids
     */
    public record Over(Account who, Set<String> terms, Map<String, String> absences) {

        private Over(Account who) {
            this(who, new HashSet<>(), new HashMap<>());
        }
    }

    /** Whose term, or absence in which they stood in, has ended before a day and was not told. */
    public Collection<Over> over(LocalDate day) {
        endsOfBefore.keepOnce(day);
        Map<String, Over> over = new LinkedHashMap<>();
        Bson ended = Filters.lt(UNTOLD, day.toString());
        for (Document stored : accounts.find(ended).limit(MOST)) {
            Account who = Account.of(stored);
            over.computeIfAbsent(who.id(), id -> new Over(who))
                    .terms()
                    .add(stored.getString(UNTOLD));
        }
        for (Document stored : absences.find(ended).limit(MOST)) {
            String id = stored.getString("_id");
            String last = stored.getString(UNTOLD);
            Optional<Account> deputy = byId(stored.getString("deputy"));
            if (deputy.isEmpty()) {
                told(absences, id, last);
            } else {
                Account who = deputy.get();
                over.computeIfAbsent(who.id(), same -> new Over(who)).absences().put(id, last);
            }
        }
        return over.values();
    }

    /** The services hear of these ends, whatever happens here from now on. */
    public void told(Over over) {
        over.terms().forEach(last -> told(accounts, over.who().id(), last));
        over.absences().forEach((id, last) -> told(absences, id, last));
    }

    /** The services heard of an absence that was taken back on a day when it was on. */
    public void told(Absence back, LocalDate day) {
        told(absences, back.id(), day.minusDays(1).toString());
    }

    /** Unless it ends on another day by now. */
    private static void told(MongoCollection<Document> where, String id, String last) {
        where.updateOne(
                Filters.and(Filters.eq("_id", id), Filters.eq(UNTOLD, last)),
                Updates.set(UNTOLD, null));
    }

    void replaceAll(List<Account> first) {
        accounts.deleteMany(new Document());
        accounts.insertMany(first.stream().map(Account::stored).toList());
    }

    private void set(String id, Bson change) {
        accounts.updateOne(Filters.eq("_id", id), change);
    }

    private Optional<Account> one(Bson filter) {
        return Optional.ofNullable(accounts.find(filter).first()).map(Account::of);
    }
}
