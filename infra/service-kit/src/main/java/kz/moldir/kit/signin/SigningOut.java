package kz.moldir.kit.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;

/**
 * Ends a sign-in at the provider too. The language of the page that was left goes there and back as
 * the state, since the provider leads back to one address only.
 */
final class SigningOut extends OidcClientInitiatedLogoutSuccessHandler {

    SigningOut(Provider provider) {
        super(provider);
        setPostLogoutRedirectUri("{baseUrl}" + SignedOutPage.PATH);
        setDefaultTargetUrl(SignedOutPage.PATH);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication who) {
        String target = super.determineTargetUrl(request, response, who);
        return target
                + (target.contains("?") ? "&" : "?")
                + "state="
                + named(request, "language").code();
    }

    /** The language that a parameter names, else the reader's. */
    static Language named(HttpServletRequest request, String parameter) {
        return Optional.ofNullable(request.getParameter(parameter))
                .map(code -> Language.of(Locale.forLanguageTag(code)))
                .orElseGet(() -> Language.of(request));
    }
}
