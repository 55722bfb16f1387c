package kz.moldir.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import kz.moldir.identity.account.Hashes;
import kz.moldir.ui.KeptByBrowser;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * From where somebody tries to sign in: the address, and the secret of the browser that asked for a
 * code. So nobody else ends that code, by wrong ones or by asking for another.
 */
public final class FromBrowser extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    private static final KeptByBrowser KEPT =
            new KeptByBrowser("__Host-moldir-identity-code", Codes.CODE, 100);
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{32}");

    private final String browser;

    /** Of a request that tries. */
    public FromBrowser(HttpServletRequest request) {
        super(request);
        this.browser = known(request);
    }

    /** The browser's secret, made where it has none. */
    static String asking(HttpServletRequest request, HttpServletResponse response) {
        String known = known(request);
        String secret = known.isEmpty() ? Hashes.random() : known;
        KEPT.keep(response, secret);
        return secret;
    }

    private static String known(HttpServletRequest request) {
        return KEPT.of(request).filter(kept -> SECRET.matcher(kept).matches()).orElse("");
    }

    String browser() {
        return browser;
    }

    /** What is kept of it with the sign-in. */
    WebAuthenticationDetails address() {
        return new WebAuthenticationDetails(getRemoteAddress(), getSessionId());
    }
}
