package kz.moldir.identity.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes of secrets: bcrypt for what people choose, SHA-256 for what is random and cannot be
 * guessed whatever its hash costs.
 */
public final class Hashes implements PasswordEncoder {

    /** The longest password in bytes; bcrypt reads no more. */
    public static final int LONGEST = 72;

    /** The shortest password that people may choose, in characters. */
    public static final int SHORTEST = 12;

    private static final String QUICK = "{sha256}";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PasswordEncoder slow;
    private final String nobodys;

    /** Hashes with a cost: 2 to its power rounds. */
    public Hashes(int cost) {
        this(cost, new BCryptPasswordEncoder(cost));
    }

    Hashes(int cost, PasswordEncoder slow) {
        this.slow = slow;
        // Valid, and of no password: what is compared where there is no account.
        this.nobodys =
                "$2a$%02d$".formatted(cost)
                        + "7EqJtq98hPqEX7fNZaFWoOhi5S1n8kqLpRr0MzKqvV5m8v1lq3G1K";
    }

    /** A secret of 192 random bits. */
    public static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Eight random digits. */
    public static String digits() {
        return "%08d".formatted(RANDOM.nextInt(100_000_000));
    }

    /** The hash of a random secret. */
    public static String quick(String secret) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(secret.getBytes(StandardCharsets.UTF_8));
            return QUICK + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException always) {
            throw new IllegalStateException(always);
        }
    }

    /** Whether a chosen password has too few characters. */
    static boolean isShort(String password) {
        String meant = meant(password);
        return meant.codePointCount(0, meant.length()) < SHORTEST;
    }

    /** Whether a chosen password has more bytes than are read. */
    static boolean isLong(String password) {
        return bytes(meant(password)) > LONGEST;
    }

    /** Without the spaces around it, which come from copying and are not seen. */
    private static String meant(CharSequence secret) {
        return secret.toString().strip();
    }

    @Override
    public String encode(@Nullable CharSequence password) {
        String hash = password == null ? null : slow.encode(meant(password));
        if (hash == null) {
            throw new IllegalArgumentException("no password");
        }
        return hash;
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
        if (secret == null || hash == null) {
            return false;
        }
        String meant = meant(secret);
        return hash.startsWith(QUICK)
                ? MessageDigest.isEqual(
                        quick(meant).getBytes(StandardCharsets.UTF_8),
                        hash.getBytes(StandardCharsets.UTF_8))
                : bytes(meant) <= LONGEST && slow.matches(meant, hash);
    }

    /**
     * As {@link #matches}, in the same time whether there is a slow hash, a quick one or none, and
     * whatever was typed: one slow comparison, which is not made for an empty text or a long one.
     */
    public boolean matchesInEqualTime(String secret, @Nullable String hash) {
        String meant = meant(secret);
        boolean canBe = !meant.isEmpty() && bytes(meant) <= LONGEST;
        boolean isSlow = hash != null && !hash.startsWith(QUICK);
        boolean right = slow.matches(canBe ? meant : "nobody", isSlow && canBe ? hash : nobodys);
        return isSlow ? canBe && right : matches(secret, hash);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
