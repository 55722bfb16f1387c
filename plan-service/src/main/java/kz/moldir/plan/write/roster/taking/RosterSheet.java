package kz.moldir.plan.write.roster.taking;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.text.SearchFold;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.events.ContactDetails;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEntry.Kind;
import kz.moldir.plan.events.RosterEntry.Role;
import kz.moldir.plan.office.excel.SheetNames;
import kz.moldir.plan.office.excel.Workbook;
import kz.moldir.plan.write.roster.EntryRequest;
import kz.moldir.plan.write.roster.EntryRequest.ContactsRequest;
import kz.moldir.plan.write.roster.EntryRequest.NameRequest;
import kz.moldir.plan.write.roster.RosterOrders;
import kz.moldir.plan.write.roster.taking.ImportedEntry.Change;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;

/** Understands a sheet of entries by the words of its header, in any of the languages. */
final class RosterSheet {

    private static final int MOST = 1000;
    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("d.M.uuuu");

    private final Map<String, RosterColumn> columns = new HashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, Role> roles = new HashMap<>();

    RosterSheet(Messages messages) {
        for (Language language : Language.values()) {
            Locale locale = language.locale();
            Arrays.stream(RosterColumn.values())
                    .filter(RosterColumn::isColumn)
                    .forEach(
                            column ->
                                    columns.put(
                                            SearchFold.fold(messages.text(locale, column.key())),
                                            column));
            for (Kind kind : Kind.values()) {
                kinds.put(SearchFold.fold(messages.text(locale, "roster.kind." + kind)), kind);
            }
            for (Role role : Role.values()) {
                roles.put(SearchFold.fold(messages.text(locale, "roster.role." + role)), role);
            }
        }
    }

    /** The lines of all sheets that name columns, and which sheets these are. */
    record Read(List<ImportedEntry> rows, SheetNames sheets) {}

    /**
     * What each line would do to the roster.
     *
     * @param reached how an entry is reached by now
     */
    Read read(
            List<Workbook.Sheet> sheets,
            List<Known> known,
            String rosterId,
            Function<RosterEntry, ContactDetails> reached) {
        ByName<Known> meant = new ByName<>(kind -> kind);
        known.forEach(each -> meant.put(each.entry(), each));
        List<String> taken = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        List<String> without = new ArrayList<>();
        List<ImportedEntry> read = new ArrayList<>();
        for (Workbook.Sheet sheet : sheets) {
            OptionalInt header = header(sheet.rows());
            if (header.isPresent()) {
                taken.add(sheet.name());
                String name = sheets.size() == 1 ? null : sheet.name();
                entries(sheet.rows(), header.getAsInt(), meant, rosterId)
                        .forEach(each -> read.add(each.on(name)));
            } else {
                (sheet.hidden() ? hidden : without).add(sheet.name());
            }
        }
        if (taken.isEmpty()) {
            throw sheets.size() == 1
                    ? Invalid.field("file", "roster.problem.header")
                    : Invalid.field(
                            "file",
                            "roster.problem.header-sheets",
                            SheetNames.list(without),
                            SheetNames.list(hidden));
        }
        if (read.size() > MOST) {
            throw Invalid.field("file", "roster.problem.too-many", MOST);
        }
        Map<String, Known> entries =
                known.stream().collect(Collectors.toMap(each -> each.entry().id(), each -> each));
        List<ImportedEntry> compared =
                new SheetTerms(
                                known.stream()
                                        .map(Known::entry)
                                        .collect(Collectors.toMap(RosterEntry::id, entry -> entry)))
                        .joined(read).stream()
                                .map(line -> compared(line, entries.get(line.id()), reached))
                                .toList();
        return new Read(
                RosterRivals.marked(compared, known), new SheetNames(taken, hidden, without));
    }

    private List<ImportedEntry> entries(
            List<List<String>> rows, int header, ByName<Known> meant, String rosterId) {
        List<Optional<RosterColumn>> order =
                rows.get(header).stream()
                        .map(cell -> Optional.ofNullable(columns.get(SearchFold.fold(cell))))
                        .toList();
        if (rows.size() - header > MOST) {
            throw Invalid.field("file", "roster.problem.too-many", MOST);
        }
        List<ImportedEntry> read = new ArrayList<>();
        for (int i = header + 1; i < rows.size(); i++) {
            Map<RosterColumn, String> cells = cells(rows.get(i), order);
            if (!cells.isEmpty()) {
                read.add(entry(i + 1, cells, meant, rosterId));
            }
        }
        return read;
    }

    private OptionalInt header(List<List<String>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            List<RosterColumn> named =
                    rows.get(i).stream()
                            .map(cell -> columns.get(SearchFold.fold(cell)))
                            .filter(Objects::nonNull)
                            .toList();
            if (named.contains(RosterColumn.KIND)
                    && named.stream().anyMatch(RosterColumn::isName)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static Map<RosterColumn, String> cells(
            List<String> row, List<Optional<RosterColumn>> order) {
        Map<RosterColumn, String> cells = new EnumMap<>(RosterColumn.class);
        for (int i = 0; i < Math.min(row.size(), order.size()); i++) {
            RosterColumn column = order.get(i).orElse(null);
            if (column != null && !row.get(i).isBlank()) {
                cells.put(column, row.get(i).strip());
            }
        }
        return cells;
    }

    private ImportedEntry entry(
            int line, Map<RosterColumn, String> cells, ByName<Known> known, String rosterId) {
        List<Invalid.Fault> faults = new ArrayList<>();
        Kind kind = kinds.get(SearchFold.fold(cells.getOrDefault(RosterColumn.KIND, "")));
        String role = cells.get(RosterColumn.ROLE);
        if (kind == null) {
            return ImportedEntry.unknown(
                    line,
                    Stream.of(RosterColumn.NAME_RU, RosterColumn.NAME_KK, RosterColumn.NAME_EN)
                            .map(cells::get)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null),
                    new Invalid.Fault("kind", "roster.problem.kind", List.of()));
        }
        Role held = role == null ? null : roles.get(SearchFold.fold(role));
        if (role != null && held == null) {
            faults.add(new Invalid.Fault("role", "roster.problem.role", List.of()));
        }
        EntryRequest body =
                new EntryRequest(
                        kind,
                        new NameRequest(
                                cells.get(RosterColumn.NAME_RU),
                                cells.get(RosterColumn.NAME_KK),
                                cells.get(RosterColumn.NAME_EN)),
                        aliases(cells.get(RosterColumn.ALIASES)),
                        cells.get(RosterColumn.NUMBER),
                        cells.get(RosterColumn.COMMISSION),
                        held,
                        day("from", cells.get(RosterColumn.FROM), faults),
                        day("until", cells.get(RosterColumn.UNTIL), faults),
                        new ContactsRequest(
                                cells.get(RosterColumn.PERSON),
                                cells.get(RosterColumn.PHONE),
                                cells.get(RosterColumn.EMAIL),
                                cells.get(RosterColumn.ADDRESS)),
                        null);
        faults.addAll(RosterOrders.faults(body));
        return meant(line, body, faults, known, rosterId);
    }

    /** The line as it is read, and the entry that it means. */
    private static ImportedEntry meant(
            int line,
            EntryRequest body,
            List<Invalid.Fault> faults,
            ByName<Known> known,
            String rosterId) {
        RosterEntry wanted = RosterOrders.entry("", body, null);
        Optional<Known> now = known.first(wanted, wanted.allNames().stream(), each -> true);
        String id =
                now.map(each -> each.entry().id())
                        .orElseGet(
                                () ->
                                        CommandIds.derived(
                                                rosterId, wanted.kind().name(), wanted.mainName()));
        return new ImportedEntry(
                line,
                body,
                id,
                now.map(Known::version).orElse(0),
                faults.isEmpty() ? Change.NEW : Change.FAULTY,
                null,
                faults);
    }

    /** What a line does to the entry as it is now, which may not be there. */
    private static ImportedEntry compared(
            ImportedEntry line,
            @Nullable Known now,
            Function<RosterEntry, ContactDetails> reached) {
        EntryRequest body = line.body();
        if (body == null || now == null || line.change() == Change.TERM) {
            return line;
        }
        RosterEntry before = now.entry();
        EntryRequest merged = merged(body, before);
        RosterEntry after = RosterOrders.entry(line.id(), merged, null);
        ContactDetails reachedNow = reached.apply(before);
        List<Invalid.Fault> faults =
                line.faults().isEmpty() ? RosterOrders.faults(merged) : line.faults();
        Change change =
                !faults.isEmpty()
                        ? Change.FAULTY
                        : same(after, before) && body.details().over(reachedNow).equals(reachedNow)
                                ? Change.SAME
                                : Change.CHANGED;
        return new ImportedEntry(
                line.sheet(),
                line.line(),
                merged,
                line.id(),
                line.version(),
                change,
                before.mainName().equals(after.mainName()) ? null : before.mainName(),
                faults,
                line.said());
    }

    /** What a sheet leaves empty stays as the entry has it; contacts are as the sheet says. */
    private static EntryRequest merged(EntryRequest body, RosterEntry now) {
        EntryRequest named =
                new EntryRequest(
                        body.kind(),
                        new NameRequest(
                                or(body.name().ru(), now.name().ru()),
                                or(body.name().kk(), now.name().kk()),
                                or(body.name().en(), now.name().en())),
                        body.aliases() == null || body.aliases().isEmpty()
                                ? now.aliases()
                                : body.aliases(),
                        or(body.number(), now.number()),
                        body.commission(),
                        body.role(),
                        body.from(),
                        body.until(),
                        body.contacts(),
                        null,
                        null,
                        body.terms(),
                        null);
        return body.terms() == null ? onLast(named, now) : named;
    }

    /** A line alone that begins no other term tells the last one; those before stay. */
    private static EntryRequest onLast(EntryRequest body, RosterEntry now) {
        return SheetTerms.with(
                new EntryRequest(
                        body.kind(),
                        body.name(),
                        body.aliases(),
                        body.number(),
                        or(body.commission(), now.commission()),
                        or(body.role(), now.role()),
                        or(body.from(), now.from()),
                        or(body.until(), now.until()),
                        body.contacts(),
                        null),
                now.terms());
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T now) {
        return said == null ? now : said;
    }

    private static boolean same(RosterEntry after, RosterEntry now) {
        return now.equals(
                new RosterEntry(
                        now.id(),
                        after.kind(),
                        after.name(),
                        after.aliases(),
                        after.number(),
                        after.commission(),
                        after.role(),
                        after.from(),
                        after.until(),
                        now.contacts(),
                        after.terms()));
    }

    private static List<String> aliases(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[;\\n]"))
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .toList();
    }

    private static @Nullable LocalDate day(
            String field, @Nullable String text, List<Invalid.Fault> faults) {
        if (text == null) {
            return null;
        }
        try {
            return text.indexOf('-') > 0 ? LocalDate.parse(text) : LocalDate.parse(text, DOTTED);
        } catch (DateTimeParseException unreadable) {
            faults.add(new Invalid.Fault(field, "roster.problem.day", List.of()));
            return null;
        }
    }
}
