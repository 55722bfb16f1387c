package kz.moldir.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;

/**
 * What every answer of a service or of the provider tells a browser: what a page may load, where
 * its forms may lead, and that nobody keeps the answer. Whoever answers what anybody may keep says
 * so afterwards.
 */
public final class BrowserRules {

    private final String policy;

    /**
     * For one server.
     *
     * @param origins to which the answer to a form may lead, besides its own
     */
    public BrowserRules(Collection<String> origins) {
        this.policy =
                "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                        + " frame-ancestors 'none'; form-action 'self' "
                        + String.join(" ", origins);
    }

    /** Sets them; before anything of the answer is written. */
    public void tell(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
