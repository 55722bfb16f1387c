package kz.moldir.identity.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session that is in use all the time ends too, when its sign-in is as old as one may be. */
public final class LongestSession extends OncePerRequestFilter {

    private final Clock clock;

    public LongestSession(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && tooOld(SecurityContextHolder.getContext().getAuthentication())) {
            SecurityContextHolder.clearContext();
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    private boolean tooOld(@Nullable Authentication signedIn) {
        Instant earliest = clock.instant().minus(EndOfSessions.LONGEST);
        return signedIn != null
                && signedIn.getAuthorities().stream()
                        .anyMatch(
                                each ->
                                        each instanceof FactorGrantedAuthority factor
                                                && factor.getIssuedAt().isBefore(earliest));
    }
}
