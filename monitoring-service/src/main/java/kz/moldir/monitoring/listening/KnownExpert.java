package kz.moldir.monitoring.listening;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What is known here of an expert.
 *
 * @param listed whether the roster has the expert still
 * @param until the last day of the expert's term; null where it has no end
 */
public record KnownExpert(
        @BsonId String id, LocalizedText name, boolean listed, @Nullable LocalDate until) {

    /** After a change of the roster; null while it was never about an expert. */
    static @Nullable KnownExpert after(@Nullable KnownExpert before, RosterChangedV1 change) {
        RosterChangedV1.Entry entry = change.entry();
        if (entry != null && entry.expert()) {
            return new KnownExpert(entry.id(), entry.name(), true, entry.until());
        }
        return before == null ? null : new KnownExpert(before.id, before.name, false, before.until);
    }

    /** Whether the expert may be invited on a day: listed, and the term is not over. */
    boolean invitable(LocalDate day) {
        return listed && (until == null || !until.isBefore(day));
    }
}
