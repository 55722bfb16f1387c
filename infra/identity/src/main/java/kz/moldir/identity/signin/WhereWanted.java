package kz.moldir.identity.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Sends who has signed in to what was asked for. Only now the session lasts for long, so that pages
 * that nobody signs in at are soon forgotten.
 */
public final class WhereWanted extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final Duration IDLE = Duration.ofHours(2);

    private final RequestCache wanted;

    /** With what remembers it. */
    public WhereWanted(RequestCache wanted) {
        this.wanted = wanted;
        setRequestCache(wanted);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, ServletException {
        // Before the answer is on its way; the request still tells it.
        wanted.removeRequest(request, response);
        request.getSession().setMaxInactiveInterval((int) IDLE.toSeconds());
        super.onAuthenticationSuccess(request, response, who);
    }

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
        return "/" + SignInPages.language(request);
    }
}
