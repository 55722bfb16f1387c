package kz.moldir.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Something short that a browser keeps for the server until somebody has signed in: it outlasts a
 * restart, and costs nothing here, whoever asks however often. Scripts cannot read it.
 *
 * @param cookie its name, which begins with {@code __Host-}
 * @param longest in bytes of UTF-8; what is longer is not kept, nor is what was before
 */
public record KeptByBrowser(String cookie, Duration life, int longest) {

    /** Keeps a text in the place of what was kept before. */
    public void keep(HttpServletResponse response, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean kept = bytes.length <= longest;
        set(
                response,
                kept ? Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) : "",
                kept ? life : Duration.ZERO);
    }

    /** What the browser says that it kept; anybody may have written it. */
    public Optional<String> of(HttpServletRequest request) {
        Cookie[] all = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Stream.of(all)
                .filter(each -> each.getName().equals(cookie))
                .flatMap(each -> decoded(each.getValue()).stream())
                .findFirst();
    }

    /** Takes it back, where there is any. */
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        if (of(request).isPresent()) {
            set(response, "", Duration.ZERO);
        }
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(
                    new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private void set(HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(cookie, value)
                        .path("/")
                        .secure(true)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
