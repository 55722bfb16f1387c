package kz.moldir.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.moldir.ui.KeptByBrowser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Remembers in the browser what somebody wanted to open before signing in: it outlasts a page that
 * was left open and a restart, and costs nothing here. Only addresses of this provider are.
 */
public final class WantedPage implements RequestCache {

    /** As long as services know that they sent somebody here. */
    private static final KeptByBrowser WANTED =
            new KeptByBrowser("__Host-moldir-identity-wanted", Duration.ofMinutes(30), 1000);

    /** Of the sign-in form: several tabs may wait for one sign-in, each for a page of its own. */
    private static final String FIELD = "wanted";

    private static final Pattern OURS =
            Pattern.compile("/(oauth2/authorize|(kk|ru|en)(/[A-Za-z0-9/-]*)?)(\\?[!-~]*)?");

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (request.getMethod().equals("GET") && OURS.matcher(wanted).matches()) {
            WANTED.keep(response, wanted);
        }
    }

    /** A page of this provider that is opened after signing in, whatever was asked for before. */
    static void want(HttpServletResponse response, String page) {
        WANTED.keep(response, page);
    }

    /** What a form was opened for goes on with it, whatever another tab asked for since. */
    static void goOn(HttpServletRequest request, HttpServletResponse response) {
        ofForm(request).ifPresent(wanted -> WANTED.keep(response, wanted));
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
        WANTED.forget(request, response);
    }

    /** What the form says that it was opened for, else what was asked for last. */
    static Optional<String> wanted(HttpServletRequest request) {
        return ofForm(request).or(() -> WANTED.of(request).filter(WantedPage::isOurs));
    }

    private static Optional<String> ofForm(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(FIELD)).filter(WantedPage::isOurs);
    }

    private static boolean isOurs(String wanted) {
        return OURS.matcher(wanted).matches();
    }
}
