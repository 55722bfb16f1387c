package kz.moldir.kit.command;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that follow from what they stand for, so that the same thing asked twice is one thing. */
public final class CommandIds {

    private static final UUID NAMESPACE = UUID.fromString("6d6f6c64-6972-5000-8000-000000000001");

    private CommandIds() {}

    /**
     * A name-based UUID (version 5, RFC 9562) of the given parts; their order and borders count.
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
        long high = (hash.getLong() & ~0xF000L) | 0x5000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    /** SHA-256 in lower-case hex: what a repeated request is compared by. */
    public static String hash(byte[] content) {
        return java.util.HexFormat.of().formatHex(digest("SHA-256").digest(content));
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
