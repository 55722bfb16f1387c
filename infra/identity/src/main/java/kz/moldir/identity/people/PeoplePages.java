package kz.moldir.identity.people;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.moldir.identity.Times;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.Roles;
import kz.moldir.identity.roster.RosterQuestions;
import kz.moldir.identity.signin.Audit;
import kz.moldir.identity.token.Clients;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The secretariat sees who may sign in, and invites. */
@Controller
class PeoplePages {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{3,120}");
    private static final int LONGEST_NAME = 120;

    /** Lines about no account that there is. */
    private static final String NOBODY = "none";

    /** Asked, since who has no entry sees no visit. */
    private static final String NO_ENTRY = "noEntry";

    private static final String TAKEN_USERNAME = "takenUsername";

    private static final Set<String> FAULTS =
            Set.of(
                    "roles",
                    "changed",
                    "own",
                    "dates",
                    "roster",
                    "entry",
                    NO_ENTRY,
                    RosterQuestions.TERM,
                    RosterQuestions.TERM_OVER,
                    RosterQuestions.UNKNOWN,
                    RosterQuestions.NO_TERM,
                    "last",
                    "fields",
                    "taken",
                    TAKEN_USERNAME,
                    "name",
                    "invited",
                    "over",
                    "deputy",
                    "long",
                    "inactive",
                    "beside",
                    "username");

    private final Accounts accounts;
    private final Roles roles;
    private final Outbox outbox;
    private final Letters letters;
    private final Audit audit;
    private final AddressChanges addresses;
    private final RosterQuestions terms;
    private final Clients clients;
    private final Times times;

    PeoplePages(
            Accounts accounts,
            Roles roles,
            Outbox outbox,
            Letters letters,
            Audit audit,
            AddressChanges addresses,
            RosterQuestions terms,
            Clients clients,
            Times times) {
        this.accounts = accounts;
        this.roles = roles;
        this.outbox = outbox;
        this.letters = letters;
        this.audit = audit;
        this.addresses = addresses;
        this.terms = terms;
        this.clients = clients;
        this.times = times;
    }

    @GetMapping("/{language:kk|ru|en}/people")
    String people(
            @RequestParam(required = false) @Nullable String fault,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(required = false) @Nullable Instant before,
            @PathVariable String language,
            Principal by,
            Model model) {
        List<Account> people = accounts.all();
        model.addAttribute("people", people);
        model.addAttribute(
                "names", people.stream().collect(Collectors.toMap(Account::id, Account::name)));
        model.addAttribute("today", times.today());
        model.addAttribute("roles", roles.offered(List.of()));
        model.addAttribute("kinds", Audit.WORDS);
        model.addAttribute("what", what);
        model.addAttribute("who", who);
        model.addAttribute("before", before);
        Audit.Page page =
                audit.page(
                        Audit.WORDS.contains(what) ? what : null,
                        who.isEmpty() ? null : who.equals(NOBODY) ? "" : who,
                        before);
        model.addAttribute("page", page);
        model.addAttribute("fault", known(fault));
        model.addAttribute("endless", people.stream().anyMatch(one -> one.lacksEnd(times.today())));
        model.addAttribute("absences", accounts.absencesOn(times.today()));
        model.addAttribute("unsent", outbox.accounts());
        model.addAttribute("asked", NO_ENTRY.equals(fault));
        model.addAttribute("askedOfTerm", RosterQuestions.is(fault));
        boolean named = RosterTie.isIn(page.entries());
        terms.show(people, named, by.getName(), language, model);
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Invitation.NOTHING);
        }
        return "identity/people";
    }

    @PostMapping("/{language:kk|ru|en}/people")
    String invite(
            @PathVariable String language,
            @ModelAttribute("typed") Invitation typed,
            Principal by,
            HttpServletRequest request,
            RedirectAttributes kept) {
        Account account;
        try {
            account = typed.account();
        } catch (DateTimeException unreadable) {
            return refused(language, typed, "dates", kept);
        }
        boolean sure = !typed.sure().isEmpty();
        Optional<String> fault =
                fault(account, sure)
                        .or(() -> asked(account, sure, by, language, kept))
                        .or(() -> added(account));
        if (fault.isPresent()) {
            return refused(language, typed, fault.get(), kept);
        }
        audit.add(
                "invited", account.id(), by.getName(), request.getRemoteAddr(), account.granted());
        if (account.roster() != null) {
            audit.add(
                    "tied",
                    account.id(),
                    by.getName(),
                    request.getRemoteAddr(),
                    "– → " + account.roster());
        }
        letters.given(null, account, by.getName(), times.today());
        letters.invitation(account);
        Did.tell(request, "invited");
        return "redirect:/" + language + "/people/" + account.id() + "?saved";
    }

    /** Whether access would last longer than the term, with the entry of which that is asked. */
    private Optional<String> asked(
            Account account, boolean sure, Principal by, String language, RedirectAttributes kept) {
        Optional<RosterQuestions.Question> asked =
                terms.asked(account, sure, by.getName(), language);
        if (sure && asked.filter(RosterQuestions.Question::isUnknown).isEmpty()) {
            terms.answered(account, asked);
            return Optional.empty();
        }
        return asked.map(
                question -> {
                    kept.addFlashAttribute("entry", question.entry());
                    return question.fault();
                });
    }

    private String refused(
            String language, Invitation typed, String fault, RedirectAttributes kept) {
        kept.addFlashAttribute("typed", typed);
        if (fault.equals("taken")) {
            kept.addFlashAttribute("holder", addresses.holder(address(typed.email())));
        }
        return "redirect:/" + language + "/people?fault=" + fault + "#invite";
    }

    private Optional<String> fault(Account account, boolean sure) {
        if (!USERNAME.matcher(account.username()).matches()
                || clients.haveName(account.username())) {
            return Optional.of("username");
        }
        if (!canBe(account.name(), account.email())) {
            return Optional.of("fields");
        }
        if (PersonName.isAnothers(accounts, account, account.name())) {
            return Optional.of("name");
        }
        if (!roles.canBe(account.roles(), List.of())) {
            return Optional.of("roles");
        }
        if (!account.hasTerm() || account.hasEnded(times.today())) {
            return Optional.of("dates");
        }
        Optional<String> tie = RosterTie.fault(accounts, null, account);
        if (tie.isPresent()) {
            return tie;
        }
        if (accounts.byLogin(account.username()).isPresent()) {
            return Optional.of(TAKEN_USERNAME);
        }
        if (addresses.isAnothers(account.email(), account.id())) {
            return Optional.of("taken");
        }
        if (!sure && account.roster() == null && Roles.areInvited(account.roles())) {
            return Optional.of(NO_ENTRY);
        }
        return Optional.empty();
    }

    private Optional<String> added(Account account) {
        return accounts.add(account)
                ? Optional.empty()
                : RosterTie.fault(accounts, null, account).or(() -> Optional.of(taken(account)));
    }

    /** Which of both somebody else took just now. */
    private String taken(Account account) {
        return accounts.byLogin(account.username()).isPresent() ? TAKEN_USERNAME : "taken";
    }

    /** A word that has a text; null for none. */
    static @Nullable String known(@Nullable String fault) {
        return fault == null ? null : FAULTS.contains(fault) ? fault : "fields";
    }

    static boolean canBe(String name, String email) {
        return !name.isEmpty() && name.length() <= LONGEST_NAME && EMAIL.matcher(email).matches();
    }

    static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    static String mails(String language) {
        return Language.of(Locale.forLanguageTag(language)).code();
    }
}
