package kz.moldir.plan.read.register;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.plan.events.RegisterEvent;
import org.bson.Document;

/** The entries of all registers, the newest first. */
public final class Registers implements EventConsumer {

    /** A page shows at most this many. */
    public static final int MOST = 2000;

    private static final Document ORDER = new Document("item.received", -1).append("_id", 1);

    private static final Document BY_ACTIVITY =
            new Document("activityId", 1).append("item.received", -1).append("_id", 1);

    private final View<EntryView> view;

    public Registers(MongoDatabase database) {
        this.view = View.of(database, "registers", 1, EntryView.class, ORDER, BY_ACTIVITY);
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof RegisterEvent happened) {
            view.fold(event, before -> EntryView.after(before, happened));
        }
    }

    /** What one activity keeps; what was withdrawn is left out. */
    public List<EntryView> of(String activityId) {
        return standing(view.list(new Document("activityId", activityId), ORDER, MOST));
    }

    /** What all activities keep. */
    public List<EntryView> all() {
        return standing(view.list(new Document(), ORDER, MOST));
    }

    /** All that these activities ever kept, also what was withdrawn; activity by activity. */
    public List<EntryView> everOf(Collection<String> activityIds) {
        Document any = new Document("$in", List.copyOf(activityIds));
        return view.list(new Document("activityId", any), BY_ACTIVITY, Integer.MAX_VALUE);
    }

    /** What this projection fills. */
    public View<EntryView> view() {
        return view;
    }

    private static List<EntryView> standing(List<EntryView> entries) {
        return entries.stream().filter(entry -> entry.withdrawn() == null).toList();
    }
}
