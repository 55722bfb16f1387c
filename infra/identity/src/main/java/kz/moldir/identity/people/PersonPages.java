package kz.moldir.identity.people;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import kz.moldir.identity.Times;
import kz.moldir.identity.account.Absence;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.LastSecretary;
import kz.moldir.identity.account.Roles;
import kz.moldir.identity.roster.RosterQuestions;
import kz.moldir.identity.roster.RosterQuestions.Question;
import kz.moldir.identity.signin.Audit;
import kz.moldir.identity.signin.Codes;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The secretariat looks after one person: what it may do, until when, who stands in. */
@Controller
class PersonPages {

    private static final String AS_IT_WAS = "asItWas";

    private final Accounts accounts;
    private final LastSecretary last;
    private final Roles roles;
    private final Codes codes;
    private final Letters letters;
    private final Outbox outbox;
    private final Audit audit;
    private final AccessEnds ends;
    private final AddressChanges addresses;
    private final RosterQuestions terms;
    private final Disabling disabling;
    private final Times times;

    PersonPages(
            Accounts accounts,
            LastSecretary last,
            Roles roles,
            Codes codes,
            Letters letters,
            Outbox outbox,
            Audit audit,
            AccessEnds ends,
            AddressChanges addresses,
            RosterQuestions terms,
            Disabling disabling,
            Times times) {
        this.accounts = accounts;
        this.last = last;
        this.roles = roles;
        this.codes = codes;
        this.letters = letters;
        this.outbox = outbox;
        this.audit = audit;
        this.ends = ends;
        this.addresses = addresses;
        this.terms = terms;
        this.disabling = disabling;
        this.times = times;
    }

    @GetMapping("/{language:kk|ru|en}/people/{id}")
    String person(
            @PathVariable String language,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String fault,
            @RequestParam(required = false) @Nullable String saved,
            @RequestParam(required = false) @Nullable String asks,
            Principal by,
            Model model) {
        Account account = person(id);
        disabling.show(asks, account, model);
        model.addAttribute("account", account);
        model.addAttribute("waiting", addresses.addresses().of(id).orElse(null));
        model.addAttribute("unsent", outbox.of(id));
        model.addAttribute("own", account.username().equals(by.getName()));
        model.addAttribute("today", times.today());
        model.addAttribute("roles", roles.offered(account.roles()));
        List<Account> people = accounts.all();
        model.addAttribute("people", people);
        model.addAttribute(
                "deputies",
                people.stream()
                        .filter(one -> one.active(times.today()) && !one.id().equals(id))
                        .filter(one -> !one.username().equals(by.getName()))
                        .filter(one -> Roles.mayStandIn(one.roles(), account.roles()))
                        .toList());
        model.addAttribute("absences", accounts.absencesOf(id));
        List<Audit.Entry> entries = audit.of(id);
        model.addAttribute("entries", entries);
        model.addAttribute("fault", PeoplePages.known(fault));
        model.addAttribute("saved", saved != null);
        model.addAttribute("askedOfTerm", RosterQuestions.is(fault));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", account);
        }
        terms.show(List.of(account), RosterTie.isIn(entries), by.getName(), language, model);
        return "identity/person";
    }

    @PostMapping("/{language:kk|ru|en}/people/{id}/access")
    String access(
            @PathVariable String language,
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> role,
            @RequestParam(defaultValue = "") String roster,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String sure,
            @RequestParam(defaultValue = "false") boolean ending,
            Principal by,
            HttpServletRequest request,
            RedirectAttributes kept) {
        Account account = person(id);
        String entry = RosterTie.typed(roster);
        Account before;
        Account after;
        try {
            LocalDate first = Invitation.day(from);
            LocalDate end = Invitation.day(until);
            Account typed = account.with(role, entry, first, end);
            boolean says = !sure.isEmpty();
            Optional<Question> asked = terms.asked(account, typed, says, by.getName(), language);
            Optional<Question> question = asked.filter(each -> !says || each.isUnknown());
            Answering answering = new Answering(terms, typed, says ? asked : Optional.empty());
            AtomicReference<Account> seenLast = new AtomicReference<>(account);
            UnaryOperator<Account> change = seen -> seen.with(role, entry, first, end);
            BiFunction<Account, Account, Optional<String>> refused =
                    (seen, changed) -> {
                        seenLast.set(seen);
                        return answering.unless(
                                version != null && version != seen.version()
                                        ? Optional.of("changed")
                                        : fault(seen, changed, answering.is(), by)
                                                .or(() -> question.map(Question::fault))
                                                .or(() -> disabling.ends(seen, changed, ending)));
                    };
            Optional<String> fault =
                    answering.unlessRefused(() -> last.change(id, change, refused));
            if (fault.filter(RosterQuestions::is).isPresent()) {
                question.ifPresent(each -> kept.addFlashAttribute("entry", each.entry()));
                kept.addFlashAttribute("typed", typed);
            }
            if (fault.filter(Disabling.ENDS::equals).isPresent()) {
                kept.addFlashAttribute("typed", typed);
                kept.addFlashAttribute("typedSure", sure);
                return "redirect:/" + language + "/people/" + id + "?asks=end#asked-end";
            }
            if (fault.isPresent()) {
                return back(language, id, fault.get());
            }
            before = seenLast.get();
            after = change.apply(before);
            terms.decided(before, after, asked);
        } catch (DateTimeException unreadable) {
            return back(language, id, "dates");
        }
        RosterTie.remember(audit, before, after, by.getName(), request.getRemoteAddr());
        letters.given(before, after, by.getName(), times.today());
        letters.term(before, after, named(by), times.today());
        String did = Did.changed(before, after, times.today());
        if (did.equals("accessEnded")) {
            codes.end(id);
        }
        ends.of(account);
        return did(request, did, id);
    }

    private Optional<String> fault(
            Account account, Account changed, boolean answers, Principal by) {
        if (changed.roles().isEmpty() || !roles.canBe(changed.roles(), account.roles())) {
            return Optional.of("roles");
        }
        if (account.username().equals(by.getName())
                && (answers
                        || !account.may(changed)
                        || !Objects.equals(account.roster(), changed.roster()))) {
            return Optional.of("own");
        }
        if (!changed.hasTerm()) {
            return Optional.of("dates");
        }
        return RosterTie.fault(accounts, account.roster(), changed);
    }

    @PostMapping("/{language:kk|ru|en}/people/{id}/contact")
    String contact(
            @PathVariable String language,
            @PathVariable String id,
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam(name = "seen.email", defaultValue = "") String seen,
            @RequestParam String mails,
            Principal by,
            HttpServletRequest request,
            RedirectAttributes kept) {
        Account account = person(id);
        if (!PeoplePages.canBe(name.strip(), PeoplePages.address(email))) {
            return back(language, id, "fields");
        }
        String named = name.strip();
        boolean renamed = !named.equals(account.name());
        if (renamed && account.username().equals(by.getName())) {
            return back(language, id, "own");
        }
        if (renamed && PersonName.isAnothers(accounts, account, named)) {
            return back(language, id, "name");
        }
        String from = request.getRemoteAddr();
        // Whoever saves the name alone means no address: another one may wait since the page
        // opened.
        if (!email.strip().equals(seen.strip())
                && !addresses.change(account, PeoplePages.address(email), by.getName(), from)) {
            kept.addFlashAttribute("holder", addresses.holder(PeoplePages.address(email)));
            return back(language, id, "taken");
        }
        accounts.contact(id, named, PeoplePages.mails(mails));
        String detail = renamed ? account.name() + " → " + named : null;
        audit.add("contact", id, by.getName(), from, detail);
        boolean waits = addresses.addresses().of(id).isPresent();
        return did(request, waits ? "contactWaits" : "contact", id);
    }

    @PostMapping("/{language:kk|ru|en}/people/{id}/invitation")
    String inviteAgain(
            @PathVariable String language,
            @PathVariable String id,
            Principal by,
            HttpServletRequest request) {
        Account account = person(id);
        if (!account.isInvited() || account.disabled()) {
            return back(language, id, "invited");
        }
        if (account.hasEnded(times.today())) {
            return back(language, id, "dates");
        }
        codes.end(id);
        audit.add("invited", id, by.getName(), request.getRemoteAddr(), null);
        letters.invitation(account);
        return did(request, "again", id);
    }

    @PostMapping("/{language:kk|ru|en}/people/{id}/disabled")
    String disabled(
            @PathVariable String language,
            @PathVariable String id,
            @RequestParam boolean disabled,
            Principal by,
            HttpServletRequest request) {
        Account account = person(id);
        if (account.username().equals(by.getName())) {
            return back(language, id, "own");
        }
        AtomicReference<Account> seenLast = new AtomicReference<>(account);
        Optional<String> fault =
                last.change(
                        id,
                        seen -> seen.with(disabled),
                        (seen, changed) -> {
                            seenLast.set(seen);
                            return Optional.of(AS_IT_WAS)
                                    .filter(same -> seen.disabled() == disabled);
                        });
        if (fault.filter(why -> !why.equals(AS_IT_WAS)).isPresent()) {
            return back(language, id, fault.get());
        }
        Account before = seenLast.get();
        Account after = before.with(disabled);
        // Not where it was sent twice, or after somebody else did it.
        if (fault.isEmpty()) {
            String what = disabled ? "disabled" : "enabled";
            audit.add(what, id, by.getName(), request.getRemoteAddr(), null);
            if (disabled) {
                codes.end(id);
                ends.of(account);
            }
            letters.given(before, after, by.getName(), times.today());
            letters.access(after, named(by), times.today());
        }
        return did(request, Did.access(after, times.today()), id);
    }

    @PostMapping("/{language:kk|ru|en}/people/{id}/absences")
    String absence(
            @PathVariable String language,
            @PathVariable String id,
            @RequestParam String deputy,
            @RequestParam String from,
            @RequestParam String to,
            Principal by,
            HttpServletRequest request) {
        Account absent = person(id);
        Account standing = person(deputy);
        try {
            Absence absence =
                    new Absence(
                            UUID.randomUUID().toString(),
                            id,
                            deputy,
                            LocalDate.parse(from),
                            LocalDate.parse(to));
            Optional<String> fault =
                    StandingIn.fault(absence, absent, standing, by.getName(), times.today());
            if (fault.isPresent()) {
                return back(language, id, fault.get());
            }
            accounts.absence(absence);
            audit.add(
                    "absence", id, by.getName(), request.getRemoteAddr(), days(standing, absence));
            if (!absence.isOver(times.today())) {
                letters.absence(absent, standing, absence, named(by));
            }
        } catch (DateTimeException unreadable) {
            return back(language, id, "dates");
        }
        return did(request, "absence", id);
    }

    @PostMapping("/{language:kk|ru|en}/people/{id}/absences/{absence}/take-back")
    String takeBack(
            @PathVariable String language,
            @PathVariable String id,
            @PathVariable String absence,
            Principal by,
            HttpServletRequest request) {
        Account absent = person(id);
        Absence back =
                accounts.absencesOf(id).stream()
                        .filter(one -> one.id().equals(absence))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate today = times.today();
        if (!accounts.takeBack(back, today)) {
            return back(language, id, "over");
        }
        Account deputy = person(back.deputy());
        audit.add("noAbsence", id, by.getName(), request.getRemoteAddr(), days(deputy, back));
        if (back.on(today)) {
            ends.of(deputy);
            accounts.told(back, today);
        }
        letters.noAbsence(absent, deputy, back, named(by));
        return did(request, "noAbsence", id);
    }

    private static String days(Account deputy, Absence absence) {
        return deputy.name() + " " + absence.from() + "–" + absence.to();
    }

    private String named(Principal by) {
        return accounts.byLogin(by.getName()).map(Account::name).orElse(by.getName());
    }

    private Account person(String id) {
        return accounts.byId(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** To the person's page, which says once what was done. */
    private static String did(HttpServletRequest request, String what, String id) {
        Did.tell(request, what);
        return back(Language.of(request).code(), id, null);
    }

    /** With a word of {@code identity.people.fault.<word>}, or null when all is well. */
    private static String back(String language, String id, @Nullable String fault) {
        return "redirect:/"
                + language
                + "/people/"
                + id
                + (fault == null ? "?saved" : "?fault=" + fault);
    }
}
