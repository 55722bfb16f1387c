package kz.moldir.kit.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Asks the provider for the language of the page that somebody wanted to open. */
final class ReadersLanguage implements OAuth2AuthorizationRequestResolver {

    private final OAuth2AuthorizationRequestResolver requests;
    private final HttpSessionRequestCache wanted;

    ReadersLanguage(OAuth2AuthorizationRequestResolver requests, HttpSessionRequestCache wanted) {
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
                                more -> more.put("ui_locales", language(request).code()))
                        .build();
    }

    @SuppressWarnings("NullAway") // The cache looks at the session only.
    private Language language(HttpServletRequest request) {
        SavedRequest page = wanted.getRequest(request, null);
        return Optional.ofNullable(page)
                .flatMap(known -> Language.ofPath(path(known.getRedirectUrl())))
                .orElseGet(() -> Language.of(request));
    }

    /** Cut out, since a browser may ask for what is no URI, such as {@code /ru/plans?q=[}. */
    private static String path(String address) {
        int host = address.indexOf("://");
        int path = host < 0 ? 0 : address.indexOf('/', host + 3);
        return path < 0 ? "" : address.substring(path).split("[?#]", 2)[0];
    }
}
