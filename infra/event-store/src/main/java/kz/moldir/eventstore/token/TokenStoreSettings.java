package kz.moldir.eventstore.token;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.UUID;

/**
 * How one token store is set up.
 *
 * @param collection name of the collection
 * @param owner name under which this process claims; no two processes may share one
 * @param shared whether other processes claim from the same store; if not, a claim of a former run
 *     is taken over at once and claims are not extended, so that idling writes nothing
 * @param claimTimeout time without extension after which another process may take a claim
 * @param stored told of every stored position
 */
public record TokenStoreSettings(
        String collection,
        String owner,
        boolean shared,
        Duration claimTimeout,
        TokenStored stored) {

    /** Collection {@code tokens}, claims of ten seconds, an owner's name of its own. */
    public static TokenStoreSettings standard(boolean shared, TokenStored stored) {
        String process = ManagementFactory.getRuntimeMXBean().getName();
        return new TokenStoreSettings(
                "tokens",
                process + "/" + UUID.randomUUID(),
                shared,
                Duration.ofSeconds(10),
                stored);
    }
}
