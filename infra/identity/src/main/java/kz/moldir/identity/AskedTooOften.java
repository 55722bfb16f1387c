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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses who asks too often, before anything else is done for them: an account where somebody is
 * signed in, since a whole office sits behind one address, however many accounts it has, and else a
 * network.
 */
final class AskedTooOften extends OncePerRequestFilter {

    private static final String SIGNED_IN =
            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final Limits accounts;
    private final Limits networks;

    AskedTooOften(Limits accounts, Limits networks) {
        this.accounts = accounts;
        this.networks = networks;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String account = account(request.getSession(false));
        Duration wait =
                account == null
                        ? networks.take(Network.of(request.getRemoteAddr()))
                        : accounts.take(account);
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private static @Nullable String account(@Nullable HttpSession session) {
        try {
            Authentication who =
                    session != null
                                    && session.getAttribute(SIGNED_IN)
                                            instanceof SecurityContext known
                            ? known.getAuthentication()
                            : null;
            return who == null ? null : who.getName();
        } catch (IllegalStateException endedMeanwhile) {
            return null;
        }
    }
}
