package kz.moldir.plan.read.register;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.plan.events.RegisterEvent;
import kz.moldir.plan.events.RegisterEvent.Register;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The entries of all registers: the open ones first, of each kind the newest first. */
public final class Registers implements EventConsumer {

    private static final Document ORDER =
            new Document("state", 1).append("item.received", -1).append("_id", 1);

    private static final Document BY_REGISTER = new Document("register", 1);

    private static final Document BY_ACTIVITY = new Document("activityId", 1);

    static {
        BY_REGISTER.putAll(ORDER);
        BY_ACTIVITY.putAll(ORDER);
    }

    private final View<EntryView> view;

    public Registers(MongoDatabase database) {
        this.view =
                View.of(database, "registers", 2, EntryView.class, ORDER, BY_REGISTER, BY_ACTIVITY);
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof RegisterEvent happened) {
            view.fold(event, before -> EntryView.after(before, happened));
        }
    }

    @Override
    public Class<?> events() {
        return RegisterEvent.class;
    }

    /**
     * Entries that are asked for, in their order; what was withdrawn is left out.
     *
     * @param after where the page before ended, or null for the first
     */
    List<EntryView> page(RegisterQuery query, @Nullable After after, int limit) {
        List<EntryView> found = new ArrayList<>();
        for (int state : query.kept()) {
            if (after != null && after.state() == state) {
                Document sameDay =
                        filter(query, state)
                                .append("item.received", after.day().toString())
                                .append("_id", new Document("$gt", after.id()));
                add(found, sameDay, limit);
                add(found, before(filter(query, state), query, after), limit);
            } else if (after == null || after.state() < state) {
                add(found, before(filter(query, state), query, null), limit);
            }
        }
        return List.copyOf(found);
    }

    /** All that is open, however much it is. */
    List<EntryView> open(RegisterQuery query) {
        return page(query.in(RegisterQuery.State.OPEN), null, Integer.MAX_VALUE);
    }

    /** All that these activities ever kept, also what was withdrawn; activity by activity. */
    public List<EntryView> everOf(Collection<String> activityIds) {
        Document any = new Document("$in", List.copyOf(activityIds));
        return view.list(new Document("activityId", any), BY_ACTIVITY, Integer.MAX_VALUE);
    }

    /** Whether an entry was withdrawn, and the same object of the same day stands beside it. */
    public boolean enteredAgain(String entryId) {
        return view.get(entryId)
                .filter(entry -> entry.withdrawn() != null && entry.register() == Register.OBJECT)
                .map(
                        gone ->
                                everOf(List.of(gone.activityId())).stream()
                                        .anyMatch(
                                                other ->
                                                        other.withdrawn() == null
                                                                && other.register()
                                                                        == Register.OBJECT
                                                                && other.item()
                                                                        .title()
                                                                        .equals(gone.item().title())
                                                                && other.item()
                                                                        .received()
                                                                        .equals(
                                                                                gone.item()
                                                                                        .received())))
                .orElse(false);
    }

    /** What this projection fills. */
    public View<EntryView> view() {
        return view;
    }

    private void add(List<EntryView> found, Document filter, int limit) {
        if (found.size() < limit) {
            found.addAll(view.list(filter, ORDER, limit - found.size()));
        }
    }

    private static Document filter(RegisterQuery query, int state) {
        Document filter = new Document("state", state);
        if (query.activityId() != null) {
            filter.append("activityId", query.activityId());
        }
        if (query.register() != null) {
            filter.append("register", query.register().name());
        }
        return filter;
    }

    /** Days are kept as they are written, so their order is that of their letters. */
    private static Document before(Document filter, RegisterQuery query, @Nullable After after) {
        Document days = new Document();
        Integer year = query.year();
        if (year != null) {
            days.append("$gte", "%04d-01-01".formatted(year))
                    .append("$lt", "%04d-01-01".formatted(year + 1));
        }
        if (after != null) {
            days.append("$lt", after.day().toString());
        }
        return days.isEmpty() ? filter : filter.append("item.received", days);
    }
}
