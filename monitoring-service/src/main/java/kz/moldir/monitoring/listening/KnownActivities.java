package kz.moldir.monitoring.listening;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.monitoring.write.PlannedActivities;
import kz.moldir.monitoring.write.PlannedActivity;
import kz.moldir.monitoring.write.VisitableActivities;
import org.bson.Document;

/** The activities of approved plans, as the plan's events told of them. */
public final class KnownActivities implements PlannedActivities, VisitableActivities {

    private static final int MOST = 2000;
    private static final Document NEWEST_FIRST = new Document("approvedOn", -1);

    private final View<KnownActivity> view;

    public KnownActivities(MongoDatabase database) {
        this.view =
                View.of(
                        database,
                        "activities",
                        7,
                        KnownActivity.class,
                        new Document("monitoring", 1).append("approvedOn", -1));
    }

    @Override
    public Optional<PlannedActivity> find(String activityId) {
        return view.get(activityId).map(KnownActivity::planned);
    }

    @Override
    public Set<String> commissions(String activityId) {
        return view.get(activityId)
                .map(KnownActivity::commissions)
                .map(Set::copyOf)
                .orElse(Set.of());
    }

    /** In the order of each plan, what is done outside of it last. */
    @Override
    public List<Visitable> on(LocalDate day) {
        return view.list(new Document("monitoring", true), NEWEST_FIRST, MOST).stream()
                .filter(activity -> !activity.over(day))
                .sorted(
                        Comparator.comparing(KnownActivity::approvedOn)
                                .reversed()
                                .thenComparing(activity -> activity.outside() != null)
                                .thenComparing(KnownActivity::number))
                .map(
                        activity ->
                                new Visitable(
                                        activity.planned(),
                                        activity.approvedOn(),
                                        Set.copyOf(activity.commissions())))
                .toList();
    }

    /** Whether nothing more comes of it in its plan on a day: held, cancelled or carried over. */
    public boolean over(String activityId, LocalDate day) {
        return view.get(activityId).filter(activity -> activity.over(day)).isPresent();
    }

    /** Some of them, in no order. */
    public List<KnownActivity> some(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : view.list(
                        new Document("_id", new Document("$in", List.copyOf(ids))),
                        new Document("_id", 1),
                        ids.size());
    }

    /** What the listener fills. */
    public View<KnownActivity> view() {
        return view;
    }

    /** What is known of the activity after an event, which may have come before. */
    KnownActivity after(PublishedEvent published, PlanEventV1 event) {
        take(published, event);
        return view.get(published.subject()).orElseThrow();
    }

    /** Takes an event. */
    void take(PublishedEvent published, PlanEventV1 event) {
        view.fold(
                published.subject(),
                published.source(),
                published.sequence(),
                before -> KnownActivity.after(before, event, published.sequence()));
    }
}
