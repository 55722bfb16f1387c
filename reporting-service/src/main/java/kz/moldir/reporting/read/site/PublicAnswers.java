package kz.moldir.reporting.read.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import kz.moldir.reporting.read.waiting.Wait;
import kz.moldir.reporting.read.waiting.Waits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Public answers may be kept by anybody for a short time and are known by their content, so that
 * asking again costs nothing but a comparison. Pages load nothing from elsewhere and run no script.
 */
public final class PublicAnswers extends OncePerRequestFilter {

    private static final Pattern PUBLIC = Pattern.compile("/(api|kk|ru|en)(/.*)?");
    private static final String KEPT =
            "public, max-age=10, s-maxage=30, stale-while-revalidate=300";
    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    private final Waits waits;

    public PublicAnswers(Waits waits) {
        this.waits = waits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || !PUBLIC.matcher(request.getRequestURI()).matches();
    }

    /** A request that has waited comes again. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        Wait wait = known(request).contains("\"") ? waits.of(request) : null;
        boolean goesOn = false;
        try {
            goesOn = !answered(request, response, chain, wait);
        } finally {
            if (wait != null && !goesOn) {
                wait.end();
            }
        }
    }

    /** False when the client knows the answer and waits for another. */
    private boolean answered(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            @Nullable Wait wait)
            throws ServletException, IOException {
        if (wait != null && wait.listen(known(request)) && wait.goesOn(request, response)) {
            return false;
        }
        long version = waits.version(request);
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() == HttpServletResponse.SC_OK) {
            // Weak, since the connector leaves answers with a strong tag uncompressed.
            String tag = "W/\"" + DigestUtils.md5DigestAsHex(answer.getContentAsByteArray()) + '"';
            waits.answered(request, tag, version);
            boolean known = known(request).contains(tag);
            if (known && wait != null && wait.goesOn(request, response)) {
                return false;
            }
            headers(request, response, tag, wait);
            if (known || known(request).equals("*")) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return true;
            }
        }
        answer.copyBodyToResponse();
        return true;
    }

    /** Who waits is not answered by a cache, and what it was answered serves nobody else there. */
    private static void headers(
            HttpServletRequest request,
            HttpServletResponse response,
            String tag,
            @Nullable Wait wait) {
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT);
        if (Waits.possible(request)) {
            response.addHeader(HttpHeaders.VARY, Waits.PREFER);
            if (Waits.preferred(request)) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            }
        }
        if (wait != null) {
            response.setHeader("Preference-Applied", wait.applied());
        }
    }

    private static String known(HttpServletRequest request) {
        String tags = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return tags == null ? "" : tags;
    }
}
