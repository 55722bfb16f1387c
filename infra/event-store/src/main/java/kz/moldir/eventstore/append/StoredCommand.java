package kz.moldir.eventstore.append;

import kz.moldir.eventstore.commit.Commit;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a command that was done.
 *
 * @param id the command's identifier
 * @param hash hash of its content as the caller gave it
 * @param answer JSON text of its answer
 * @param position global index of its last event
 */
public record StoredCommand(
        String id, @Nullable String hash, @Nullable String answer, long position) {

    public static StoredCommand of(Commit commit) {
        return new StoredCommand(commit.command(), commit.hash(), commit.answer(), commit.last());
    }
}
