package kz.moldir.plan.read.activities;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.plan.events.ActivityEvent;
import org.bson.Document;

/** The activities of approved plans. */
public final class Activities implements EventConsumer {

    /**
     * A plan is read whole: its 5,000 rows at most, those that amendments excluded, and what is
     * done beside it.
     */
    public static final int MOST = 20_000;

    private final View<ActivityView> view;

    public Activities(MongoDatabase database) {
        this.view =
                View.of(
                        database,
                        "activities",
                        26,
                        ActivityView.class,
                        new Document("planId", 1).append("number", 1),
                        new Document("planId", 1).append("minutesLacking", 1).append("number", 1),
                        new Document("planId", 1).append("socialLacking", 1).append("number", 1),
                        new Document("planId", 1).append("outside", 1).append("number", 1),
                        new Document("openUntil", 1),
                        new Document("days", 1));
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof ActivityEvent happened) {
            view.fold(event, before -> ActivityView.after(before, happened, event.sequence()));
        }
    }

    @Override
    public Class<?> events() {
        return ActivityEvent.class;
    }

    /** The activities of a plan by number. */
    public List<ActivityView> ofPlan(String planId) {
        return view.list(new Document("planId", planId), new Document("number", 1), MOST);
    }

    /** Some of them, in no order. */
    public List<ActivityView> some(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : view.list(
                        new Document("_id", new Document("$in", List.copyOf(ids))),
                        new Document("_id", 1),
                        ids.size());
    }

    /** Those of all plans of which something may still be waited for on a day, by number. */
    public List<ActivityView> open(LocalDate day) {
        return view
                .list(
                        new Document("openUntil", new Document("$gt", day.toString())),
                        new Document("openUntil", 1),
                        MOST)
                .stream()
                .sorted(Comparator.comparing(ActivityView::number))
                .toList();
    }

    /** Those of all plans that may still be awaited on a day, in no order. */
    List<ActivityView> on(LocalDate day) {
        return view.list(new Document("days", day.toString()), new Document(), MOST);
    }

    /** Those of a plan that wait for nothing but their minutes, by number. */
    List<ActivityView> withoutMinutes(String planId) {
        return view.list(
                new Document("planId", planId).append("minutesLacking", true),
                new Document("number", 1),
                MOST);
    }

    /** Those of a plan that are over and published, but on no social network, by number. */
    List<ActivityView> onNoSocialNetwork(String planId) {
        return view.list(
                new Document("planId", planId).append("socialLacking", true),
                new Document("number", 1),
                MOST);
    }

    /** How many activities there are beside a plan; nothing of its rows is read for it. */
    public int outside(String planId) {
        return view.list(
                        new Document("planId", planId).append("outside", true),
                        new Document("number", 1),
                        MOST)
                .size();
    }

    /** One activity. */
    public Optional<ActivityView> get(String id) {
        return view.get(id);
    }

    /** What this projection fills. */
    public View<ActivityView> view() {
        return view;
    }
}
