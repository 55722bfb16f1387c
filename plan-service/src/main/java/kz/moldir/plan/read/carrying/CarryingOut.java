package kz.moldir.plan.read.carrying;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.plan.events.ActivityEvent;
import org.bson.Document;

/** What is kept around the carrying out of each activity. */
public final class CarryingOut implements EventConsumer {

    private final View<CarryingView> view;

    public CarryingOut(MongoDatabase database) {
        this.view = View.of(database, "carrying", 4, CarryingView.class);
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof ActivityEvent happened && CarryingView.changes(happened)) {
            view.fold(
                    event,
                    before ->
                            Objects.requireNonNullElseGet(
                                            before, () -> CarryingView.empty(happened.activityId()))
                                    .after(happened));
        }
    }

    @Override
    public Class<?> events() {
        return ActivityEvent.class;
    }

    /** Of one activity; empty where nothing is kept or there is no such activity. */
    public CarryingView of(String activityId) {
        return view.get(activityId).orElseGet(() -> CarryingView.empty(activityId));
    }

    /** Of several activities by one query; those of which nothing is kept are left out. */
    public Map<String, CarryingView> of(Set<String> activityIds) {
        return activityIds.isEmpty()
                ? Map.of()
                : view
                        .list(
                                new Document("_id", new Document("$in", List.copyOf(activityIds))),
                                new Document("_id", 1),
                                activityIds.size())
                        .stream()
                        .collect(Collectors.toMap(CarryingView::id, Function.identity()));
    }

    /** Of one of them, read before. */
    public static CarryingView in(Map<String, CarryingView> kept, String activityId) {
        return kept.getOrDefault(activityId, CarryingView.empty(activityId));
    }

    /** What this projection fills. */
    public View<CarryingView> view() {
        return view;
    }
}
