package kz.moldir.kit.command;

import com.github.f4b6a3.uuid.util.UuidValidator;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.stream.Stream;
import kz.moldir.eventstore.event.TimeOrderedIds;

/**
 * Ids that follow from what they stand for, so that the same thing asked twice is one thing. What
 * follows from something with a time keeps that time in front: what is stored together is then
 * written together in every index.
 */
public final class CommandIds {

    private static final UUID NAMESPACE = UUID.fromString("6d6f6c64-6972-5000-8000-000000000001");

    private static final int DASHED = 36;
    private static final int TIME_SHIFT = 16;
    private static final long VERSION = 0xF000L;
    private static final long RANDOM_OF_HIGH = 0x0FFFL;
    private static final long NO_TIME = -1;

    private CommandIds() {}

    /** A new id for who brings none, as those of messages. */
    public static String fresh() {
        return TimeOrderedIds.fresh();
    }

    /**
     * A UUID of the given parts (RFC 9562); their order and borders count. Where parts are UUIDs
     * with a time in front (version 7, or 8 as made here), it begins with the latest of those times
     * (version 8); else it is name-based alone (version 5).
     */
    public static String derived(String... parts) {
        MessageDigest sha1 = digest("SHA-1");
        sha1.update(bytes(NAMESPACE));
        for (String part : parts) {
            byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
            sha1.update(ByteBuffer.allocate(4).putInt(utf8.length).array());
            sha1.update(utf8);
        }
        ByteBuffer hash = ByteBuffer.wrap(sha1.digest());
        long high = headed(hash.getLong(), parts);
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    /** SHA-256 in lower-case hex: what a repeated request is compared by. */
    public static String hash(byte[] content) {
        return java.util.HexFormat.of().formatHex(digest("SHA-256").digest(content));
    }

    private static long headed(long hash, String... parts) {
        long latest = Stream.of(parts).mapToLong(CommandIds::time).max().orElse(NO_TIME);
        return latest == NO_TIME
                ? (hash & ~VERSION) | 0x5000L
                : (latest << TIME_SHIFT) | (hash & RANDOM_OF_HIGH) | 0x8000L;
    }

    /** Milliseconds since 1970 that the id begins with, {@value #NO_TIME} when it has none. */
    private static long time(String part) {
        // The validator takes the form without dashes too, which the platform does not write.
        if (part.length() != DASHED
                || (!UuidValidator.isValid(part, 7) && !UuidValidator.isValid(part, 8))) {
            return NO_TIME;
        }
        return UUID.fromString(part).getMostSignificantBits() >>> TIME_SHIFT;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(algorithm, impossible);
        }
    }
}
