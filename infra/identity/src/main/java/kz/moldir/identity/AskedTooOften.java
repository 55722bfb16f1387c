package kz.moldir.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import kz.moldir.ui.limit.Limits;
import kz.moldir.ui.limit.Network;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses who asks too often, before anything else is done for them: a session where somebody is
 * signed in, since a whole office sits behind one address, and else a network.
 */
final class AskedTooOften extends OncePerRequestFilter {

    private static final String SIGNED_IN =
            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final Limits sessions;
    private final Limits networks;

    AskedTooOften(Limits sessions, Limits networks) {
        this.sessions = sessions;
        this.networks = networks;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Duration wait =
                session != null && session.getAttribute(SIGNED_IN) != null
                        ? sessions.take(session.getId())
                        : networks.take(Network.of(request.getRemoteAddr()));
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }
}
