package kz.moldir.kit.signin;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Made at its first use, and again at the next one when that failed, or when the keys that it knows
 * may count no more.
 */
final class LazyDecoder implements JwtDecoder {

    private final Supplier<? extends JwtDecoder> source;
    private volatile @Nullable JwtDecoder made;

    LazyDecoder(Supplier<? extends JwtDecoder> source) {
        this.source = source;
    }

    @Override
    public Jwt decode(String token) {
        JwtDecoder decoder = made;
        if (decoder == null) {
            refuseWhatIsNone(token); // Nobody has to be asked about it.
            decoder = source.get();
            made = decoder;
        }
        return decoder.decode(token);
    }

    private static void refuseWhatIsNone(String token) {
        try {
            SignedJWT.parse(token);
        } catch (ParseException none) {
            throw new BadJwtException("not a signed token", none);
        }
    }

    /** The next use asks the provider for its keys. */
    void forget() {
        made = null;
    }
}
