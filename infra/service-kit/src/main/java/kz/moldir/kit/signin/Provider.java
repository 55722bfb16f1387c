package kz.moldir.kit.signin;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.RequestEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * The council's OpenID Connect provider as one service's client knows it. It is asked at first
 * need, not at the start; while it cannot be reached, whoever needs it gets {@link
 * AuthenticationServiceException}, at once where somebody has just waited for it in vain.
 */
final class Provider implements ClientRegistrationRepository {

    static final String REGISTRATION = "moldir";

    /** The longest that an access token may be valid, whatever it says and whoever signed it. */
    private static final Duration LONGEST = Duration.ofHours(1);

    /** How far the provider's clock may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private static final String LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final String issuer;
    private final String client;
    private final Asked asked = new Asked();
    private volatile @Nullable ClientRegistration known;

    Provider(String issuer, String client) {
        this.issuer = issuer;
        this.client = client;
    }

    String origin() {
        URI address = URI.create(issuer);
        return address.getScheme() + "://" + address.getAuthority();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registration) {
        return registration.equals(REGISTRATION) ? registration() : null;
    }

    /** Several may ask at the same time: none waits for another that waits for the provider. */
    private ClientRegistration registration() {
        ClientRegistration registration = known;
        if (registration == null) {
            try {
                registration = discovered();
            } catch (RuntimeException unreachable) {
                throw new AuthenticationServiceException(
                        "The sign-in provider cannot be reached", unreachable);
            }
            known = registration;
        }
        return registration;
    }

    /** OpenID Connect Discovery 1.0, section 4. */
    private ClientRegistration discovered() {
        String address = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        Map<String, Object> said =
                asked.documents()
                        .exchange(
                                RequestEntity.get(address + "/.well-known/openid-configuration")
                                        .build(),
                                new ParameterizedTypeReference<Map<String, Object>>() {})
                        .getBody();
        if (said == null || !issuer.equals(said.get("issuer"))) {
            throw new IllegalStateException("Another issuer than " + issuer);
        }
        return ClientRegistrations.fromOidcConfiguration(said)
                .registrationId(REGISTRATION)
                .clientId(client)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .userNameAttributeName(JwtClaimNames.SUB)
                .scope("openid", "profile")
                .build();
    }

    /** Exchanges the code of a sign-in for its tokens. */
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes() {
        return asked.codes();
    }

    /**
     * The refresh token that follows a sign-in's one.
     *
     * @throws OAuth2AuthorizationException with {@code invalid_grant} where the provider does not
     *     let the person in any more
     */
    String refreshed(String token) {
        Instant now = Instant.now();
        // Nobody uses the access token of the sign-in, so it is not kept.
        OAuth2AccessToken none =
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER, "none", now, now.plusSeconds(1));
        OAuth2RefreshToken next =
                asked.refreshes()
                        .getTokenResponse(
                                new OAuth2RefreshTokenGrantRequest(
                                        registration(), none, new OAuth2RefreshToken(token, now)))
                        .getRefreshToken();
        return next == null ? token : next.getTokenValue();
    }

    /** Accepts access tokens for this platform, and nothing else. */
    Supplier<NimbusJwtDecoder> accessTokens() {
        return () ->
                decoder(
                        List.of(
                                new JwtTypeValidator("at+jwt", "application/at+jwt"),
                                new JwtClaimValidator<List<String>>(
                                        JwtClaimNames.AUD,
                                        audience ->
                                                audience != null && audience.contains("moldir")),
                                Provider::isOfNow,
                                present(JwtClaimNames.SUB)));
    }

    /** Accepts logout tokens for this client (OpenID Connect Back-Channel Logout 1.0). */
    Supplier<NimbusJwtDecoder> logoutTokens() {
        return () ->
                decoder(
                        List.of(
                                new JwtTypeValidator("logout+jwt"),
                                new JwtClaimValidator<List<String>>(
                                        JwtClaimNames.AUD,
                                        audience -> audience != null && audience.contains(client)),
                                new JwtClaimValidator<Map<String, Object>>(
                                        "events",
                                        events ->
                                                events != null && events.containsKey(LOGOUT_EVENT)),
                                Provider::withoutNonce,
                                present(JwtClaimNames.EXP)));
    }

    /**
     * Given by now and not for long: who has had the key could sign a token for years, or one of a
     * day to come, which no end of a sign-in would reach.
     */
    private static OAuth2TokenValidatorResult isOfNow(Jwt token) {
        Instant given = token.getIssuedAt();
        Instant end = token.getExpiresAt();
        return given != null
                        && end != null
                        && !given.isAfter(Clock.systemUTC().instant().plus(AHEAD))
                        && !end.isAfter(given.plus(LONGEST))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
    }

    /** An ID token has one; a logout token must not. */
    private static OAuth2TokenValidatorResult withoutNonce(Jwt token) {
        return token.hasClaim("nonce")
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"))
                : OAuth2TokenValidatorResult.success();
    }

    private static OAuth2TokenValidator<Jwt> present(String claim) {
        return new JwtClaimValidator<Object>(claim, value -> value != null);
    }

    private NimbusJwtDecoder decoder(List<OAuth2TokenValidator<Jwt>> more) {
        String keys = registration().getProviderDetails().getJwkSetUri();
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(keys))
                        .restOperations(asked.documents())
                        .jwsAlgorithm(SignatureAlgorithm.RS256)
                        .validateType(false)
                        .build();
        List<OAuth2TokenValidator<Jwt>> all =
                new ArrayList<>(
                        List.of(new JwtTimestampValidator(), new JwtIssuerValidator(issuer)));
        all.addAll(more);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(all));
        return decoder;
    }
}
