package kz.moldir.plan.read.roster;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.text.SearchFold;
import kz.moldir.council.text.SortKey;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.plan.document.responsible.KnownPersons;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEntry.Kind;
import kz.moldir.plan.events.RosterEntry.Role;
import kz.moldir.plan.events.RosterEvent;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The roster's entries, found by any name they ever had. */
public final class RosterList implements EventConsumer {

    private static final int MOST = 1;
    private static final Comparator<Known> ORDER =
            Comparator.<Known, Kind>comparing(known -> known.entry().kind())
                    .thenComparing(known -> numbered(known.entry()))
                    .thenComparing(known -> SortKey.of(known.entry().mainName()));

    private final View<RosterView> view;
    private final Supplier<Map<String, LocalizedText>> commissions;

    /**
     * Fills a view of the roster.
     *
     * @param commissions what the settings call them, by number
     */
    public RosterList(MongoDatabase database, Supplier<Map<String, LocalizedText>> commissions) {
        this.commissions = commissions;
        this.view = View.of(database, "roster", 2, RosterView.class);
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof RosterEvent happened) {
            view.fold(event, before -> RosterView.after(before, happened));
        }
    }

    @Override
    public Class<?> events() {
        return RosterEvent.class;
    }

    /** All entries: by kind, commissions by number, the others in the Kazakh alphabet's order. */
    public List<Known> all() {
        Map<String, LocalizedText> names = commissions.get();
        return view.list(new Document(), new Document("_id", 1), MOST + 1).stream()
                .flatMap(roster -> roster.known().stream())
                .map(known -> new Known(called(known.entry(), names), known.version()))
                .sorted(ORDER)
                .toList();
    }

    /** A commission is called as the settings say; its own words here find it too. */
    static RosterEntry called(RosterEntry entry, Map<String, LocalizedText> commissions) {
        String number = entry.number();
        LocalizedText name =
                entry.kind() == Kind.COMMISSION && number != null ? commissions.get(number) : null;
        return name == null || name.equals(entry.name()) ? entry : entry.named(name);
    }

    /** Those of a kind whose name, earlier name or alias has words that begin so. */
    public List<Known> matching(@Nullable Kind kind, String query) {
        return all().stream()
                .filter(known -> kind == null || known.entry().kind() == kind)
                .filter(
                        known ->
                                query.isBlank()
                                        || known.entry().allNames().stream()
                                                .map(SearchFold::fold)
                                                .anyMatch(name -> SearchFold.matches(name, query)))
                .toList();
    }

    /** One entry. */
    public Optional<Known> get(String id) {
        return all().stream().filter(known -> known.entry().id().equals(id)).findFirst();
    }

    /** The entry that has, or had, this very name: agencies before others. */
    public Optional<RosterEntry> named(String name) {
        String folded = SearchFold.fold(name);
        return all().stream()
                .map(Known::entry)
                .filter(
                        entry ->
                                entry.allNames().stream()
                                        .map(SearchFold::fold)
                                        .anyMatch(folded::equals))
                .max(Comparator.comparing(entry -> entry.kind() == Kind.AGENCY));
    }

    /**
     * The council's chair on a day: the chair who belongs to no commission, of several the one
     * whose term began last.
     */
    public Optional<RosterEntry> chair(LocalDate day) {
        return chair(all().stream().map(Known::entry), day);
    }

    static Optional<RosterEntry> chair(Stream<RosterEntry> entries, LocalDate day) {
        return entries.filter(entry -> entry.kind() == Kind.MEMBER)
                .flatMap(
                        entry ->
                                entry
                                        .on(day)
                                        .filter(term -> term.role() == Role.CHAIR)
                                        .filter(term -> term.commission() == null)
                                        .map(term -> new Chairing(entry, term.from()))
                                        .stream())
                .max(
                        Comparator.comparing(
                                Chairing::since, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(Chairing::entry);
    }

    private record Chairing(RosterEntry entry, @Nullable LocalDate since) {}

    /** The persons' names as plans are to use them; empty before the first entry. */
    public List<String> names() {
        return persons().map(RosterEntry::mainName).toList();
    }

    /**
     * Every name of a person, and the one that plans are to use; a name that another person has too
     * means neither, but for the one that plans are to use.
     */
    public Map<String, String> personsByName() {
        return byName(persons().toList());
    }

    static Map<String, String> byName(List<RosterEntry> persons) {
        Map<String, Set<String>> borne = new HashMap<>();
        for (RosterEntry person : persons) {
            person.allNames()
                    .forEach(
                            name ->
                                    borne.computeIfAbsent(
                                                    SearchFold.fold(name), any -> new HashSet<>())
                                            .add(person.id()));
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (RosterEntry person : persons) {
            List<String> own = person.names().toList();
            person.allNames().stream()
                    .filter(
                            name ->
                                    own.contains(name)
                                            || borne.getOrDefault(SearchFold.fold(name), Set.of())
                                                            .size()
                                                    == 1)
                    .forEach(name -> names.putIfAbsent(name, person.mainName()));
        }
        return names;
    }

    /**
     * Whether a name of a plan means the same person: by the same words, or by one entry that both
     * names belong to.
     */
    public Predicate<String> meaning(String person) {
        return meaning(person, personsByName());
    }

    /**
     * By what a person is known now, whatever a plan says; a name that may mean two stays. The
     * roster is read when the first name is asked for: mostly none is. For one thread.
     */
    public UnaryOperator<String> knownAs() {
        return new KnownAs(this::personsByName);
    }

    private static final class KnownAs implements UnaryOperator<String> {

        private final Supplier<Map<String, String>> names;
        private final Map<String, String> found = new HashMap<>();
        private @Nullable KnownPersons known;

        KnownAs(Supplier<Map<String, String>> names) {
            this.names = names;
        }

        @Override
        public String apply(String name) {
            return found.computeIfAbsent(name, this::known);
        }

        private String known(String name) {
            if (known == null) {
                known = KnownPersons.of(names.get());
            }
            List<String> meant = known.matching(name);
            return meant.size() == 1 ? meant.getFirst() : name;
        }
    }

    static Predicate<String> meaning(String person, Map<String, String> names) {
        KnownPersons known = KnownPersons.of(names);
        List<String> meant = known.matching(person);
        return meant.size() == 1
                ? name -> name.equals(person) || known.matching(name).equals(meant)
                : person::equals;
    }

    /** What this projection fills. */
    public View<RosterView> view() {
        return view;
    }

    private Stream<RosterEntry> persons() {
        return all().stream()
                .map(Known::entry)
                .filter(entry -> entry.kind().person())
                .sorted(Comparator.comparing(entry -> SortKey.of(entry.mainName())));
    }

    private static int numbered(RosterEntry entry) {
        String number = entry.number();
        return number == null ? 0 : Integer.parseInt(number);
    }
}
