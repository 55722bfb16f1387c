package kz.moldir.plan.read.roster;

import java.util.ArrayList;
import java.util.List;
import kz.moldir.plan.events.RosterEvent;
import kz.moldir.plan.events.RosterEvent.PersonsAdded;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** The roster as it stands. */
public record RosterView(@BsonId String id, List<String> names) {

    static RosterView after(@Nullable RosterView before, RosterEvent event) {
        return switch (event) {
            case PersonsAdded added -> {
                List<String> names = new ArrayList<>(before == null ? List.of() : before.names());
                names.addAll(added.names());
                yield new RosterView(added.rosterId(), List.copyOf(names));
            }
        };
    }
}
