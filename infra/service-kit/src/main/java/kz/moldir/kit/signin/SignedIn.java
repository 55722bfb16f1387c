package kz.moldir.kit.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.moldir.kit.access.Person;
import kz.moldir.kit.access.Persons;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Whoever a bearer token or a session says; an API takes bearer tokens only. */
final class SignedIn implements Persons {

    static final String DOOR = "/oauth2/authorization/" + Provider.REGISTRATION;

    private final Sessions sessions;
    private final WantedPage wanted;

    SignedIn(Sessions sessions, WantedPage wanted) {
        this.sessions = sessions;
        this.wanted = wanted;
    }

    @Override
    public @Nullable Person of(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return switch (authentication) {
            case JwtAuthenticationToken token -> Person.of(token.getTokenAttributes());
            case OAuth2AuthenticationToken session
                    when session.getPrincipal() instanceof OidcUser user
                            && !Api.is(request)
                            && sessions.isCurrent(request) ->
                    Person.of(user.getClaims());
            case null, default -> null;
        };
    }

    @Override
    public boolean sendToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!Api.wantsPage(request) || Api.hasBearer(request)) {
            return false;
        }
        if (!request.getMethod().equals("GET")) { // The form's token outlives the session.
            wanted.savePageOfForm(request, response);
            return false;
        }
        wanted.saveRequest(request, response);
        response.sendRedirect(DOOR);
        return true;
    }
}
