package kz.moldir.identity.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What is refused where programs ask for tokens, whoever refuses it, as RFC 6749, 5.2 says it: a
 * library understands nothing else. Nobody is led to a page there.
 */
public final class RefusedTokens extends OncePerRequestFilter {

    /** However its letters are written. */
    private static final RequestMatcher ASKED =
            new OrRequestMatcher(
                    PathPatternRequestMatcher.pathPattern("/oauth2/token"),
                    PathPatternRequestMatcher.pathPattern("/oauth2/introspect"),
                    PathPatternRequestMatcher.pathPattern("/oauth2/revoke"));

    /** What is said to a request that is none of a program; it may try the same with POST. */
    private static final Set<Integer> NOT_SENT = Set.of(401, 403, 404, 405);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ASKED.matches(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        InOauth answer = new InOauth(response, HttpMethod.POST.matches(request.getMethod()));
        try {
            chain.doFilter(request, answer);
        } catch (InvalidParameterException refused) {
            if (response.isCommitted()) {
                throw refused;
            }
            answer.sendError(refused.getErrorCode());
        }
    }

    /** Why, in the letters that the RFC allows, which are those of English alone. */
    private enum Why {
        METHOD("invalid_request", "Send the request with POST."),
        CLIENT("invalid_client", "The client is not known, or did not show who it is."),
        LARGE("invalid_request", "The request is too large."),
        OFTEN("temporarily_unavailable", "Asked too often. Wait as Retry-After says."),
        UNREADABLE("invalid_request", "The request cannot be read."),
        FAILED("server_error", "Something failed here. Ask again later.");

        private final String json;

        Why(String error, String description) {
            this.json =
                    "{\"error\":\"%s\",\"error_description\":\"%s\"}".formatted(error, description);
        }

        static Why of(int status) {
            return switch (status) {
                case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> METHOD;
                case HttpServletResponse.SC_UNAUTHORIZED -> CLIENT;
                case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> LARGE;
                case 429 -> OFTEN;
                default -> status < 500 ? UNREADABLE : FAILED;
            };
        }
    }

    private static final class InOauth extends HttpServletResponseWrapper {

        private final boolean sent;

        /**
         * Instead of an answer.
         *
         * @param sent whether it was asked as programs ask
         */
        InOauth(HttpServletResponse response, boolean sent) {
            super(response);
            this.sent = sent;
        }

        @Override
        public void setStatus(int status) {
            if (status == SC_UNAUTHORIZED) {
                setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"moldir\"");
            }
            super.setStatus(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            boolean otherwise = !sent && NOT_SENT.contains(status);
            int told = otherwise ? SC_METHOD_NOT_ALLOWED : status;
            if (otherwise) {
                setHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
            }
            resetBuffer();
            setStatus(told);
            setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            setContentType(MediaType.APPLICATION_JSON_VALUE);
            getWriter().write(Why.of(told).json);
            flushBuffer();
        }

        @Override
        public void sendError(int status, String unsaid) throws IOException {
            sendError(status);
        }

        @Override
        public void sendRedirect(String unasked) throws IOException {
            sendError(SC_UNAUTHORIZED);
        }
    }
}
