package kz.moldir.identity.token;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.signin.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Whoever signs out here or at a service ends this one sign-in, in all services; by a form that
 * says so, all of the account.
 */
@Component
public final class SignOut implements LogoutHandler, HttpSessionIdListener {

    /** What the form of the account's page sends along. */
    public static final String EVERYWHERE = "everywhere";

    private final EndOfSessions sessions;
    private final Accounts accounts;
    private final Audit audit;
    private final OidcLogoutAuthenticationSuccessHandler leave =
            new OidcLogoutAuthenticationSuccessHandler();

    SignOut(EndOfSessions sessions, Accounts accounts, Audit audit) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** A service sent the person here to sign out. */
    public void ofClient(
            HttpServletRequest request, HttpServletResponse response, Authentication asked)
            throws IOException, ServletException {
        var idToken = ((OidcLogoutAuthenticationToken) asked).getIdToken();
        String sid = idToken == null ? null : idToken.getClaimAsString("sid");
        if (sid != null) {
            sessions.ofSession(sid);
        }
        leave.onAuthenticationSuccess(request, response, asked);
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication signedIn) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            sessions.ofSession(sid(session.getId()));
        }
        if (signedIn != null && request.getParameter(EVERYWHERE) != null) {
            accounts.byLogin(signedIn.getName())
                    .ifPresent(account -> everywhere(account, request.getRemoteAddr()));
        }
    }

    private void everywhere(Account account, String from) {
        sessions.ofPerson(account.username());
        audit.add("signedOutEverywhere", account.id(), null, from, null);
    }

    /**
     * Somebody signed in once more in one browser, in another tab perhaps: what the services have
     * of the sign-in before could not be signed out any more, since its ID tokens name no session.
     */
    @Override
    public void sessionIdChanged(HttpSessionEvent event, String before) {
        sessions.ofSession(sid(before));
    }

    /** What ID tokens call a session: as Spring's provider of ID tokens hashes it. */
    private static String sid(String session) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(session.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException always) {
            throw new IllegalStateException(always);
        }
    }
}
