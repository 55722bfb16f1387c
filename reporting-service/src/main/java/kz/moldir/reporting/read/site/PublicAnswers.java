package kz.moldir.reporting.read.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
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

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || !PUBLIC.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() == HttpServletResponse.SC_OK) {
            // Weak, since the connector leaves answers with a strong tag uncompressed.
            String tag = "W/\"" + DigestUtils.md5DigestAsHex(answer.getContentAsByteArray()) + '"';
            response.setHeader(HttpHeaders.ETAG, tag);
            response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT);
            if (known(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        answer.copyBodyToResponse();
    }

    private static boolean known(@Nullable String tags, String tag) {
        return tags != null && (tags.equals("*") || tags.contains(tag));
    }
}
