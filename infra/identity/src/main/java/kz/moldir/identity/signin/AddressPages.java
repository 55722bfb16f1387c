package kz.moldir.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.Hashes;
import kz.moldir.identity.account.NewAddresses;
import kz.moldir.identity.account.NewAddresses.Waiting;
import kz.moldir.identity.people.AddressChanges;
import kz.moldir.identity.people.AddressChanges.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A person confirms or refuses the mail address that was entered. Where no mail brought the link, a
 * browser that somebody left open confirms none: the password does.
 */
@Controller
class AddressPages {

    private final Accounts accounts;
    private final NewAddresses addresses;
    private final AddressChanges changes;
    private final Hashes hashes;
    private final Throttle throttle;
    private final Audit audit;

    AddressPages(
            Accounts accounts,
            NewAddresses addresses,
            AddressChanges changes,
            Hashes hashes,
            Throttle throttle,
            Audit audit) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.changes = changes;
        this.hashes = hashes;
        this.throttle = throttle;
        this.audit = audit;
    }

    @GetMapping("/{language:kk|ru|en}/address")
    String address(
            @RequestParam(defaultValue = "") String link,
            @RequestParam(required = false) @Nullable String confirmed,
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable String taken,
            Model model) {
        model.addAttribute("link", link);
        model.addAttribute("waiting", addresses.byLink(link).orElse(null));
        model.addAttribute("confirmed", confirmed != null);
        model.addAttribute("refused", refused != null);
        model.addAttribute("taken", taken != null);
        return "identity/address";
    }

    @PostMapping("/{language:kk|ru|en}/address")
    String byLink(
            @PathVariable String language,
            @RequestParam String link,
            @RequestParam boolean mine,
            HttpServletRequest request) {
        return decided(addresses.byLink(link), mine, language, request);
    }

    @PostMapping("/{language:kk|ru|en}/own-address")
    String own(
            @PathVariable String language,
            @RequestParam boolean mine,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(defaultValue = "") String current,
            Principal principal,
            HttpServletRequest request) {
        Optional<Account> account = accounts.byLogin(principal.getName());
        // Another one may have been entered since the page was read: of that nothing was said.
        Optional<Waiting> waiting =
                account.map(Account::id)
                        .flatMap(addresses::of)
                        .filter(one -> one.email().equals(shown));
        if (mine && waiting.isPresent()) {
            Optional<String> refused =
                    refused(account.orElseThrow(), current, request.getRemoteAddr());
            if (refused.isPresent()) {
                return "redirect:/" + language + refused.get();
            }
        }
        return decided(waiting, mine, language, request);
    }

    /** Where to, when it is not the password; guesses are counted as at the password's change. */
    private Optional<String> refused(Account account, String current, String from) {
        Throttle.Pause pause = throttle.attempt(Throttle.What.PASSWORD, account.username(), from);
        if (!pause.isOver()) {
            if (pause.first()) {
                audit.add("throttled", account.id(), null, from, null);
            }
            return Optional.of("?pause=" + pause.seconds());
        }
        if (!hashes.matchesInEqualTime(current, account.password())) {
            audit.add("passwordRefused", account.id(), null, from, null);
            return Optional.of("?unconfirmed");
        }
        throttle.succeeded(Throttle.What.PASSWORD, account.username(), from);
        return Optional.empty();
    }

    private String decided(
            Optional<Waiting> waiting, boolean mine, String language, HttpServletRequest request) {
        String from = request.getRemoteAddr();
        Outcome outcome =
                waiting.map(one -> mine ? changes.confirm(one, from) : changes.takeBack(one, from))
                        .orElse(Outcome.ENDED);
        return "redirect:/"
                + language
                + "/address"
                + switch (outcome) {
                    case DONE -> mine ? "?confirmed" : "?refused";
                    case TAKEN -> "?taken";
                    case ENDED -> "";
                };
    }
}
