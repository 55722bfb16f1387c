package kz.moldir.kit.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import kz.moldir.ui.limit.Limits;
import kz.moldir.ui.limit.Network;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses who asks too often: an account where somebody is signed in, since a whole office sits
 * behind one address, and else an address.
 */
final class AskedTooOften extends OncePerRequestFilter {

    /** Set when a request was counted, which what the sign-in refuses is not. */
    static final String COUNTED = AskedTooOften.class.getName() + ".counted";

    private final Limits accounts;
    private final Limits addresses;
    private final HandlerExceptionResolver problems;

    AskedTooOften(Limits accounts, Limits addresses, HandlerExceptionResolver problems) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(COUNTED, true);
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        Duration wait =
                who == null || who instanceof AnonymousAuthenticationToken
                        ? addresses.take(Network.of(request.getRemoteAddr()))
                        : accounts.take(who.getName());
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            problems.resolveException(request, response, null, new TooMany(wait));
        }
    }
}
