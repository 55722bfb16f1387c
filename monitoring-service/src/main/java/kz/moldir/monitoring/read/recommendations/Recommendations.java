package kz.moldir.monitoring.read.recommendations;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.monitoring.events.RecommendationEvent;
import kz.moldir.monitoring.read.CalledNow;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** All recommendations that were not taken back, the last one first. */
public final class Recommendations implements EventConsumer {

    private static final Document LAST_FIRST = new Document("key", -1);

    private final View<RecommendationView> view;
    private final CalledNow names;

    /** Their activities are called as those names say. */
    public Recommendations(MongoDatabase database, CalledNow names) {
        this.names = names;
        this.view = View.of(database, "recommendations", 7, RecommendationView.class, LAST_FIRST);
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof RecommendationEvent happened) {
            view.fold(event, before -> RecommendationView.after(before, happened));
        }
    }

    /** One of them. */
    public Optional<RecommendationView> get(String id) {
        return view.get(id).map(known -> called(List.of(known)).getFirst());
    }

    /** Those before a key, or from the last one on. */
    public List<RecommendationView> list(@Nullable String before, int limit) {
        Document range = new Document("$gt", "");
        if (before != null) {
            range.append("$lt", before);
        }
        return called(view.list(new Document("key", range), LAST_FIRST, limit));
    }

    private List<RecommendationView> called(List<RecommendationView> all) {
        return names.all(all, RecommendationView::activityId, RecommendationView::called);
    }

    /** What this projection fills. */
    public View<RecommendationView> view() {
        return view;
    }
}
