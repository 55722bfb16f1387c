package kz.moldir.identity.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes of secrets that the provider draws itself, which are those of programs: bcrypt at its
 * lowest cost. Nobody tries 192 random bits out, and a first start makes some thirty.
 */
public final class DrawnSecrets implements PasswordEncoder {

    private static final int COST = 4;

    private static final PasswordEncoder BCRYPT = new BCryptPasswordEncoder(COST);

    /** The hash of a secret that was drawn. */
    public static String hash(String secret) {
        return Objects.requireNonNull(BCRYPT.encode(secret));
    }

    /** Whether it is SHA-256, as before; right until another hash takes its place. */
    static boolean isOfBefore(String hash) {
        return hash.startsWith(Hashes.QUICK);
    }

    static boolean areEqual(String secret, String hash) {
        return isOfBefore(hash)
                ? MessageDigest.isEqual(
                        Hashes.quick(secret).getBytes(StandardCharsets.UTF_8),
                        hash.getBytes(StandardCharsets.UTF_8))
                : Hashes.isShortEnough(secret) && BCRYPT.matches(secret, hash);
    }

    @Override
    public String encode(@Nullable CharSequence secret) {
        return hash(Hashes.meant(Objects.requireNonNull(secret)));
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
        return secret != null && hash != null && areEqual(Hashes.meant(secret), hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return hash != null && isOfBefore(hash);
    }
}
