package kz.moldir.plan.read.visits;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.function.UnaryOperator;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.VisitFollowing.VisitNotFollowed;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What waits until somebody settles it. */
public final class UnfollowedVisits implements EventConsumer {

    /** So many are shown at most. */
    private static final int MOST = 1000;

    private static final Document OPEN = new Document("open", 1).append("_id", 1);

    private final View<VisitsOfActivity> view;

    public UnfollowedVisits(MongoDatabase database) {
        this.view = View.of(database, "unfollowed-visits", 1, VisitsOfActivity.class, OPEN);
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof ActivityEvent happened && concerns(happened)) {
            fold(event, before -> VisitsOfActivity.after(before, happened));
        }
    }

    private void fold(RecordedEvent event, UnaryOperator<@Nullable VisitsOfActivity> happened) {
        view.fold(event, happened);
    }

    private static boolean concerns(ActivityEvent event) {
        return event instanceof ActivityEvent.Following
                || event instanceof ActivityEvent.OccurrenceRecorded
                || event instanceof ActivityEvent.RecordCorrected;
    }

    @Override
    public Class<?> events() {
        return ActivityEvent.class;
    }

    /** Those of one activity. */
    public List<VisitNotFollowed> of(String activityId) {
        return view.get(activityId).map(VisitsOfActivity::visits).orElse(List.of());
    }

    /** Those of all activities. */
    public List<VisitNotFollowed> all() {
        return view.list(new Document("open", true), OPEN, MOST).stream()
                .flatMap(each -> each.visits().stream())
                .toList();
    }

    /** What this projection fills. */
    public View<VisitsOfActivity> view() {
        return view;
    }
}
