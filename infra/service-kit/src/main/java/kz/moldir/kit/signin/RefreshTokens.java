package kz.moldir.kit.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * Keeps of each sign-in the refresh token alone, with its session: a service asks no other in a
 * person's name, but the provider, whether the person is still let in.
 */
record RefreshTokens(StillLetIn letIn) implements OAuth2AuthorizedClientRepository {

    @Override
    @SuppressWarnings({"TypeParameterUnusedInFormals", "NullAway"})
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (client.getRefreshToken() != null) {
            letIn.begin(request.getSession(), client.getRefreshToken().getTokenValue());
        }
    }

    @Override
    public void removeAuthorizedClient(
            String registration,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {}
}
