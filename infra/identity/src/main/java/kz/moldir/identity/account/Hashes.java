package kz.moldir.identity.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes of what people sign in with: slow ones of passwords and of codes from mails. A password
 * that the provider drew has a cheap one until it was right once; see {@link DrawnSecrets}.
 */
public final class Hashes {

    /** The longest password in bytes; bcrypt reads no more. */
    public static final int LONGEST = 72;

    /** The shortest password that people may choose, in characters. */
    public static final int SHORTEST = 12;

    static final String QUICK = "{sha256}";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int cost;
    private final PasswordEncoder slow;
    private final String nobodys;

    /** Hashes with a cost: 2 to its power rounds. */
    public Hashes(int cost) {
        this(cost, new BCryptPasswordEncoder(cost));
    }

    Hashes(int cost, PasswordEncoder slow) {
        this.cost = cost;
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

    /** What a random secret is found by: always the same, so passwords are not kept so. */
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
        return !isShortEnough(meant(password));
    }

    /** Without the spaces around it, which come from copying and are not seen. */
    static String meant(CharSequence secret) {
        return secret.toString().strip();
    }

    /** The slow hash of a password or a code. */
    public String encode(String password) {
        return Objects.requireNonNull(slow.encode(meant(password)));
    }

    /** Whether a text is what a slow hash was made of. */
    public boolean matches(String secret, String hash) {
        String meant = meant(secret);
        return isShortEnough(meant) && slow.matches(meant, hash);
    }

    /**
     * Whether a password is what a hash was made of, in the same time whether there is a slow hash,
     * a cheap one or none, and whatever was typed: one slow comparison, which is not made for an
     * empty text or a long one.
     */
    public boolean matchesInEqualTime(String secret, @Nullable String hash) {
        String meant = meant(secret);
        boolean canBe = !meant.isEmpty() && isShortEnough(meant);
        boolean isSlow = hash != null && !isCheap(hash);
        boolean right = slow.matches(canBe ? meant : "nobody", isSlow && canBe ? hash : nobodys);
        return isSlow
                ? canBe && right
                : canBe && hash != null && DrawnSecrets.areEqual(meant, hash);
    }

    /** Whether a hash costs less than those that are made here, so that another is to be made. */
    public boolean isCheap(String hash) {
        return DrawnSecrets.isOfBefore(hash)
                || Integer.parseInt(hash.substring("$2a$".length(), "$2a$11".length())) < cost;
    }

    static boolean isShortEnough(String meant) {
        return bytes(meant) <= LONGEST;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
