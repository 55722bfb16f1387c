package kz.moldir.kit.signin;

import java.time.Clock;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The access tokens that a service is shown, and the keys of the provider that it knows them by.
 */
final class AccessTokens {

    private final LazyDecoder decoder;
    private final Tokens tokens;

    AccessTokens(Provider provider, EndedTokens ended) {
        this.decoder = new LazyDecoder(provider.accessTokens());
        this.tokens = new Tokens(decoder, Clock.systemUTC(), ended);
    }

    Jwt decode(String token) {
        return tokens.decode(token);
    }

    /** Keys first: what is verified meanwhile would be known by the old ones. */
    void forget() {
        decoder.forget();
        tokens.forget();
    }
}
