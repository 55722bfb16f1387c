package kz.moldir.kit.signin;

import jakarta.servlet.http.HttpServletRequest;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Asks the provider for the language of the page that somebody wanted to open, and to let nobody in
 * who signed in longer ago than a session may be old.
 */
final class ReadersLanguage implements OAuth2AuthorizationRequestResolver {

    private final OAuth2AuthorizationRequestResolver requests;
    private final WantedPage wanted;

    ReadersLanguage(OAuth2AuthorizationRequestResolver requests, WantedPage wanted) {
        this.requests = requests;
        this.wanted = wanted;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return with(requests.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(
            HttpServletRequest request, String registration) {
        return with(requests.resolve(request, registration), request);
    }

    private @Nullable OAuth2AuthorizationRequest with(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
        return asked == null
                ? null
                : OAuth2AuthorizationRequest.from(asked)
                        .additionalParameters(
                                more -> {
                                    more.put("ui_locales", language(request).code());
                                    more.put("max_age", Sessions.LONGEST.toSeconds());
                                })
                        .build();
    }

    /** Cut out, since a browser may ask for what is no URI, such as {@code /ru/plans?q=[}. */
    private Language language(HttpServletRequest request) {
        return wanted.address(request)
                .flatMap(address -> Language.ofPath(address.split("[?#]", 2)[0]))
                .orElseGet(() -> Language.of(request));
    }
}
