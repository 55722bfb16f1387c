package kz.moldir.kit.command;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a command comes from: it becomes the metadata of every event that the command causes.
 *
 * @param commandId the command's identity; sent again, it is done once
 * @param hash of the request's content; null where the id already follows from the content
 * @param actor who asks: an account, or the name of an automation
 * @param role in which role
 * @param correlation the request that started it all
 * @param causation the event or request that directly caused it
 * @param time the council's time
 * @param expectedSequence the aggregate's sequence the caller has seen (If-Match), or null
 * @param actingFor the account for which the actor stands in, or null
 * @param byEvent whether an event asks for it, and may ask again at any later time
 */
public record Origin(
        String commandId,
        @Nullable String hash,
        String actor,
        String role,
        String correlation,
        String causation,
        Instant time,
        @Nullable Long expectedSequence,
        boolean byEvent,
        @Nullable String actingFor) {

    /** Of somebody who stands in for nobody. */
    public Origin(
            String commandId,
            @Nullable String hash,
            String actor,
            String role,
            String correlation,
            String causation,
            Instant time,
            @Nullable Long expectedSequence,
            boolean byEvent) {
        this(
                commandId,
                hash,
                actor,
                role,
                correlation,
                causation,
                time,
                expectedSequence,
                byEvent,
                null);
    }

    /** Of a command that no event asks for. */
    public Origin(
            String commandId,
            @Nullable String hash,
            String actor,
            String role,
            String correlation,
            String causation,
            Instant time,
            @Nullable Long expectedSequence) {
        this(commandId, hash, actor, role, correlation, causation, time, expectedSequence, false);
    }

    /** The same of an actor who stands in for another account; null for none. */
    public Origin standingInFor(@Nullable String account) {
        return new Origin(
                commandId,
                hash,
                actor,
                role,
                correlation,
                causation,
                time,
                expectedSequence,
                byEvent,
                account);
    }

    /** The metadata that Axon carries with the command and copies to its events. */
    public Map<String, Object> metadata(String council) {
        Map<String, Object> metadata = new TreeMap<>();
        metadata.put(Metadata.COMMAND, commandId);
        if (hash != null) {
            metadata.put(Metadata.COMMAND_HASH, hash);
        }
        metadata.put(Metadata.ACTOR, actor);
        metadata.put(Metadata.ROLE, role);
        if (actingFor != null) {
            metadata.put(Metadata.ACTING_FOR, actingFor);
        }
        metadata.put(Metadata.COUNCIL, council);
        metadata.put(Metadata.CORRELATION, correlation);
        metadata.put(Metadata.CAUSATION, causation);
        metadata.put(Metadata.TIME, time.toString());
        if (expectedSequence != null) {
            metadata.put(Metadata.EXPECTED_SEQUENCE, expectedSequence);
        }
        return metadata;
    }
}
