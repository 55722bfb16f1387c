package kz.moldir.kit.signin;

import java.time.Instant;
import kz.moldir.kit.access.KnownAccounts;
import kz.moldir.kit.access.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes the provider's word that somebody has signed out, and ends the sessions here. */
@RestController
final class BackChannelLogout {

    static final String PATH = "/logout/connect/back-channel/" + Provider.REGISTRATION;

    /** Said by infra/identity of who may no longer what they could; other providers do not. */
    private static final String ACCESS_ENDED = "access_ended";

    private final JwtDecoder tokens;
    private final Sessions sessions;
    private final EndedTokens ended;
    private final AccessTokens access;
    private final KnownAccounts accounts;
    private volatile @Nullable Object key;

    BackChannelLogout(
            Provider provider,
            Sessions sessions,
            EndedTokens ended,
            AccessTokens access,
            KnownAccounts accounts) {
        this.accounts = accounts;
        this.ended = ended;
        this.access = access;
        this.tokens = new LazyDecoder(provider.logoutTokens());
        this.sessions = sessions;
    }

    @Open
    @PostMapping(PATH)
    ResponseEntity<Void> end(@RequestParam("logout_token") String token) {
        HttpStatus status = ended(token) ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).build();
    }

    private boolean ended(String token) {
        try {
            Jwt accepted = tokens.decode(token);
            signedBy(accepted.getHeaders().get("kid"));
            String sid = accepted.getClaimAsString("sid");
            if (sid == null && accepted.getSubject() == null) {
                return false;
            }
            Instant at = accepted.getIssuedAt();
            // Remembered first: a session that begins meanwhile asks when it is known.
            ended.endSignIn(sid, accepted.getSubject(), at);
            sessions.end(sid, accepted.getSubject(), at);
            // Kept afterwards: no session goes on because the database does not answer.
            if (accepted.getSubject() != null && at != null) {
                ended.end(accepted.getSubject(), at);
            }
            if (accepted.getSubject() != null && accepted.hasClaim(ACCESS_ENDED)) {
                accounts.end(accepted.getSubject(), at == null ? Instant.now() : at);
            }
            return true;
        } catch (BadJwtException refused) {
            return false;
        } catch (JwtException | AuthenticationServiceException unread) { // Its keys, or itself.
            throw new ProviderAway();
        }
    }

    /** Another key signs: the one before may have been taken away because somebody else has it. */
    private void signedBy(@Nullable Object signing) {
        if (signing != null && !signing.equals(key)) {
            key = signing;
            access.forget();
        }
    }
}
