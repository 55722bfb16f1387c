package kz.moldir.kit.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.moldir.ui.KeptByBrowser;
import kz.moldir.ui.errors.PageOfForm;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Remembers in the browser which page somebody wanted to read before signing in. Only pages of this
 * service are, letter by letter.
 */
final class WantedPage implements RequestCache {

    /** A code of a mail holds for ten minutes, a pause of the provider for fifteen. */
    static final Duration AS_LONG_AS_A_SIGN_IN_TAKES = Duration.ofMinutes(30);

    /** A request carries the cookies of all services of a host, 8 KB of headers in all. */
    private static final int LONGEST = 500;

    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[!-~]*");

    private final KeptByBrowser kept;

    WantedPage(String cookie) {
        this.kept = new KeptByBrowser(cookie, AS_LONG_AS_A_SIGN_IN_TAKES, LONGEST);
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        kept.keep(response, request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** The page of a form that was sent by whose sign-in has ended. */
    void savePageOfForm(HttpServletRequest request, HttpServletResponse response) {
        PageOfForm.of(request).ifPresent(page -> kept.keep(response, page));
    }

    @Override
    public @Nullable SavedRequest getRequest(
            HttpServletRequest request, HttpServletResponse response) {
        return address(request).map(SimpleSavedRequest::new).orElse(null);
    }

    /** The wanted page's path with its query. */
    Optional<String> address(HttpServletRequest request) {
        return kept.of(request).filter(wanted -> OURS.matcher(wanted).matches());
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(
            HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        kept.forget(request, response);
    }
}
