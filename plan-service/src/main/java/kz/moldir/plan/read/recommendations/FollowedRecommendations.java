package kz.moldir.plan.read.recommendations;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.view.View;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The recommendations that monitoring-service told of. */
public final class FollowedRecommendations {

    /** So many are shown at most. */
    private static final int MOST = 1000;

    private static final Document EARLIEST = new Document("awaited", 1);

    private final View<FollowedRecommendation> view;

    public FollowedRecommendations(MongoDatabase database) {
        this.view =
                View.of(
                        database,
                        "followed-recommendations",
                        1,
                        FollowedRecommendation.class,
                        EARLIEST);
    }

    /** Begins with one, once. */
    public void issued(PublishedEvent event, FollowedRecommendation issued) {
        fold(event, before -> before == null ? issued : before);
    }

    /**
     * What became of one, once. Of one whose beginning was never told nothing is kept, so that it
     * is whole as soon as all of it is told again.
     */
    public void after(PublishedEvent event, UnaryOperator<FollowedRecommendation> happened) {
        fold(event, before -> before == null ? null : happened.apply(before));
    }

    private void fold(
            PublishedEvent event, UnaryOperator<@Nullable FollowedRecommendation> happened) {
        view.fold(event.subject(), event.source(), event.sequence(), happened);
    }

    /** Those without an answer whose term is over by a day, or ends on it; the longest first. */
    public List<FollowedRecommendation> awaitedBy(LocalDate day) {
        return view.list(
                new Document("awaited", new Document("$lte", day.toString())), EARLIEST, MOST);
    }

    /** What the listener fills. */
    public View<FollowedRecommendation> view() {
        return view;
    }
}
