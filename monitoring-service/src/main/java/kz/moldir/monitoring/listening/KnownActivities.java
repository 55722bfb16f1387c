package kz.moldir.monitoring.listening;

import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.monitoring.write.PlannedActivities;
import kz.moldir.monitoring.write.PlannedActivity;
import org.jspecify.annotations.Nullable;

/** The activities of approved plans, as the plan's events told of them. */
public final class KnownActivities implements PlannedActivities {

    private final View<KnownActivity> view;

    public KnownActivities(MongoDatabase database) {
        this.view = View.of(database, "activities", 1, KnownActivity.class);
    }

    @Override
    public Optional<PlannedActivity> find(String activityId) {
        return view.get(activityId).map(KnownActivity::planned);
    }

    /** What the listener fills. */
    public View<KnownActivity> view() {
        return view;
    }

    KnownActivity planned(PublishedEvent event, ActivityPlannedV1 planned) {
        return after(event, before -> KnownActivity.of(planned));
    }

    /**
     * What is known after an event that can only follow the planning.
     *
     * @throws IllegalStateException when the planning never arrived
     */
    KnownActivity changed(PublishedEvent event, UnaryOperator<KnownActivity> change) {
        return after(
                event,
                before -> {
                    if (before == null) {
                        throw new IllegalStateException(
                                event.type() + " of an activity that was never planned");
                    }
                    return change.apply(before);
                });
    }

    private KnownActivity after(
            PublishedEvent event, UnaryOperator<@Nullable KnownActivity> change) {
        view.fold(event.subject(), event.source(), event.sequence(), change);
        return view.get(event.subject()).orElseThrow();
    }
}
