package kz.moldir.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import kz.moldir.ui.BrowserRules;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every answer tells a browser, also where it is refused before anybody looks who asks: the
 * security chain gives its headers to what it has let in alone.
 */
final class EveryAnswer extends OncePerRequestFilter {

    private final BrowserRules rules;

    /** A form's answer may lead back to the services that asked for the sign-in. */
    EveryAnswer(Collection<String> services) {
        this.rules = new BrowserRules(services);
    }

    /** An answer may have been begun anew. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        rules.tell(request, response);
        chain.doFilter(request, response);
    }
}
