package kz.moldir.monitoring.read.visits;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.monitoring.events.VisitEvent;
import kz.moldir.monitoring.read.CalledNow;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** All visits by day. */
public final class Visits implements EventConsumer {

    private static final Document FIRST_DAY_FIRST = new Document("key", 1);
    private static final Document LAST_DAY_FIRST = new Document("key", -1);

    private static final int MOST_OF_ONE = 5_000;

    private final View<VisitView> view;
    private final CalledNow names;

    /** Their activities are called as those names say. */
    public Visits(MongoDatabase database, CalledNow names) {
        this.names = names;
        this.view =
                View.of(
                        database,
                        "visits",
                        4,
                        VisitView.class,
                        FIRST_DAY_FIRST,
                        new Document("activityId", 1).append("key", 1),
                        new Document("state", 1).append("key", 1),
                        new Document("experts.id", 1));
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof VisitEvent happened) {
            view.fold(event, before -> VisitView.after(before, happened, event.sequence()));
        }
    }

    /**
     * What a list is asked for; null leaves a place open.
     *
     * @param from first day, inclusive
     * @param to last day, inclusive
     * @param after the key of the last visit already seen
     * @param experts roster ids of somebody who is invited
     */
    public record Wanted(
            @Nullable String activityId,
            @Nullable VisitState state,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String after,
            @Nullable Set<String> experts) {

        private boolean takes(VisitView visit) {
            return (activityId == null || activityId.equals(visit.activityId()))
                    && (state == null || state == visit.state())
                    && (from == null || visit.key().compareTo(from.toString()) > 0)
                    && (after == null || visit.key().compareTo(after) > 0)
                    && (to == null || visit.key().compareTo(to.plusDays(1).toString()) < 0);
        }
    }

    /** The visits that are wanted, the first day first. */
    public List<VisitView> list(Wanted wanted, int limit) {
        String from = wanted.from() == null ? "" : wanted.from().toString();
        String after = wanted.after() == null ? "" : wanted.after();
        Document range = new Document("$gt", from.compareTo(after) > 0 ? from : after);
        if (wanted.to() != null) {
            range.append("$lt", wanted.to().plusDays(1).toString());
        }
        Document filter = new Document();
        if (wanted.activityId() != null) {
            filter.append("activityId", wanted.activityId());
        }
        if (wanted.state() != null) {
            filter.append("state", wanted.state().name());
        }
        if (wanted.experts() != null) {
            return called(
                    invited(wanted.experts(), Comparator.naturalOrder())
                            .filter(wanted::takes)
                            .limit(limit)
                            .toList());
        }
        return called(view.list(filter.append("key", range), FIRST_DAY_FIRST, limit));
    }

    /**
     * The visits before a day, the last day first, without those that wait to be confirmed.
     *
     * @param key a day, or the key of the last visit already seen
     * @param experts roster ids of somebody who is invited, or null for all
     */
    public List<VisitView> before(String key, @Nullable Set<String> experts, int limit) {
        if (experts != null) {
            return called(
                    invited(experts, Comparator.reverseOrder())
                            .filter(visit -> visit.key().compareTo(key) < 0)
                            .filter(visit -> visit.state() != VisitState.TO_BE_CONFIRMED)
                            .limit(limit)
                            .toList());
        }
        Document filter =
                new Document("key", new Document("$gt", "").append("$lt", key))
                        .append("state", new Document("$ne", VisitState.TO_BE_CONFIRMED.name()));
        return called(view.list(filter, LAST_DAY_FIRST, limit));
    }

    /**
     * All visits that somebody is invited to, in the order of their keys: an index over a list of
     * experts gives no order, and one person's visits are few.
     */
    private Stream<VisitView> invited(Set<String> experts, Comparator<String> order) {
        return view
                .list(
                        new Document("experts.id", new Document("$in", List.copyOf(experts))),
                        new Document(),
                        MOST_OF_ONE)
                .stream()
                .sorted(Comparator.comparing(VisitView::key, order));
    }

    /** One visit. */
    public Optional<VisitView> get(String id) {
        return view.get(id).map(visit -> called(List.of(visit)).getFirst());
    }

    private List<VisitView> called(List<VisitView> visits) {
        return names.all(visits, VisitView::activityId, VisitView::called);
    }

    /** What this projection fills. */
    public View<VisitView> view() {
        return view;
    }
}
