package kz.moldir.plan.read.carrying;

import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.plan.events.CarryingOutEvent;

/** What is kept around the carrying out of each activity. */
public final class CarryingOut implements EventConsumer {

    private final View<CarryingView> view;

    public CarryingOut(MongoDatabase database) {
        this.view = View.of(database, "carrying", 1, CarryingView.class);
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof CarryingOutEvent happened) {
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
        return CarryingOutEvent.class;
    }

    /** Of one activity; empty where nothing is kept or there is no such activity. */
    public CarryingView of(String activityId) {
        return view.get(activityId).orElseGet(() -> CarryingView.empty(activityId));
    }

    /** What this projection fills. */
    public View<CarryingView> view() {
        return view;
    }
}
