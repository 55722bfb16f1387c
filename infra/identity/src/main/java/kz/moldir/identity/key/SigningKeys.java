package kz.moldir.identity.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import kz.moldir.identity.account.OwnersFile;
import org.jspecify.annotations.Nullable;

/**
 * The keys of tokens, in a file that only its owner can read. The newest signs; older ones stay
 * published until what they signed has ended.
 */
public final class SigningKeys implements JWKSource<SecurityContext> {

    private static final Duration PUBLISHED_AFTER_ITS_TIME = Duration.ofHours(1);
    private static final int BITS = 2048;

    private final Path file;
    private final Period life;
    private final Clock clock;
    private @Nullable List<JWK> keys;

    /** Keys in a file, read and made when first needed. */
    public SigningKeys(Path file, Period life, Clock clock) {
        this.file = file;
        this.life = life;
        this.clock = clock;
    }

    /** All published keys, the newest first. */
    public synchronized List<JWK> all() {
        if (keys == null) {
            keys = read();
            if (keys.isEmpty()) {
                rotate();
            }
        }
        return List.copyOf(keys);
    }

    /** Only the key that signs. */
    public JWKSource<SecurityContext> signing() {
        return (selector, context) -> selector.select(new JWKSet(all().getFirst()));
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(new JWKSet(all()));
    }

    /** From now on another key signs. */
    public synchronized void rotate() {
        Instant now = clock.instant();
        List<JWK> next = new ArrayList<>();
        next.add(fresh(now));
        for (JWK key : keys == null ? read() : keys) {
            next.add(
                    key.getExpirationTime() == null
                            ? retired(key, now.plus(PUBLISHED_AFTER_ITS_TIME))
                            : key);
        }
        keep(next);
    }

    /** As {@link #rotate}, and whatever was signed before counts no more. */
    public synchronized void replace() {
        keep(List.of(fresh(clock.instant())));
    }

    /** Rotates when the newest key is old enough, and forgets what has ended. */
    public synchronized void upkeep() {
        Instant now = clock.instant();
        Instant made = all().getFirst().getIssueTime().toInstant();
        if (!made.atZone(ZoneOffset.UTC).plus(life).toInstant().isAfter(now)) {
            rotate();
        }
        List<JWK> left =
                all().stream()
                        .filter(
                                key ->
                                        key.getExpirationTime() == null
                                                || key.getExpirationTime().toInstant().isAfter(now))
                        .toList();
        if (left.size() < all().size()) {
            keep(left);
        }
    }

    private void keep(List<JWK> next) {
        try {
            OwnersFile.write(file, new JWKSet(next).toString(false));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        keys = List.copyOf(next);
    }

    private List<JWK> read() {
        try {
            return Files.exists(file) ? JWKSet.parse(Files.readString(file)).getKeys() : List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ParseException damaged) {
            throw new IllegalStateException("The keys in " + file + " cannot be read", damaged);
        }
    }

    private static JWK fresh(Instant now) {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .issueTime(Date.from(now))
                    .generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static JWK retired(JWK key, Instant end) {
        return new RSAKey.Builder(key.toRSAKey()).expirationTime(Date.from(end)).build();
    }
}
