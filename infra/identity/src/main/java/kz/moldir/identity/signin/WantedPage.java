package kz.moldir.identity.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Remembers in the browser what somebody wanted to open before signing in: it outlasts a page that
 * was left open and a restart, and costs nothing here. Only addresses of this provider are.
 */
public final class WantedPage implements RequestCache {

    private static final String COOKIE = "__Host-moldir-identity-wanted";
    private static final int LONGEST = 2000;

    /** A service that sent somebody here has forgotten it by then. */
    private static final Duration AS_LONG_AS_SERVICES_DO = Duration.ofMinutes(30);

    private static final Pattern OURS =
            Pattern.compile("/(oauth2/authorize|(kk|ru|en)(/[A-Za-z0-9/-]*)?)(\\?[!-~]*)?");

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (request.getMethod().equals("GET")
                && wanted.length() <= LONGEST
                && OURS.matcher(wanted).matches()) {
            set(response, Base64.getUrlEncoder().encodeToString(bytes(wanted)), false);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(
            HttpServletRequest request, HttpServletResponse response) {
        return wanted(request).map(SimpleSavedRequest::new).orElse(null);
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(
            HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (wanted(request).isPresent()) {
            set(response, "", true);
        }
    }

    private static Optional<String> wanted(HttpServletRequest request) {
        Cookie[] all = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Stream.of(all)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> decoded(cookie.getValue()).stream())
                .filter(wanted -> OURS.matcher(wanted).matches())
                .findFirst();
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(
                    new String(Base64.getUrlDecoder().decode(value), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static void set(HttpServletResponse response, String value, boolean ended) {
        ResponseCookie.ResponseCookieBuilder cookie =
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .secure(true)
                        .httpOnly(true)
                        .sameSite("Lax");
        cookie.maxAge(ended ? Duration.ZERO : AS_LONG_AS_SERVICES_DO);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
