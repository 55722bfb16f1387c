package kz.moldir.plan.write.roster.taking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.moldir.plan.events.ContactDetails;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterTerm;
import kz.moldir.plan.write.roster.EntryRequest;
import kz.moldir.plan.write.roster.EntryRequest.ContactsRequest;
import kz.moldir.plan.write.roster.EntryRequest.NameRequest;
import kz.moldir.plan.write.roster.EntryRequest.TermRequest;
import kz.moldir.plan.write.roster.RosterOrders;
import kz.moldir.plan.write.roster.taking.ImportedEntry.Change;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a sheet that mean one entry are its terms of office, where each ends before the next
 * begins: the line of the last one tells the entry, with all its terms. Known terms that no line
 * tells stay.
 *
 * @param known the entries that there are, by id
 */
record SheetTerms(Map<String, RosterEntry> known) {

    private static final Comparator<ImportedEntry> BEGUN =
            Comparator.comparing(
                    line -> body(line).from(), Comparator.nullsFirst(Comparator.naturalOrder()));

    /** The lines in their order. */
    List<ImportedEntry> joined(List<ImportedEntry> lines) {
        Map<String, List<ImportedEntry>> entries = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.body() != null && line.faults().isEmpty())
                .forEach(
                        line ->
                                entries.computeIfAbsent(line.id(), id -> new ArrayList<>())
                                        .add(line));
        Map<ImportedEntry, ImportedEntry> joined = new HashMap<>();
        entries.forEach((id, same) -> join(same, known.get(id), joined));
        return lines.stream().map(line -> joined.getOrDefault(line, line)).toList();
    }

    private static void join(
            List<ImportedEntry> lines,
            @Nullable RosterEntry known,
            Map<ImportedEntry, ImportedEntry> joined) {
        List<ImportedEntry> sorted = lines.stream().sorted(BEGUN).toList();
        List<RosterTerm> told =
                sorted.stream().map(line -> filled(term(body(line)), known)).toList();
        boolean alone = told.size() == 1 && (known == null || !apart(told.getFirst(), known));
        if (alone || !inOrder(told)) {
            return;
        }
        List<RosterTerm> terms = known == null ? told : withThoseKept(told, known);
        ImportedEntry last = sorted.getLast();
        sorted.forEach(line -> joined.put(line, line.doing(Change.TERM)));
        joined.put(last, last.saying(whole(sorted, terms)));
    }

    private static boolean inOrder(List<RosterTerm> terms) {
        return IntStream.range(1, terms.size())
                .allMatch(next -> terms.get(next - 1).endsBefore(terms.get(next)));
    }

    /** Whether a line alone tells another term than the last one, which it would overwrite. */
    private static boolean apart(RosterTerm said, RosterEntry known) {
        RosterTerm last = known.term();
        return said.from() != null
                && (said.endsBefore(last) || last.endsBefore(said) || follows(said, last));
    }

    /** Whether a term begins later than one that is known, in another commission or role. */
    private static boolean follows(RosterTerm said, RosterTerm known) {
        LocalDate from = said.from();
        return from != null
                && !known.blank()
                && (known.from() == null || known.from().isBefore(from))
                && (differs(said.commission(), known.commission())
                        || differs(said.role(), known.role()));
    }

    /**
     * The terms of an entry that say something and that it has no more once a line is taken: there
     * is none with their first day, commission and role. A line that adds what was not known of a
     * term replaces none.
     */
    static List<RosterTerm> replaced(RosterEntry before, RosterEntry after) {
        return before.allTerms()
                .filter(term -> !term.blank())
                .filter(term -> after.allTerms().noneMatch(now -> tells(now, term)))
                .toList();
    }

    private static boolean tells(RosterTerm now, RosterTerm term) {
        return !lost(term.from(), now.from())
                && !lost(term.commission(), now.commission())
                && !lost(term.role(), now.role());
    }

    private static boolean lost(@Nullable Object was, @Nullable Object now) {
        return was != null && !was.equals(now);
    }

    private static boolean differs(@Nullable Object said, @Nullable Object known) {
        return said != null && !said.equals(known);
    }

    /** With the known terms that no line tells; one that a line follows ends the day before. */
    private static List<RosterTerm> withThoseKept(List<RosterTerm> told, RosterEntry known) {
        return Stream.concat(known.allTerms().flatMap(term -> kept(term, told)), told.stream())
                .sorted(
                        Comparator.comparing(
                                RosterTerm::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private static Stream<RosterTerm> kept(RosterTerm known, List<RosterTerm> told) {
        RosterTerm over =
                told.stream()
                        .filter(each -> !known.endsBefore(each) && !each.endsBefore(known))
                        .findFirst()
                        .orElse(null);
        if (over == null) {
            return Stream.of(known);
        }
        LocalDate from = over.from();
        return from != null && follows(over, known)
                ? Stream.of(known.endedBefore(from))
                : Stream.empty();
    }

    /** What a line leaves empty of a term stays as the entry has it. */
    private static RosterTerm filled(RosterTerm said, @Nullable RosterEntry known) {
        LocalDate from = said.from();
        return known == null || from == null
                ? said
                : known.allTerms()
                        .filter(term -> from.equals(term.from()))
                        .findFirst()
                        .map(
                                term ->
                                        new RosterTerm(
                                                or(said.commission(), term.commission()),
                                                or(said.role(), term.role()),
                                                from,
                                                or(said.until(), term.until())))
                        .orElse(said);
    }

    /**
     * The entry as the line of its last term says it; what it leaves empty another line may say.
     */
    private static EntryRequest whole(List<ImportedEntry> lines, List<RosterTerm> terms) {
        EntryRequest whole =
                lines.stream()
                        .map(SheetTerms::body)
                        .reduce((earlier, later) -> over(later, earlier))
                        .orElseThrow();
        RosterTerm last = terms.getLast();
        return with(
                new EntryRequest(
                        whole.kind(),
                        whole.name(),
                        whole.aliases(),
                        whole.number(),
                        last.commission(),
                        last.role(),
                        last.from(),
                        last.until(),
                        whole.contacts(),
                        null),
                terms.subList(0, terms.size() - 1));
    }

    private static EntryRequest over(EntryRequest later, EntryRequest earlier) {
        NameRequest name = later.name();
        ContactDetails reached = later.details().over(earlier.details());
        return new EntryRequest(
                later.kind(),
                new NameRequest(
                        or(name.ru(), earlier.name().ru()),
                        or(name.kk(), earlier.name().kk()),
                        or(name.en(), earlier.name().en())),
                Stream.of(later.aliases(), earlier.aliases())
                        .filter(Objects::nonNull)
                        .flatMap(List::stream)
                        .distinct()
                        .toList(),
                or(later.number(), earlier.number()),
                null,
                null,
                null,
                null,
                new ContactsRequest(
                        reached.person(), reached.phone(), reached.email(), reached.address()),
                null);
    }

    /** The same with these terms before. */
    static EntryRequest with(EntryRequest said, List<RosterTerm> earlier) {
        return new EntryRequest(
                said.kind(),
                said.name(),
                said.aliases(),
                said.number(),
                said.commission(),
                said.role(),
                said.from(),
                said.until(),
                said.contacts(),
                null,
                null,
                earlier.stream().map(TermRequest::of).toList(),
                null);
    }

    private static RosterTerm term(EntryRequest said) {
        return RosterOrders.entry("", said, null).term();
    }

    private static EntryRequest body(ImportedEntry line) {
        return Objects.requireNonNull(line.body());
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T other) {
        return said == null ? other : said;
    }
}
