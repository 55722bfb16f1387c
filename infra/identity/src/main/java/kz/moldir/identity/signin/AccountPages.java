package kz.moldir.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.moldir.identity.Times;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.Accounts.StandingIn;
import kz.moldir.identity.account.Hashes;
import kz.moldir.identity.account.NewAddresses;
import kz.moldir.identity.account.PasswordRules;
import kz.moldir.identity.people.Letters;
import kz.moldir.identity.token.EndOfSessions;
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

/** A person's own account: what it may do, its sign-ins, its password. */
@Controller
class AccountPages {

    private static final Set<String> FAULTS = Set.of("current", "short", "long", "easy", "own");

    private final Accounts accounts;
    private final Hashes hashes;
    private final PasswordRules rules;
    private final Codes codes;
    private final Throttle throttle;
    private final Audit audit;
    private final Letters letters;
    private final EndOfSessions sessions;
    private final NewAddresses addresses;
    private final Times times;

    AccountPages(
            Accounts accounts,
            Hashes hashes,
            PasswordRules rules,
            Codes codes,
            Throttle throttle,
            Audit audit,
            Letters letters,
            EndOfSessions sessions,
            NewAddresses addresses,
            Times times) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.rules = rules;
        this.codes = codes;
        this.throttle = throttle;
        this.audit = audit;
        this.letters = letters;
        this.sessions = sessions;
        this.addresses = addresses;
        this.times = times;
    }

    @GetMapping("/")
    String home(HttpServletRequest request) {
        return "redirect:/" + Language.of(request).code();
    }

    @GetMapping("/{language:kk|ru|en}")
    String account(
            Principal principal,
            @RequestParam(required = false) @Nullable String fault,
            @RequestParam(required = false) @Nullable Long wait,
            @RequestParam(required = false) @Nullable Long pause,
            @RequestParam(required = false) @Nullable String unconfirmed,
            Model model) {
        Account account = own(principal);
        model.addAttribute("unconfirmed", unconfirmed != null);
        model.addAttribute("wait", wait);
        model.addAttribute("pause", pause);
        model.addAttribute("account", account);
        model.addAttribute("waiting", addresses.of(account.id()).orElse(null));
        List<StandingIn> actingFor = accounts.standingIn(account.id(), times.today());
        model.addAttribute("actingFor", actingFor);
        model.addAttribute("again", isUnknownToServices(account, actingFor));
        model.addAttribute(
                "entries",
                audit.of(account.id()).stream().map(AccountPages::withoutRoster).toList());
        model.addAttribute("fault", known(fault));
        return "identity/account";
    }

    /** Not everybody may read the roster's names, and numbers tell nobody anything. */
    private static Audit.Entry withoutRoster(Audit.Entry line) {
        return line.what().equals("tied")
                ? new Audit.Entry(
                        line.at(), line.what(), line.account(), line.by(), line.address(), null)
                : line;
    }

    /** Services know whom one stands in for from the sign-in on. */
    private boolean isUnknownToServices(Account account, List<StandingIn> actingFor) {
        List<String> absent = actingFor.stream().map(one -> one.absent().id()).toList();
        return sessions.told(account.username()).stream()
                .anyMatch(told -> !told.standsIn().containsAll(absent));
    }

    @PostMapping("/{language:kk|ru|en}/change-password")
    String change(
            @PathVariable String language,
            @RequestParam String current,
            @RequestParam String password,
            Principal principal,
            HttpServletRequest request) {
        Account account = own(principal);
        String from = request.getRemoteAddr();
        Throttle.Pause pause = throttle.attempt(Throttle.What.PASSWORD, account.username(), from);
        if (!pause.isOver()) {
            if (pause.first()) {
                audit.add("throttled", account.id(), null, from, null);
            }
            return "redirect:/" + language + "?wait=" + pause.seconds() + "#password-change";
        }
        if (!hashes.matchesInEqualTime(current, account.password())) {
            audit.add("passwordRefused", account.id(), null, from, null);
            return "redirect:/" + language + "?fault=current#password-change";
        }
        throttle.succeeded(Throttle.What.PASSWORD, account.username(), from);
        Optional<String> fault = rules.fault(password, account);
        if (fault.isPresent()) {
            return "redirect:/" + language + "?fault=" + fault.get() + "#password-change";
        }
        set(account, password, from);
        return "redirect:/" + language + "/sign-in?changed";
    }

    @GetMapping("/{language:kk|ru|en}/password")
    String password(
            @RequestParam String link,
            @RequestParam(required = false) @Nullable String fault,
            Model model) {
        model.addAttribute("link", link);
        model.addAttribute("account", codes.account(link).flatMap(accounts::byId).orElse(null));
        model.addAttribute("fault", known(fault));
        return "identity/password";
    }

    @PostMapping("/{language:kk|ru|en}/password")
    String password(
            @PathVariable String language,
            @RequestParam String link,
            @RequestParam String password,
            HttpServletRequest request) {
        Optional<Account> account = codes.account(link).flatMap(accounts::byId);
        Optional<String> fault = account.flatMap(one -> rules.fault(password, one));
        if (fault.isPresent()) {
            return "redirect:/" + language + "/password?fault=" + fault.get() + "&link=" + link;
        }
        if (account.isEmpty() || !codes.use(link)) {
            return "redirect:/" + language + "/password?link=ended";
        }
        String from = request.getRemoteAddr();
        throttle.succeeded(Throttle.What.RESET_MAIL, account.get().username(), from);
        set(account.get(), password, from);
        return "redirect:/" + language + "/sign-in?changed";
    }

    private void set(Account account, String password, String from) {
        accounts.password(account.id(), hashes.encode(password));
        codes.end(account.id());
        throttle.cleared(account.logins());
        audit.add("passwordChanged", account.id(), null, from, null);
        if (account.password() != null) {
            letters.anotherPassword(account);
        }
        sessions.ofPerson(account.username());
    }

    /** A word that has a text; null for none. */
    private static @Nullable String known(@Nullable String fault) {
        return fault != null && FAULTS.contains(fault) ? fault : null;
    }

    private Account own(Principal principal) {
        return accounts.byLogin(principal.getName())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
