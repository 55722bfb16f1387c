package kz.moldir.kit.problem;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import kz.moldir.ui.BrowserRules;
import kz.moldir.ui.errors.ErrorPages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every answer tells a browser, and what no other site's page may do: change something here.
 * Programs send no Sec-Fetch-Site; browsers always do.
 */
public final class SameOrigin extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(SameOrigin.class);
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final BrowserRules rules;

    /**
     * For one service.
     *
     * @param provider origin of the sign-in provider, to which signing out leads
     */
    public SameOrigin(String provider) {
        this.rules = new BrowserRules(List.of(provider));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        rules.tell(request, response);
        if (request.getDispatcherType() != DispatcherType.ERROR && fromElsewhere(request)) {
            LOG.info("refused a {} that a page of another site sent", request.getMethod());
            request.setAttribute(ErrorPages.WORD, "otherSite");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    /** The container refuses some before it asks any filter, such as TRACE. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static boolean fromElsewhere(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        return site != null
                && !request.getRequestURI().startsWith("/logout/connect/back-channel/")
                && !SAFE.contains(request.getMethod())
                && !OWN.contains(site);
    }
}
