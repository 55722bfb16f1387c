package kz.moldir.plan.write.roster.taking;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.events.ContactDetails;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterTerm;
import kz.moldir.plan.office.Sheets;
import kz.moldir.plan.office.excel.SheetNames;
import kz.moldir.plan.write.roster.EntryRequest;
import kz.moldir.plan.write.roster.RosterCommand.TakeEntries.Taken;
import kz.moldir.plan.write.roster.RosterOrders;
import kz.moldir.plan.write.roster.taking.ImportedEntry.Change;
import kz.moldir.ui.language.Messages;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Workbooks that were read and not taken yet, outside the event store: each belongs to one person
 * and is erased once it is taken, or a day after it came.
 */
@Component
final class RosterImports implements AutoCloseable {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(RosterImports.class);

    private final MongoCollection<Document> imports;
    private final Sheets sheets;
    private final RosterSheet reader;
    private final RosterOrders orders;
    private final CouncilClock clock;
    private final JsonMapper json;
    private final ScheduledFuture<?> sweeping;
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("erasing old rosters").factory());

    RosterImports(
            MongoDatabase database,
            Messages messages,
            RosterOrders orders,
            CouncilClock clock,
            JsonMapper json,
            Sheets sheets) {
        this.sheets = sheets;
        this.imports = database.getCollection("roster-imports");
        imports.createIndex(new Document("expiresAt", 1));
        this.reader = new RosterSheet(messages);
        this.orders = orders;
        this.clock = clock;
        this.json = json;
        this.sweeping = sweeper.scheduleWithFixedDelay(this::sweep, 1, 24 * 60, TimeUnit.MINUTES);
    }

    /** What a workbook would do; nothing is saved before somebody takes it. */
    record Preview(String id, List<ImportedEntry> rows, SheetNames sheets) {

        long count(Change change) {
            return rows.stream().filter(row -> row.change() == change).count();
        }

        /** Where lines of a kind stand, in words. */
        String lines(Change change) {
            return rows.stream()
                    .filter(row -> row.change() == change)
                    .map(ImportedEntry::place)
                    .collect(Collectors.joining(", "));
        }

        /** What a commit takes. */
        List<ImportedEntry> wanted() {
            return rows.stream()
                    .filter(row -> row.change() == Change.NEW || row.change() == Change.CHANGED)
                    .toList();
        }
    }

    /** The preview as it is kept. */
    record Kept(List<ImportedEntry> rows, @Nullable SheetNames sheets) {}

    Preview begin(@Nullable String name, byte[] file, Caller caller) {
        eraseExpired();
        List<Known> known = orders.all();
        RosterSheet.Read read =
                reader.read(
                        sheets.all(name, file), known, orders.rosterId(), orders.reached(known));
        String id = CommandIds.fresh();
        imports.insertOne(
                new Document("_id", id)
                        .append("by", caller.actor())
                        .append(
                                "rows",
                                json.writeValueAsString(new Kept(read.rows(), read.sheets())))
                        .append("expiresAt", clock.instant().plus(KEPT).toEpochMilli()));
        return new Preview(id, read.rows(), read.sheets());
    }

    Preview mine(String id, Caller caller) {
        Document kept = imports.find(new Document("_id", id).append("by", caller.actor())).first();
        if (kept == null
                || kept.getString("rows") == null
                || kept.getLong("expiresAt") < clock.millis()) {
            throw new NotFound();
        }
        Kept read = json.readValue(kept.getString("rows"), Kept.class);
        return new Preview(
                id, read.rows(), Objects.requireNonNullElse(read.sheets(), SheetNames.NONE));
    }

    /**
     * What a line would do to its entry.
     *
     * @param edits the fields that it changes
     * @param replaces the terms of office that the entry would have no more
     */
    record Effect(List<Edit> edits, List<RosterTerm> replaces) {

        static final Effect NONE = new Effect(List.of(), List.of());
    }

    /** What each line would change, as the roster is now; nothing of it is kept. */
    Map<ImportedEntry, Effect> effects(Preview preview) {
        List<Known> known = orders.all();
        Function<RosterEntry, ContactDetails> reached = orders.reached(known);
        Map<String, RosterEntry> entries =
                known.stream()
                        .map(Known::entry)
                        .collect(Collectors.toMap(RosterEntry::id, Function.identity()));
        Map<ImportedEntry, Effect> effects = new HashMap<>();
        for (ImportedEntry row : preview.rows()) {
            EntryRequest body = row.body();
            RosterEntry now = entries.get(row.id());
            if (row.change() == Change.CHANGED && body != null && now != null) {
                ContactDetails before = reached.apply(now);
                RosterEntry after = RosterOrders.entry(row.id(), body, null);
                effects.put(
                        row,
                        new Effect(
                                Edit.between(now, before, after, body.details().over(before)),
                                SheetTerms.replaced(now, after)));
            }
        }
        return effects;
    }

    /**
     * Takes what is new or changed, all or nothing.
     *
     * @param others whether lines that were not understood are left out; else they stand against it
     * @param replacing whether terms of office may be replaced; else lines that do stand against it
     */
    Done commit(String id, boolean others, boolean replacing, Caller caller) {
        Document taken = imports.find(new Document("_id", id).append("by", caller.actor())).first();
        if (taken != null && taken.getLong("taken") != null) {
            return new Done(taken.getLong("taken"), null, true);
        }
        Preview preview = mine(id, caller);
        List<ImportedEntry> wanted = preview.wanted();
        if (preview.count(Change.FAULTY) > 0) {
            if (!others) {
                throw Invalid.field("file", "roster.problem.faulty", preview.lines(Change.FAULTY));
            }
            if (wanted.isEmpty()) {
                throw Invalid.field("file", "roster.problem.nothing");
            }
        }
        String replaces = replacing ? "" : replacing(preview);
        if (!replaces.isEmpty()) {
            throw Invalid.field("replacing", "roster.problem.replaces", replaces);
        }
        Done done = orders.take(wanted.stream().map(this::taken).toList(), List.of(id), caller);
        wanted.forEach(
                row -> {
                    ContactDetails said = Objects.requireNonNull(row.body()).details();
                    if (!said.empty()) {
                        orders.reachedBy(contacts(row), said.over(reached(row)));
                    }
                });
        imports.updateOne(
                new Document("_id", id),
                new Document("$unset", new Document("rows", ""))
                        .append("$set", new Document("taken", done.position())));
        return done;
    }

    /** Where the lines stand that replace a term of office, in words. */
    private String replacing(Preview preview) {
        Map<ImportedEntry, Effect> effects = effects(preview);
        return preview.rows().stream()
                .filter(row -> !effects.getOrDefault(row, Effect.NONE).replaces().isEmpty())
                .map(ImportedEntry::place)
                .collect(Collectors.joining(", "));
    }

    /** Erases what nobody took within a day. */
    void eraseExpired() {
        imports.deleteMany(new Document("expiresAt", new Document("$lt", clock.millis())));
    }

    private void sweep() {
        try {
            eraseExpired();
        } catch (MongoException tomorrow) {
            LOG.warn("Old rosters could not be erased", tomorrow);
        }
    }

    @Override
    public void close() {
        sweeping.cancel(false);
        sweeper.shutdownNow();
    }

    void erase(String id, Caller caller) {
        imports.deleteOne(new Document("_id", id).append("by", caller.actor()));
    }

    /** What a sheet leaves out of an entry that is there stays as it is: contacts. */
    private Taken taken(ImportedEntry row) {
        EntryRequest body = Objects.requireNonNull(row.body());
        String kept =
                body.details().empty()
                        ? row.version() == 0 ? null : orders.known(row.id()).entry().contacts()
                        : contacts(row);
        return new Taken(RosterOrders.entry(row.id(), body, kept), row.version());
    }

    /** As it is now: somebody may have written contacts since the sheet was read. */
    private ContactDetails reached(ImportedEntry row) {
        return row.version() == 0
                ? ContactDetails.NONE
                : orders.contactsOf(orders.known(row.id()).entry());
    }

    private String contacts(ImportedEntry row) {
        String now = row.version() == 0 ? null : orders.known(row.id()).entry().contacts();
        return Objects.requireNonNullElseGet(
                now, () -> kz.moldir.kit.command.CommandIds.derived(row.id(), "contacts"));
    }
}
