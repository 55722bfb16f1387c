package kz.moldir.reporting.read.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;
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
 * asking again costs nothing but a comparison. Who is signed in reads pages with their own name and
 * keys on them, and operators what is theirs alone: nobody keeps that.
 */
public final class PublicAnswers extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Pattern PUBLIC = Pattern.compile("/(api|kk|ru|en)(/.*)?");
    private static final String KEPT =
            "public, max-age=10, s-maxage=30, stale-while-revalidate=300";
    private static final Pattern OPERATORS = Pattern.compile("/(api|kk|ru|en)/operations(/.*)?");
    private static final String OF_WHOM = "Cookie, Authorization";

    private final Waits waits;
    private final Predicate<HttpServletRequest> ofSomebody;

    /**
     * The answers of the service.
     *
     * @param ofSomebody whether a request says, or tries to say, who sends it
     */
    public PublicAnswers(Waits waits, Predicate<HttpServletRequest> ofSomebody) {
        this.waits = waits;
        this.ofSomebody = ofSomebody;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
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
    private void headers(
            HttpServletRequest request,
            HttpServletResponse response,
            String tag,
            @Nullable Wait wait) {
        response.setHeader(HttpHeaders.ETAG, tag);
        response.addHeader(HttpHeaders.VARY, OF_WHOM);
        boolean anybodys =
                !ofSomebody.test(request) && !OPERATORS.matcher(request.getRequestURI()).matches();
        response.setHeader(HttpHeaders.CACHE_CONTROL, anybodys ? KEPT : "no-store");
        if (Waits.possible(request)) {
            response.addHeader(HttpHeaders.VARY, Waits.PREFER);
            if (anybodys && Waits.preferred(request)) {
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
