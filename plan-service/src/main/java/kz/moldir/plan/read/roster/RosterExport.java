package kz.moldir.plan.read.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.plan.events.ContactDetails;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterTerm;
import kz.moldir.plan.office.excel.WorkbookOfTable;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The roster as a workbook that can be edited and imported again: a line a term of office. */
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
@RestController
final class RosterExport {

    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final List<String> COLUMNS =
            List.of(
                    "kind",
                    "number",
                    "name_ru",
                    "name_kk",
                    "name_en",
                    "aliases",
                    "commission",
                    "role",
                    "from",
                    "until",
                    "person",
                    "phone",
                    "email",
                    "address");

    private final RosterList roster;
    private final ReachedBy contacts;
    private final Messages messages;

    RosterExport(RosterList roster, ReachedBy contacts, Messages messages) {
        this.roster = roster;
        this.contacts = contacts;
        this.messages = messages;
    }

    @GetMapping("/api/roster/export")
    ResponseEntity<byte[]> export(@RequestParam(defaultValue = "kk") String lang) {
        return in(lang);
    }

    /** The same for whoever is signed in on the pages. */
    @GetMapping("/{lang:kk|ru|en}/roster/export")
    ResponseEntity<byte[]> shown(@PathVariable String lang) {
        return in(lang);
    }

    private ResponseEntity<byte[]> in(String lang) {
        Locale locale =
                Arrays.stream(Language.values())
                        .filter(language -> language.code().equals(lang))
                        .findFirst()
                        .orElse(Language.KK)
                        .locale();
        List<List<String>> rows = new ArrayList<>();
        rows.add(header(locale));
        for (Known known : roster.all()) {
            RosterEntry entry = known.entry();
            entry.terms().forEach(term -> rows.add(earlier(rows.size(), entry, term, locale)));
            rows.add(row(rows.size(), entry, locale));
        }
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("roster.xlsx").build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(WorkbookOfTable.of(messages.text(locale, "ui.nav.roster"), rows));
    }

    private List<String> header(Locale locale) {
        return Stream.concat(
                        Stream.of(messages.text(locale, "ui.word.number")),
                        COLUMNS.stream()
                                .map(column -> messages.text(locale, "roster.column." + column)))
                .toList();
    }

    /** A line of its own, by which the entry is found again. */
    private List<String> earlier(int number, RosterEntry entry, RosterTerm term, Locale locale) {
        return row(number, entry, List.of(), term, ContactDetails.NONE, locale);
    }

    private List<String> row(int number, RosterEntry entry, Locale locale) {
        return row(number, entry, entry.aliases(), entry.term(), contacts.of(entry), locale);
    }

    private List<String> row(
            int number,
            RosterEntry entry,
            List<String> aliases,
            RosterTerm term,
            ContactDetails reached,
            Locale locale) {
        return Stream.of(
                        String.valueOf(number),
                        messages.text(locale, "roster.kind." + entry.kind()),
                        entry.number(),
                        entry.name().ru(),
                        entry.name().kk(),
                        entry.name().en(),
                        String.join("; ", aliases),
                        term.commission(),
                        term.role() == null
                                ? null
                                : messages.text(locale, "roster.role." + term.role()),
                        text(term.from()),
                        text(term.until()),
                        reached.person(),
                        reached.phone(),
                        reached.email(),
                        reached.address())
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
