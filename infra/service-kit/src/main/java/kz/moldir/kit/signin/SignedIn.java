package kz.moldir.kit.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import kz.moldir.kit.access.Person;
import kz.moldir.kit.access.Persons;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Whoever a bearer token or a session says; an API takes bearer tokens only. */
final class SignedIn implements Persons {

    static final String DOOR = "/oauth2/authorization/" + Provider.REGISTRATION;

    private static final String SIGNED_IN =
            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final Sessions sessions;
    private final WantedPage wanted;

    SignedIn(Sessions sessions, WantedPage wanted) {
        this.sessions = sessions;
        this.wanted = wanted;
    }

    @Override
    public @Nullable Person of(HttpServletRequest request) {
        return switch (authentication(request)) {
            case JwtAuthenticationToken token -> Person.of(token.getTokenAttributes());
            case OAuth2AuthenticationToken session
                    when session.getPrincipal() instanceof OidcUser user
                            && !Api.is(request)
                            && sessions.isCurrent(request) ->
                    Person.of(user.getClaims());
            case null, default -> null;
        };
    }

    /** The page of an error is made when nobody looks any more who asks, or nobody did at all. */
    private static @Nullable Authentication authentication(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session =
                known == null && request.getDispatcherType() == DispatcherType.ERROR
                        ? request.getSession(false)
                        : null;
        return session != null && session.getAttribute(SIGNED_IN) instanceof SecurityContext of
                ? of.getAuthentication()
                : known;
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
