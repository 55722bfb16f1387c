package kz.moldir.identity.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.moldir.identity.Times;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.Hashes;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/**
 * Decides a sign-in by a password, or by the code of a mail: eight digits, which no password can
 * be. Unknown, disabled and wrong are answered alike and take the same time; that the term has
 * ended is told to whoever knows the password.
 */
public final class SignIn implements AuthenticationProvider {

    private static final Pattern CODE = Pattern.compile("[0-9]{8}");
    private static final String NOBODY = "nobody";

    private final Accounts accounts;
    private final Hashes hashes;
    private final Codes codes;
    private final Throttle throttle;
    private final Audit audit;
    private final Times times;

    public SignIn(
            Accounts accounts,
            Hashes hashes,
            Codes codes,
            Throttle throttle,
            Audit audit,
            Times times) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.codes = codes;
        this.throttle = throttle;
        this.audit = audit;
        this.times = times;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String login = asked.getName();
        String secret = asked.getCredentials() == null ? "" : asked.getCredentials().toString();
        FromBrowser from = asked.getDetails() instanceof FromBrowser web ? web : null;
        String address = from == null ? "" : from.getRemoteAddress();
        Optional<Account> account = accounts.byLogin(login);
        String id = account.map(Account::id).orElse(null);
        Throttle.What what = isCode(secret) ? Throttle.What.CODE : Throttle.What.PASSWORD;
        String name = account.map(Account::username).orElse(login);
        Throttle.Pause pause = throttle.attempt(what, login, name, address);
        if (!pause.isOver()) {
            if (pause.first()) {
                audit.add("throttled", id, null, address, null);
            }
            throw new TooManyAttempts(pause.seconds());
        }
        boolean right = right(account, from == null ? "" : from.browser(), secret);
        if (account.isEmpty() || !right || !account.get().active(times.today())) {
            audit.add("refused", id, null, address, null);
            throw refusal(account.filter(one -> right && what == Throttle.What.PASSWORD));
        }
        throttle.succeeded(what, login, name, address);
        if (what == Throttle.What.CODE) {
            throttle.succeeded(Throttle.What.CODE_MAIL, login, name, address);
            throttle.cleared(account.get().logins());
        }
        if (what == Throttle.What.PASSWORD) {
            hashAnew(account.get(), secret);
        }
        audit.add("signedIn", id, null, address, null);
        accounts.came(account.get().id());
        return signedIn(account.get(), asked);
    }

    private static boolean isCode(String secret) {
        return CODE.matcher(secret.strip()).matches();
    }

    private boolean right(Optional<Account> account, String browser, String secret) {
        if (isCode(secret)) {
            return codes.use(account.map(Account::id).orElse(NOBODY), browser, secret.strip());
        }
        String hash = account.map(Account::password).orElse(null);
        return hashes.matchesInEqualTime(secret, hash);
    }

    /** Of an account, where it is whose it says. */
    private AuthenticationException refusal(Optional<Account> known) {
        return known.filter(one -> !one.disabled() && one.hasEnded(times.today()))
                .map(Account::until)
                .<AuthenticationException>map(TermEnded::new)
                .orElseGet(() -> new BadCredentialsException("wrong"));
    }

    /** A password that the provider drew, and that was right, is kept as one that was chosen. */
    private void hashAnew(Account account, String password) {
        String hash = account.password();
        if (hash != null && hashes.isCheap(hash)) {
            accounts.hashedAnew(account.id(), hash, hashes.encode(password));
        }
    }

    private Authentication signedIn(Account account, Authentication asked) {
        List<GrantedAuthority> roles = new ArrayList<>();
        accounts.rolesOn(account, times.today()).stream()
                .map(SimpleGrantedAuthority::new)
                .forEach(roles::add);
        // Tokens tell by it when the person signed in.
        roles.add(
                FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                        .issuedAt(times.machine().instant())
                        .build());
        var person = User.withUsername(account.username()).password("").authorities(roles).build();
        var done = UsernamePasswordAuthenticationToken.authenticated(person, null, roles);
        done.setDetails(asked.getDetails() instanceof FromBrowser from ? from.address() : null);
        return done;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
