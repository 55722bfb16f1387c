package kz.moldir.kit.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import kz.moldir.kit.access.NotSignedIn;
import kz.moldir.kit.access.Persons;
import kz.moldir.ui.limit.Limits;
import kz.moldir.ui.limit.Network;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Stands before the one that looks who is signed in, and counts what that refuses: wrong tokens,
 * forms without theirs. Whoever is signed in is not kept out by others of the same address; a
 * session alone says nothing, since whoever knocks at the door gets one. Files of somebody who
 * cannot be anybody are not read at all; who sent them comes back to the form's page after signing
 * in.
 */
final class RefusedTooOften extends OncePerRequestFilter {

    private static final String SIGNED_IN =
            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
    private static final String BEARER = "Bearer ";

    private final Limits refused;
    private final HandlerExceptionResolver problems;
    private final ObjectProvider<Persons> persons;

    RefusedTooOften(
            Limits refused, HandlerExceptionResolver problems, ObjectProvider<Persons> persons) {
        this.refused = refused;
        this.problems = problems;
        this.persons = persons;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String network = Network.of(request.getRemoteAddr());
        boolean known = isSignedIn(request);
        Duration wait = known ? Duration.ZERO : refused.left(network);
        if (!wait.isZero()) {
            problems.resolveException(request, response, null, new TooMany(wait));
            return;
        }
        if (!known && isForm(request) && !hasBearer(request)) {
            refused.take(network);
            Persons door = persons.getIfAvailable();
            if (door == null || !door.sendToSignIn(request, response)) {
                problems.resolveException(request, response, null, new NotSignedIn());
            }
            return;
        }
        chain.doFilter(request, response);
        if (request.getAttribute(AskedTooOften.COUNTED) == null) {
            refused.take(network);
        }
    }

    private static boolean isSignedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SIGNED_IN) != null;
    }

    /** All else that can be said there lets nobody in, and the form would be read for its token. */
    private static boolean hasBearer(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
