package kz.moldir.plan.read.roster;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import kz.moldir.council.text.SortKey;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.plan.events.RosterEvent;
import org.bson.Document;

/** The roster's names. */
public final class RosterList implements EventConsumer {

    private static final int MOST = 1;

    private final View<RosterView> view;

    public RosterList(MongoDatabase database) {
        this.view = View.of(database, "roster", 1, RosterView.class);
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof RosterEvent happened) {
            view.fold(event, before -> RosterView.after(before, happened));
        }
    }

    /** All names in the Kazakh alphabet's order; empty before the first entry. */
    public List<String> names() {
        return view.list(new Document(), new Document("_id", 1), MOST + 1).stream()
                .flatMap(roster -> roster.names().stream())
                .sorted(java.util.Comparator.comparing(SortKey::of))
                .toList();
    }

    /** What this projection fills. */
    public View<RosterView> view() {
        return view;
    }
}
