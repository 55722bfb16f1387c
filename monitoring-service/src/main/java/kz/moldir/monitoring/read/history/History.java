package kz.moldir.monitoring.read.history;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.monitoring.events.RecommendationEvent;
import kz.moldir.monitoring.events.RecommendationEvent.AgencyAnswered;
import kz.moldir.monitoring.events.RecommendationEvent.CorrectionNotFollowed;
import kz.moldir.monitoring.events.RecommendationEvent.FulfilmentRefused;
import kz.moldir.monitoring.events.RecommendationEvent.FulfilmentVerified;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationCorrected;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationTakenUp;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationWithdrawn;
import kz.moldir.monitoring.events.VisitEvent;
import kz.moldir.monitoring.events.VisitEvent.CompletionWithdrawn;
import kz.moldir.monitoring.events.VisitEvent.ExpertInvited;
import kz.moldir.monitoring.events.VisitEvent.FindingRecorded;
import kz.moldir.monitoring.events.VisitEvent.InvitationTakenBack;
import kz.moldir.monitoring.events.VisitEvent.VisitCancelled;
import kz.moldir.monitoring.events.VisitEvent.VisitCompleted;
import kz.moldir.monitoring.events.VisitEvent.VisitCorrected;
import kz.moldir.monitoring.events.VisitEvent.VisitMoved;
import kz.moldir.monitoring.events.VisitEvent.VisitScheduled;
import kz.moldir.monitoring.read.history.HistoryView.Change;
import kz.moldir.monitoring.read.history.HistoryView.Entry;
import org.jspecify.annotations.Nullable;

/** The history of each visit and of each recommendation. */
public final class History implements EventConsumer {

    private final View<HistoryView> view;

    public History(MongoDatabase database) {
        this.view = View.of(database, "history", 4, HistoryView.class);
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof VisitEvent happened) {
            view.fold(event, before -> after(before, happened, event));
        }
        if (event.payload() instanceof RecommendationEvent happened) {
            view.fold(event, before -> after(before, happened, event));
        }
    }

    static HistoryView after(
            @Nullable HistoryView before, RecommendationEvent happened, RecordedEvent event) {
        HistoryView history =
                before == null ? new HistoryView(event.subject(), List.of(), null) : before;
        return history.with(
                new Entry(
                        event.time(),
                        event.role(),
                        event.type(),
                        changes(happened),
                        event.actor(),
                        event.actingFor()),
                null);
    }

    private static List<Change> changes(RecommendationEvent happened) {
        return switch (happened) {
            case RecommendationTakenUp now ->
                    List.of(
                            Change.set("agency", now.agency()),
                            Change.set("text", now.text()),
                            Change.set("textKk", now.textKk()),
                            Change.set("until", now.until()));
            case RecommendationCorrected now ->
                    List.of(
                            Change.set("agency", now.agency()),
                            Change.set("text", now.text()),
                            Change.set("textKk", now.textKk()),
                            Change.set("until", now.until()),
                            Change.set("reason", now.reason()));
            case RecommendationWithdrawn now -> List.of(Change.set("reason", now.reason()));
            case CorrectionNotFollowed now -> List.of(Change.set("reason", now.reason()));
            case AgencyAnswered now ->
                    List.of(Change.set("date", now.on()), Change.set("answer", now.text()));
            case FulfilmentVerified now ->
                    List.of(Change.set("date", now.on()), Change.set("note", now.note()));
            case FulfilmentRefused now ->
                    List.of(Change.set("date", now.on()), Change.set("reason", now.reason()));
        };
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
                new Entry(
                        event.time(),
                        event.role(),
                        event.type(),
                        changes,
                        event.actor(),
                        event.actingFor()),
                day(happened, history.day()));
    }

    private static @Nullable LocalDate day(VisitEvent happened, @Nullable LocalDate before) {
        return switch (happened) {
            case VisitScheduled now -> now.date();
            case VisitMoved now -> now.date();
            case VisitCompleted now -> now.date();
            case VisitCorrected now -> now.made().date();
            case CompletionWithdrawn now -> now.date();
            case FindingRecorded now -> before;
            case VisitCancelled now -> before;
            case ExpertInvited now -> before;
            case InvitationTakenBack now -> before;
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
            case VisitCorrected now -> Corrected.changes(now);
            case CompletionWithdrawn now -> Corrected.withdrawn(now);
            case VisitCancelled now -> List.of(Change.set("reason", now.reason()));
            case ExpertInvited now -> List.of(Change.set("expert", now.expert().id()));
            case InvitationTakenBack now -> List.of(Change.of("expert", now.expertId(), null));
        };
    }

    /** All that happened to one of them, oldest first; empty when there is no such thing. */
    public List<Entry> of(String id) {
        return view.get(id).map(HistoryView::entries).orElse(List.of());
    }

    /** What this projection fills. */
    public View<HistoryView> view() {
        return view;
    }
}
