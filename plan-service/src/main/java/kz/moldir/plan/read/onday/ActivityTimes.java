package kz.moldir.plan.read.onday;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.read.activities.Activities;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * When the activities of a plan began, and the latest time at which anything was recorded of each:
 * a record may be of an earlier time than the one before it.
 */
public final class ActivityTimes implements EventConsumer {

    private final View<ActivityTime> view;

    /**
     * The time of the first event of an activity, and the latest of all.
     *
     * @param planId the plan that promises it, empty until it is known
     */
    public record ActivityTime(@BsonId String id, String planId, Instant begun, Instant changed) {

        static ActivityTime after(@Nullable ActivityTime before, RecordedEvent event) {
            String plan =
                    event.payload() instanceof ActivityPlanned now
                            ? now.planId()
                            : before == null ? "" : before.planId();
            return new ActivityTime(
                    event.subject(),
                    plan,
                    before == null ? event.time() : before.begun(),
                    before == null || event.time().isAfter(before.changed())
                            ? event.time()
                            : before.changed());
        }

        boolean begunBefore(Instant end) {
            return begun.isBefore(end);
        }

        boolean changedSince(Instant end) {
            return !changed.isBefore(end);
        }
    }

    public ActivityTimes(MongoDatabase database) {
        this.view =
                View.of(
                        database,
                        "activity-times",
                        2,
                        ActivityTime.class,
                        new Document("planId", 1));
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof ActivityEvent) {
            view.fold(event, before -> ActivityTime.after(before, event));
        }
    }

    @Override
    public Class<?> events() {
        return ActivityEvent.class;
    }

    /** Those of the activities of a plan. */
    public List<ActivityTime> ofPlan(String planId) {
        return view.list(
                new Document("planId", planId), new Document("planId", 1), Activities.MOST);
    }

    /** What this projection fills. */
    public View<ActivityTime> view() {
        return view;
    }
}
