package kz.moldir.monitoring.read.history;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.monitoring.events.VisitEvent;
import kz.moldir.monitoring.events.VisitEvent.FindingRecorded;
import kz.moldir.monitoring.events.VisitEvent.VisitCancelled;
import kz.moldir.monitoring.events.VisitEvent.VisitCompleted;
import kz.moldir.monitoring.events.VisitEvent.VisitMoved;
import kz.moldir.monitoring.events.VisitEvent.VisitScheduled;
import kz.moldir.monitoring.read.history.HistoryView.Change;
import kz.moldir.monitoring.read.history.HistoryView.Entry;
import org.jspecify.annotations.Nullable;

/** The history of each visit. */
public final class History implements EventConsumer {

    private final View<HistoryView> view;

    public History(MongoDatabase database) {
        this.view = View.of(database, "history", 1, HistoryView.class);
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof VisitEvent happened) {
            view.fold(event, before -> after(before, happened, event));
        }
    }

    static HistoryView after(
            @Nullable HistoryView before, VisitEvent happened, RecordedEvent event) {
        HistoryView history =
                before == null ? new HistoryView(event.subject(), List.of(), null) : before;
        List<Change> changes =
                changes(happened, history.day()).stream()
                        .filter(change -> !Objects.equals(change.from(), change.to()))
                        .toList();
        return history.with(
                new Entry(event.time(), event.role(), event.type(), changes),
                day(happened, history.day()));
    }

    private static @Nullable LocalDate day(VisitEvent happened, @Nullable LocalDate before) {
        return switch (happened) {
            case VisitScheduled now -> now.date();
            case VisitMoved now -> now.date();
            case VisitCompleted now -> now.date();
            case FindingRecorded now -> before;
            case VisitCancelled now -> before;
        };
    }

    private static List<Change> changes(VisitEvent happened, @Nullable LocalDate day) {
        return switch (happened) {
            case VisitScheduled now ->
                    List.of(Change.set("date", now.date()), Change.set("object", now.object()));
            case VisitMoved now -> List.of(Change.of("date", now.from(), now.date()));
            case FindingRecorded now ->
                    List.of(
                            Change.set("finding", now.finding().text()),
                            Change.set("severity", now.finding().severity()));
            case VisitCompleted now ->
                    List.of(
                            Change.of("date", day, now.date()),
                            Change.set("findings", now.findings()));
            case VisitCancelled now -> List.of(Change.set("reason", now.reason()));
        };
    }

    /** All that happened to a visit, oldest first; empty when there is no such visit. */
    public List<Entry> of(String visitId) {
        return view.get(visitId).map(HistoryView::entries).orElse(List.of());
    }

    /** What this projection fills. */
    public View<HistoryView> view() {
        return view;
    }
}
