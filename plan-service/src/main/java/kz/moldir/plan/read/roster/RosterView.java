package kz.moldir.plan.read.roster;

import java.util.List;
import kz.moldir.plan.events.RosterEntries;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.events.RosterEvent;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** The roster as it stands. */
public record RosterView(@BsonId String id, List<Known> known) {

    static RosterView after(@Nullable RosterView before, RosterEvent event) {
        RosterEntries entries = new RosterEntries(before == null ? List.of() : before.known());
        return new RosterView(event.rosterId(), entries.after(event).known());
    }
}
