package kz.moldir.kit.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.kit.access.Denied;
import kz.moldir.kit.access.NotSignedIn;
import kz.moldir.kit.access.Role;
import kz.moldir.ui.errors.ErrorPages;
import kz.moldir.ui.errors.FilesSent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Says what the filters refuse in the same words in which a controller would have said it. */
final class Refusals
        implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    /** Asked by programs; what a browser brings counts for pages alone. */
    private static final String FIGURES = "/actuator";

    private final HandlerExceptionResolver problems;
    private final WantedPage wanted;

    Refusals(HandlerExceptionResolver problems, WantedPage wanted) {
        this.problems = problems;
        this.wanted = wanted;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused) {
        LOG.debug("Refused", refused);
        problems.resolveException(
                request,
                response,
                null,
                isFaultOfTheProvider(refused) ? new ProviderAway() : new NotSignedIn());
    }

    private static boolean isFaultOfTheProvider(AuthenticationException refused) {
        return Stream.<Throwable>iterate(refused, Objects::nonNull, Throwable::getCause)
                        .anyMatch(AuthenticationServiceException.class::isInstance)
                || (refused instanceof OAuth2AuthenticationException coded
                        && coded.getError().getErrorCode().equals("invalid_token_response"));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused) {
        LOG.info("A sign-in failed: {}", refused.getClass().getSimpleName());
        commence(request, response, refused);
    }

    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException refused) {
        Exception unread = refused instanceof CsrfException ? unread(request) : null;
        if (unread != null) {
            problems.resolveException(request, response, null, unread);
            return;
        }
        if (refused instanceof CsrfException && isSignedIn()) {
            problems.resolveException(request, response, null, new PageTooOld());
            return;
        }
        if (!isSignedIn() && Api.wantsPage(request)) {
            wanted.savePageOfForm(request, response);
        }
        if (isSignedIn() && request.getRequestURI().startsWith(FIGURES)) {
            request.setAttribute(ErrorPages.WORD, "byToken");
        }
        problems.resolveException(
                request,
                response,
                null,
                isSignedIn()
                        ? new Denied(
                                Api.is(request) ? List.of(Role.OPERATOR) : List.of(), List.of())
                        : new NotSignedIn());
    }

    private static boolean isSignedIn() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && !(who instanceof AnonymousAuthenticationToken);
    }

    /** A form whose file is too large is not read at all, so its token is missing as well. */
    private static @Nullable Exception unread(HttpServletRequest request) {
        if (!FilesSent.by(request)) {
            return null;
        }
        try {
            Collection<Part> unused = request.getParts();
            LOG.debug("A form of {} parts without its token", unused.size());
            return null;
        } catch (IllegalStateException tooLarge) {
            return new MaxUploadSizeExceededException(-1, tooLarge);
        } catch (IOException | ServletException other) {
            return null;
        }
    }
}
