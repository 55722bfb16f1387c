package kz.moldir.plan.read.visits;

import java.util.List;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.OpenVisits;
import kz.moldir.plan.events.VisitFollowing.VisitNotFollowed;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The visits that an activity does not follow.
 *
 * @param id of the activity
 * @param open whether there is one, for the index
 */
public record VisitsOfActivity(@BsonId String id, List<VisitNotFollowed> visits, boolean open) {

    /** After one more event; null as long as there was none. */
    static @Nullable VisitsOfActivity after(
            @Nullable VisitsOfActivity before, ActivityEvent event) {
        OpenVisits now =
                (before == null ? OpenVisits.NONE : new OpenVisits(before.visits)).after(event);
        return before == null && now.all().isEmpty()
                ? null
                : new VisitsOfActivity(event.activityId(), now.all(), !now.all().isEmpty());
    }
}
