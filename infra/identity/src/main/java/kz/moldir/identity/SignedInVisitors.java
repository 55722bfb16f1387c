package kz.moldir.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.Roles;
import kz.moldir.identity.token.Clients;
import kz.moldir.ui.Places;
import kz.moldir.ui.Visitor;
import kz.moldir.ui.Visitors;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.springframework.stereotype.Component;

/** Shows who is signed in here, and in the menu only what that person may open. */
@Component
final class SignedInVisitors implements Visitors {

    private static final Visitor NOBODY =
            new Visitor(null, "", null, null, (method, address) -> false);

    private final Accounts accounts;
    private final Messages messages;
    private final Times times;
    private final Places places;

    SignedInVisitors(Accounts accounts, Messages messages, Times times, Clients clients) {
        this.accounts = accounts;
        this.messages = messages;
        this.times = times;
        this.places = new Places("identity", clients.byName());
    }

    @Override
    public Visitor of(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        Optional<Account> account =
                principal == null ? Optional.empty() : accounts.byLogin(principal.getName());
        return account.map(known -> visitor(known, request)).orElse(NOBODY);
    }

    private Visitor visitor(Account account, HttpServletRequest request) {
        LocalDate today = times.today();
        List<String> roles = accounts.rolesOn(account, today);
        boolean secretariat = account.active(today) && roles.contains(Roles.SECRETARIAT);
        return new Visitor(
                account.name(),
                new Words(messages, Language.of(request).locale()).roles(roles),
                null,
                null,
                (method, address) -> secretariat || !address.endsWith("/people"),
                places.of(words(roles), Language.of(request)),
                Visitor.markOf(account.id()));
    }

    /** As places know roles: of every commission alike. */
    private static Set<String> words(List<String> roles) {
        return roles.stream()
                .map(role -> role.replaceFirst("^commission-.*-", ""))
                .collect(Collectors.toSet());
    }
}
