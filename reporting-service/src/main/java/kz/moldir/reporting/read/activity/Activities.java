package kz.moldir.reporting.read.activity;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.view.View;
import org.bson.Document;

/** The activities of all approved plans. */
public final class Activities {

    /** Rows of one plan are shown whole; a plan has at most this many. */
    public static final int MOST = 5000;

    private final View<ActivityView> view;

    public Activities(MongoDatabase database) {
        this.view =
                View.of(
                        database,
                        "activities",
                        22,
                        ActivityView.class,
                        new Document("planId", 1).append("number", 1));
    }

    /** Folds an event of any service into an activity, once. */
    public void fold(String activityId, PublishedEvent event, UnaryOperator<ActivityView> fold) {
        view.fold(
                activityId,
                event.source(),
                event.sequence(),
                before -> fold.apply(before == null ? ActivityView.unknown(activityId) : before));
    }

    /** The activities of a plan by number. */
    public List<ActivityView> ofPlan(String planId) {
        return view.list(new Document("planId", planId), new Document("number", 1), MOST);
    }

    /** Those of these ids that some plan promised, in no order. */
    public List<ActivityView> ofIds(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : view
                        .list(
                                new Document("_id", new Document("$in", List.copyOf(ids))),
                                new Document("_id", 1),
                                MOST)
                        .stream()
                        .filter(activity -> activity.promise() != null)
                        .toList();
    }

    /** One activity that some plan promised. */
    public Optional<ActivityView> get(String id) {
        return view.get(id).filter(activity -> activity.promise() != null);
    }

    /** What the listeners fill. */
    public View<ActivityView> view() {
        return view;
    }
}
