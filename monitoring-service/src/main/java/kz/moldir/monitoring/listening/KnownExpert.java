package kz.moldir.monitoring.listening;

import kz.moldir.council.LocalizedText;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What is known here of an expert.
 *
 * @param listed whether the roster has the expert still
 */
public record KnownExpert(@BsonId String id, LocalizedText name, boolean listed) {

    /** After a change of the roster; null while it was never about an expert. */
    static @Nullable KnownExpert after(@Nullable KnownExpert before, RosterChangedV1 change) {
        RosterChangedV1.Entry entry = change.entry();
        if (entry != null && entry.expert()) {
            return new KnownExpert(entry.id(), entry.name(), true);
        }
        return before == null ? null : new KnownExpert(before.id, before.name, false);
    }
}
