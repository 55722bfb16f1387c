package kz.moldir.plan.write.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.time.Days;
import kz.moldir.plan.events.ContactDetails;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEntry.Kind;
import kz.moldir.plan.write.orders.UndoOffered;
import kz.moldir.plan.write.orders.UndoOffered.UndoRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what somebody writes into the roster, and makes the command of it. */
@Component
public final class RosterOrders {

    static final String NUMBER = "[1-9][0-9]?";
    private static final Map<String, Integer> LENGTHS =
            new TreeMap<>(
                    Map.of(
                            "name", 300, "aliases", 300, "person", 200, "phone", 100, "email", 200,
                            "address", 500));

    private final Commands commands;
    private final Council council;
    private final RosterBook book;
    private final Contacts contacts;

    RosterOrders(Commands commands, Council council, RosterBook book, Contacts contacts) {
        this.commands = commands;
        this.council = council;
        this.book = book;
        this.contacts = contacts;
    }

    /**
     * What came of an order: the entry that it was about.
     *
     * @param version that it left, by which it can be taken back; null where that cannot be
     */
    record Written(String id, long position, @Nullable Integer version) {}

    Written add(EntryRequest body, Caller caller) {
        check(body, null);
        existing(body);
        String id = CommandIds.derived(rosterId(), "entry", caller.actor(), caller.key());
        ContactDetails details = body.details();
        String kept = details.empty() ? null : CommandIds.derived(id, "contacts");
        Done done =
                commands.send(
                        new RosterCommand.AddEntry(rosterId(), called(entry(id, body, kept))),
                        caller.asking(body));
        reachedBy(kept, details);
        return new Written(id, done.position(), UndoOffered.version(done));
    }

    Written change(String id, EntryRequest body, Caller caller) {
        Known known = known(id);
        RosterEntry before = known.entry();
        boolean seen = Objects.equals(body.version(), known.version());
        check(body, seen ? before : null);
        if (!Objects.equals(before.number(), EntryRequest.clean(body.number()))) {
            existing(body);
        }
        ContactDetails details = body.details();
        boolean reachedAsBefore = details.equals(contactsOf(before));
        String kept =
                details.empty()
                        ? null
                        : Objects.requireNonNullElseGet(
                                before.contacts(), () -> CommandIds.derived(id, "contacts"));
        Done done =
                commands.send(
                        new RosterCommand.ChangeEntry(
                                rosterId(),
                                called(entry(id, body, kept)),
                                Objects.requireNonNullElse(body.version(), 0),
                                EntryRequest.clean(body.reason()),
                                body.earlier()),
                        caller.asking(body));
        reachedBy(kept, details);
        if (kept == null && before.contacts() != null) {
            contacts.erase(before.contacts());
        }
        return new Written(id, done.position(), reachedAsBefore ? UndoOffered.version(done) : null);
    }

    Written remove(String id, int version, String reason, Caller caller) {
        if (reason.isBlank()) {
            throw Invalid.field("reason", "roster.problem.reason");
        }
        Optional<String> reached = book.get(id).map(known -> known.entry().contacts());
        Done done =
                commands.send(
                        new RosterCommand.RemoveEntry(rosterId(), id, version, reason.strip()),
                        caller.asking(List.of(id, version, reason)));
        reached.ifPresent(contacts::erase);
        return new Written(id, done.position(), null);
    }

    /** Takes back the last that was written of an entry, where nothing was written since. */
    Written undo(String id, UndoRequest body, Caller caller) {
        Optional<Known> known = book.get(id);
        Done done =
                commands.send(
                        new RosterCommand.TakeBack(
                                rosterId(), id, body.version(), body.reason().strip()),
                        caller.asking(List.of(id, body)));
        if (body.version() == 1) {
            contacts.erase(
                    known.map(entry -> entry.entry().contacts())
                            .orElseGet(() -> CommandIds.derived(id, "contacts")));
        }
        return new Written(id, done.position(), null);
    }

    /** What a commission is called the settings say; what was typed finds it too. */
    private RosterEntry called(RosterEntry entry) {
        String number = entry.number();
        LocalizedText name =
                entry.kind() == Kind.COMMISSION && number != null
                        ? council.commissions().get(number)
                        : null;
        return name == null ? entry : entry.named(name);
    }

    /** Which commissions there are the settings say, so that every form knows the same ones. */
    private void existing(EntryRequest body) {
        if (body.kind() == Kind.COMMISSION
                && !council.commissions().containsKey(EntryRequest.clean(body.number()))) {
            throw Invalid.field("number", "roster.problem.commission");
        }
    }

    /** Erases how an entry is reached; the entry stays. */
    void forget(String id) {
        String kept = known(id).entry().contacts();
        if (kept != null) {
            contacts.erase(kept);
        }
    }

    Done add(List<String> persons, Caller caller) {
        return commands.send(
                new RosterCommand.AddPersons(rosterId(), persons), caller.asking(persons));
    }

    /** Takes entries in one step. */
    public Done take(List<RosterCommand.TakeEntries.Taken> entries, Object body, Caller caller) {
        return commands.send(
                new RosterCommand.TakeEntries(rosterId(), entries), caller.asking(body));
    }

    /** Keeps how an entry is reached, apart from it. */
    public void reachedBy(@Nullable String kept, ContactDetails details) {
        if (kept != null) {
            contacts.keep(kept, details);
        }
    }

    /** An entry that there is. */
    public Known known(String id) {
        return book.get(id).orElseThrow(NotFound::new);
    }

    Optional<Known> find(String id) {
        return book.get(id);
    }

    /** All entries. */
    public List<Known> all() {
        return book.all();
    }

    /** How an entry is reached. */
    public ContactDetails contactsOf(RosterEntry entry) {
        return Optional.ofNullable(entry.contacts())
                .flatMap(contacts::get)
                .orElse(ContactDetails.NONE);
    }

    /** How many entries are reached, asked for at once. */
    public Function<RosterEntry, ContactDetails> reached(List<Known> entries) {
        Map<String, ContactDetails> all =
                contacts.all(
                        entries.stream()
                                .map(known -> known.entry().contacts())
                                .filter(Objects::nonNull)
                                .toList());
        return entry ->
                Optional.ofNullable(entry.contacts()).map(all::get).orElse(ContactDetails.NONE);
    }

    /** The one roster of the council. */
    public String rosterId() {
        return CommandIds.derived(council.id(), "roster");
    }

    /** The entry that a request describes. */
    public static RosterEntry entry(String id, EntryRequest body, @Nullable String contacts) {
        Kind kind = body.kind();
        List<String> aliases = body.aliases() == null ? List.of() : body.aliases();
        return new RosterEntry(
                id,
                kind,
                body.name().text(),
                aliases.stream().map(String::strip).distinct().toList(),
                kind == Kind.COMMISSION ? EntryRequest.clean(body.number()) : null,
                kind == Kind.COMMISSION || kind == Kind.AGENCY
                        ? null
                        : EntryRequest.clean(body.commission()),
                kind == Kind.MEMBER ? body.role() : null,
                body.from(),
                body.until(),
                contacts,
                body.written());
    }

    /**
     * Everything that is wrong at once.
     *
     * @param before the entry as it was seen, null where it was not
     */
    private static void check(EntryRequest body, @Nullable RosterEntry before) {
        List<Invalid.Fault> faults = faults(body, before);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        Days.check("from", body.from());
        Days.check("until", body.until());
        List<EntryRequest.TermRequest> terms = Objects.requireNonNullElse(body.terms(), List.of());
        for (int i = 0; i < terms.size(); i++) {
            Days.check("terms[" + i + "].from", terms.get(i).from());
            Days.check("terms[" + i + "].until", terms.get(i).until());
        }
    }

    /** What is wrong with an entry that is told whole. */
    public static List<Invalid.Fault> faults(EntryRequest body) {
        return faults(body, null);
    }

    private static List<Invalid.Fault> faults(EntryRequest body, @Nullable RosterEntry before) {
        List<Invalid.Fault> faults = new ArrayList<>();
        EntryRequest.NameRequest name = body.name();
        boolean named =
                Stream.of(name.ru(), name.kk(), name.en())
                        .anyMatch(each -> each != null && !each.isBlank());
        if (!named) {
            faults.add(fault("name", "roster.problem.name"));
        }
        String number = EntryRequest.clean(body.number());
        if (body.kind() == Kind.COMMISSION && (number == null || !number.matches(NUMBER))) {
            faults.add(fault("number", "roster.problem.number"));
        }
        String commission = EntryRequest.clean(body.commission());
        if (commission != null && !commission.matches(NUMBER)) {
            faults.add(fault("commission", "roster.problem.number"));
        }
        LENGTHS.forEach(
                (field, most) -> {
                    if (words(body, field).anyMatch(text -> text.length() > most)) {
                        faults.add(new Invalid.Fault(field, "roster.problem.long", List.of(most)));
                    }
                });
        if (body.from() != null && body.until() != null && body.until().isBefore(body.from())) {
            faults.add(fault("until", "roster.problem.until"));
        }
        faults.addAll(TermFaults.of(body, before));
        return faults;
    }

    private static Stream<String> words(EntryRequest body, String field) {
        EntryRequest.NameRequest name = body.name();
        return switch (field) {
            case "name" -> said(name.ru(), name.kk(), name.en());
            case "aliases" -> body.aliases() == null ? Stream.of() : body.aliases().stream();
            case "person" -> said(body.details().person());
            case "phone" -> said(body.details().phone());
            case "email" -> said(body.details().email());
            default -> said(body.details().address());
        };
    }

    private static Stream<String> said(@Nullable String... texts) {
        Stream.Builder<String> said = Stream.builder();
        for (String text : texts) {
            if (text != null) {
                said.add(text);
            }
        }
        return said.build();
    }

    private static Invalid.Fault fault(String field, String code) {
        return new Invalid.Fault(field, code, List.of());
    }
}
