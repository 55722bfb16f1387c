package kz.moldir.notification.read.reminders;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import kz.moldir.kit.view.Batch;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.notification.events.Item;
import kz.moldir.notification.events.NotificationEvent.NotificationPrepared;
import kz.moldir.notification.events.ReminderEvent;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The reminders that are to come, in the order in which they fall due. */
public final class Reminders implements EventConsumer {

    private static final int MOST = 500;
    private static final String AFTER_ALL_OF_THAT_TIME = "~";

    private final View<ReminderView> view;
    private final AtomicReference<Runnable> changed = new AtomicReference<>(() -> {});

    public Reminders(MongoDatabase database) {
        this.view =
                View.of(
                        database,
                        "reminders",
                        2,
                        ReminderView.class,
                        new Document("agenda", 1),
                        new Document("takenFor", 1));
    }

    @Override
    public void on(RecordedEvent event) {
        switch (event.payload()) {
            case ReminderEvent happened -> {
                view.fold(event, before -> ReminderView.after(before, happened));
                Batch.afterwards(changed.get());
            }
            case NotificationPrepared mail -> {
                mail.items().forEach(item -> mailed(event, mail, item));
                Batch.afterwards(changed.get());
            }
            default -> {
                // What comes of a mail is shown elsewhere.
            }
        }
    }

    /** One processor of one segment: reminders were taken up before their mail was prepared. */
    private void mailed(RecordedEvent event, NotificationPrepared mail, Item item) {
        view.fold(
                item.reminderId(),
                "own/" + event.subject(),
                event.sequence(),
                before -> ReminderView.mailed(before, mail.notificationId()));
    }

    /** What is told of each change, after it shows here. */
    public void whenChanged(Runnable told) {
        changed.set(told);
    }

    /**
     * What is to come, the earliest first.
     *
     * @param after the place of the last one that was seen, or null from the start
     */
    public List<ReminderView> open(@Nullable String after, int limit) {
        return view.list(
                new Document("agenda", new Document("$gt", after == null ? "" : after)),
                new Document("agenda", 1),
                limit);
    }

    /** When the next one falls due, which may have passed. */
    public Optional<Instant> next() {
        return open(null, 1).stream().map(ReminderView::next).findFirst();
    }

    /** What has fallen due by now, at most 500. */
    public List<Item> dueBy(Instant now) {
        return view
                .list(
                        new Document(
                                "agenda",
                                new Document("$gt", "")
                                        .append("$lte", now + AFTER_ALL_OF_THAT_TIME)),
                        new Document("agenda", 1),
                        MOST)
                .stream()
                .map(each -> each.item(each.dueBy(now)))
                .toList();
    }

    /** What was taken up into mails that are not prepared yet, by mail. */
    public Map<String, List<Item>> takenUp() {
        return view
                .list(
                        new Document("takenFor", new Document("$gt", "")),
                        new Document("takenFor", 1),
                        MOST)
                .stream()
                .filter(each -> each.takenFor() != null)
                .collect(
                        Collectors.groupingBy(
                                each -> String.valueOf(each.takenFor()),
                                Collectors.mapping(
                                        each -> each.item(each.takenUp()), Collectors.toList())));
    }

    /** What this projection fills. */
    public View<ReminderView> view() {
        return view;
    }
}
