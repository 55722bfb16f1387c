package kz.moldir.notification.read.notifications;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kz.moldir.kit.view.Batch;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.notification.events.NotificationEvent;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The log of all mails, each once. */
public final class Notifications implements EventConsumer {

    private static final int MOST = 500;
    private static final String AFTER_ALL = "~";

    private final View<NotificationView> view;
    private final AtomicReference<Runnable> changed = new AtomicReference<>(() -> {});

    public Notifications(MongoDatabase database) {
        this.view =
                View.of(
                        database,
                        "notifications",
                        1,
                        NotificationView.class,
                        new Document("log", 1),
                        new Document("outbox", 1),
                        new Document("task", 1));
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof NotificationEvent happened) {
            view.fold(event, before -> NotificationView.after(before, happened, event.time()));
            Batch.afterwards(changed.get());
        }
    }

    /** What is told of each change, after it shows here. */
    public void whenChanged(Runnable told) {
        changed.set(told);
    }

    /**
     * All mails, the newest first.
     *
     * @param before the place of the last one that was seen, or null from the newest
     */
    public List<NotificationView> all(@Nullable String before, int limit) {
        return view.list(
                new Document(
                        "log",
                        new Document("$gt", "").append("$lt", before == null ? AFTER_ALL : before)),
                new Document("log", -1),
                limit);
    }

    /** The mails without an outcome, the oldest first, at most 500. */
    public List<NotificationView> pending() {
        return with("outbox");
    }

    /** The mails that somebody must see to, the oldest first, at most 500. */
    public List<NotificationView> failed() {
        return with("task");
    }

    private List<NotificationView> with(String field) {
        return view.list(
                new Document(field, new Document("$gt", "")), new Document(field, 1), MOST);
    }

    /** What this projection fills. */
    public View<NotificationView> view() {
        return view;
    }
}
