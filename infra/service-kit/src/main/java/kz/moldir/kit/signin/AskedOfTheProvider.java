package kz.moldir.kit.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.moldir.ui.KeptByBrowser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * What the provider was asked when it was asked who somebody is, kept by the browser that asked:
 * state, nonce and the verifier of the code.
 */
final class AskedOfTheProvider
        implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String BETWEEN = "\n";
    private static final int PARTS = 6;

    private final KeptByBrowser kept;

    AskedOfTheProvider(String cookie) {
        this.kept = new KeptByBrowser(cookie, WantedPage.AS_LONG_AS_A_SIGN_IN_TAKES, 1000);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (asked == null) {
            kept.forget(request, response);
        } else {
            kept.keep(response, text(asked));
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(
            HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return kept.of(request)
                .flatMap(AskedOfTheProvider::read)
                .filter(asked -> state != null && state.equals(asked.getState()))
                .orElse(null);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
        if (asked != null) {
            kept.forget(request, response);
        }
        return asked;
    }

    private static String text(OAuth2AuthorizationRequest asked) {
        String nonce = asked.getAttribute(OidcParameterNames.NONCE);
        String verifier = asked.getAttribute(PkceParameterNames.CODE_VERIFIER);
        return String.join(
                BETWEEN,
                String.valueOf(asked.getState()),
                String.valueOf(nonce),
                String.valueOf(verifier),
                String.valueOf(asked.getRedirectUri()),
                asked.getAuthorizationUri(),
                asked.getClientId());
    }

    /** Anybody may have written it: what is nothing that was asked was not asked. */
    private static Optional<OAuth2AuthorizationRequest> read(String text) {
        String[] parts = text.split(BETWEEN, -1);
        try {
            return parts.length == PARTS ? Optional.of(asked(parts)) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static OAuth2AuthorizationRequest asked(String[] parts) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .state(parts[0])
                .redirectUri(parts[3])
                .authorizationUri(parts[4])
                .clientId(parts[5])
                .scopes(Set.of("openid", "profile"))
                .attributes(
                        Map.of(
                                OAuth2ParameterNames.REGISTRATION_ID,
                                Provider.REGISTRATION,
                                OidcParameterNames.NONCE,
                                parts[1],
                                PkceParameterNames.CODE_VERIFIER,
                                parts[2]))
                .build();
    }
}
