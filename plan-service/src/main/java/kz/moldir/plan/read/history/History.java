package kz.moldir.plan.read.history;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.DatesProposed;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.ReplanningEvent;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import kz.moldir.plan.events.ReplanningEvent.ActivityCarriedOver;
import kz.moldir.plan.events.ReplanningEvent.ActivityTakenOut;
import kz.moldir.plan.events.ReplanningEvent.OutsideWithdrawn;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.events.SendingEvent.LetterSent;
import kz.moldir.plan.events.VisitFollowing;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.plan.read.history.HistoryView.Entry;
import org.jspecify.annotations.Nullable;

/** The history of each activity. */
public final class History implements EventConsumer {

    private static final Set<String> AGREEING =
            Set.of("activity.date-agreed", "activity.postponed");

    private final View<HistoryView> view;

    public History(MongoDatabase database) {
        this.view = View.of(database, "history", 13, HistoryView.class);
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof ActivityEvent happened) {
            view.fold(event, before -> after(before, happened, event));
        }
    }

    @Override
    public Class<?> events() {
        return ActivityEvent.class;
    }

    static HistoryView after(
            @Nullable HistoryView before, ActivityEvent happened, RecordedEvent event) {
        HistoryView known = before == null ? HistoryView.empty(event.subject()) : before;
        HistoryView history =
                happened instanceof ActivityPlanned now
                        ? known.within(now.planId(), now.row().number())
                        : known;
        List<Change> changes =
                changes(happened, history).stream()
                        .filter(change -> !Objects.equals(change.from(), change.to()))
                        .toList();
        return history.with(
                new Entry(
                        event.time(),
                        event.role(),
                        type(happened, event.type(), history.letters()),
                        changes,
                        event.actor(),
                        event.actingFor(),
                        UntoldReasons.in(happened)),
                day(happened, history.day()),
                happened instanceof ActivityEvent.CarryingOut now
                        ? CarryingOutChanges.known(now, history.known())
                        : history.known(),
                history.sittings().after(happened),
                happened instanceof LetterSent now
                        ? and(history.letters(), now.letter().id())
                        : history.letters());
    }

    private static List<String> and(List<String> ids, String id) {
        return Stream.concat(ids.stream(), Stream.of(id)).distinct().toList();
    }

    /**
     * What happened to work outside the plan is told as that: no decision of the plan made it. So
     * is what happened to a letter, of which not everybody is told.
     */
    private static String type(ActivityEvent happened, String stored, List<String> letters) {
        return switch (happened) {
            case ActivityPlanned now when now.outside() != null -> "activity.outside-planned";
            case ActivityAmended now when now.correction() ->
                    now.tells() ? "activity.outside-told" : "activity.outside-corrected";
            case AnswerReceived now when letters.contains(now.requestId()) ->
                    "activity.letter-answered";
            case RecordCorrected now when ofALetter(now.correction(), letters) ->
                    "activity.letter-corrected";
            case ActivityCancelled now when now.amendment() != null -> "activity.taken-out";
            case ReplanningEvent.StillWanted now when now.takenBack() != null ->
                    "activity.wanted-taken-back";
            default -> stored;
        };
    }

    private static boolean ofALetter(Correction correction, List<String> letters) {
        return switch (correction.kind()) {
            case REQUEST, ANSWER -> letters.contains(correction.id());
            default -> false;
        };
    }

    private static @Nullable String day(ActivityEvent happened, @Nullable String before) {
        return switch (happened) {
            case ActivityDateAgreed now -> now.date().toString();
            case ActivityPostponed now -> now.date().toString();
            case RecordCorrected now ->
                    now.correction().kind() == Correction.Kind.DATE
                            ? text(now.correction().standing().date())
                            : before;
            case ActivityAmended now ->
                    now.standing() == null ? before : text(now.standing().date());
            default -> before;
        };
    }

    /** From what was last agreed; the same field of an occurrence is another matter. */
    private static Change change(HistoryView history, String field, @Nullable Object now) {
        String before =
                history.entries().reversed().stream()
                        .filter(entry -> AGREEING.contains(entry.type()))
                        .flatMap(entry -> entry.changes().stream())
                        .filter(change -> change.field().equals(field))
                        .findFirst()
                        .map(Change::to)
                        .orElse(null);
        return new Change(field, before, now == null ? null : now.toString());
    }

    private static List<Change> changes(ActivityEvent happened, HistoryView history) {
        return switch (happened) {
            case ActivityPlanned now when now.outside() != null ->
                    List.of(
                            Change.set("number", now.row().number()),
                            Change.set("timeframe", now.row().timeframe().text()),
                            Change.set("responsible", now.row().responsible().text()));
            case ActivityPlanned now ->
                    List.of(
                            Change.set("number", now.row().number()),
                            Change.set("timeframe", now.row().timeframe().text()),
                            Change.set("responsible", now.row().responsible().text()),
                            Change.set("approvedOn", now.approvedOn()),
                            Change.set("rowReason", now.rowReason()));
            case ActivityDateAgreed now ->
                    List.of(
                            new Change("date", history.day(), now.date().toString()),
                            change(history, "time", now.time()),
                            change(history, "place", now.place()));
            case ActivityPostponed now ->
                    List.of(
                            new Change(
                                    "date",
                                    now.from() == null ? history.day() : now.from().toString(),
                                    now.date().toString()),
                            change(history, "time", now.time()),
                            now.placeStays()
                                    ? Change.set("place", null)
                                    : change(history, "place", now.place()),
                            Change.set("reason", now.reason()),
                            Change.set("reasonKk", now.reasonKk()));
            case ActivityCancelled now when now.amendment() != null ->
                    takenOut(now.on(), now.reason(), now.decision(), now.rowReason());
            case ActivityTakenOut now ->
                    takenOut(now.on(), now.reason(), now.decision(), now.rowReason());
            case ActivityCancelled now ->
                    List.of(
                            Change.set("cancelledOn", now.on()),
                            Change.set("reason", now.reason()),
                            Change.set("reasonKk", now.reasonKk()),
                            Change.set("decision", now.decision()));
            case OutsideWithdrawn now ->
                    List.of(
                            Change.set("withdrawnOn", now.on()),
                            Change.set("reason", now.reason()));
            case OccurrenceRecorded now ->
                    List.of(
                            Change.set("occurrence", now.occurrence().date()),
                            Change.set("time", now.occurrence().time()),
                            Change.set("place", now.occurrence().place()),
                            Change.set("format", now.occurrence().format()),
                            Change.set("object", now.occurrence().object()),
                            Change.set("summary", now.occurrence().summary()),
                            Change.set("summaryKk", now.occurrence().summaryKk()));
            case ActivityClosed now ->
                    List.of(
                            Change.set("closedOn", now.on()),
                            Change.set("result", now.result()),
                            Change.set("resultKk", now.resultKk()));
            case ActivityCovered now ->
                    List.of(
                            Change.set("publication", now.publication().url()),
                            Change.set("title", now.publication().title()),
                            Change.set("publishedOn", now.publication().date()),
                            Change.set("kind", kind(now.publication())),
                            Change.set("medium", medium(now.publication())));
            case DatesProposed now ->
                    Stream.concat(
                                    now.days().stream().map(History::proposed),
                                    Stream.of(Change.set("note", now.note())))
                            .toList();
            case AnswerRequested now ->
                    List.of(
                            Change.set("whom", now.request().whom()),
                            Change.set("channel", lower(now.request().channel())),
                            Change.set("letter", now.request().number()),
                            Change.set("about", now.request().about()),
                            Change.set("askedOn", now.request().on()));
            case LetterSent now ->
                    List.of(
                            Change.set("whom", now.letter().whom()),
                            Change.set("letter", now.letter().number()),
                            Change.set("about", now.letter().about()),
                            Change.set("askedOn", now.letter().on()),
                            Change.set("expected", now.letter().expected()));
            case AnswerReceived now ->
                    List.of(
                            Change.set("answeredOn", now.on()),
                            Change.set("summary", now.summary()));
            case RecordCorrected now -> corrected(now.correction());
            case ActivityAmended now -> amended(now, history.day());
            case ActivityCarriedOver now ->
                    List.of(
                            Change.set("carriedOn", now.on()),
                            Change.set("carriedFrom", now.from()),
                            Change.set("nextNumber", now.next().number()));
            case ActivityEvent.CarryingOut now ->
                    CarryingOutChanges.of(now, history.known(), history.sittings());
            case ReplanningEvent.StillWanted now -> List.of();
            case VisitFollowing.VisitNotFollowed now -> notFollowed(now);
            case VisitFollowing.VisitSettled now -> List.of(Change.set("reason", now.reason()));
            case DisclosureChanged now when now.sameAgain() -> List.of();
            case DisclosureChanged now ->
                    List.of(
                            Change.set("disclosure", lower(now.disclosure())),
                            Change.set("reason", now.reason()));
        };
    }

    private static List<Change> takenOut(
            LocalDate on, String reason, @Nullable String decision, @Nullable String own) {
        return List.of(
                Change.set("decidedOn", on),
                Change.set("decision", decision == null || decision.isEmpty() ? null : decision),
                Change.set("reason", reason),
                Change.set("rowReason", own));
    }

    /** What would be right, beside what stands. */
    private static List<Change> notFollowed(VisitFollowing.VisitNotFollowed now) {
        VisitFollowing.Visited right = now.right();
        return List.of(
                new Change(
                        "occurrence",
                        text(now.stands().date()),
                        right == null ? null : text(right.date())),
                right == null
                        ? Change.set("object", null)
                        : new Change("object", now.stands().object(), right.object()),
                Change.set("reason", now.reason()));
    }

    private static List<Change> amended(ActivityAmended now, @Nullable String day) {
        return Stream.concat(
                        RowFields.between(now.before(), now.row()).stream(),
                        Stream.of(
                                new Change(
                                        "date",
                                        day,
                                        now.standing() == null ? day : text(now.standing().date())),
                                Change.set("decision", now.correction() ? null : now.decision()),
                                Change.set("reason", why(now)),
                                Change.set("rowReason", now.rowReason()),
                                Change.set("decidedOn", now.correction() ? null : now.on())))
                .toList();
    }

    private static @Nullable String why(ActivityAmended now) {
        return !now.correction() ? now.reason() : now.tells() ? null : now.decision();
    }

    private static List<Change> corrected(Correction correction) {
        List<Change> changes = new ArrayList<>();
        for (Correction.Field field : correction.fields()) {
            if (!Objects.equals(field.wrong(), field.right())) {
                changes.add(new Change(field.field(), field.wrong(), field.right()));
            }
        }
        if (correction.concealed() != null) {
            changes.add(Change.set("concealed", "yes"));
        }
        changes.add(Change.set("why", correction.reason()));
        return List.copyOf(changes);
    }

    private static Change proposed(ActivityEvent.ProposedDay day) {
        return Change.set(
                "proposed", day.time() == null ? day.date() : day.date().atTime(day.time()));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String medium(Publication publication) {
        return publication.medium() == null ? null : lower(publication.medium());
    }

    private static String kind(Publication publication) {
        return publication.kind().name().toLowerCase(Locale.ROOT);
    }

    /** The history of one activity. */
    public Optional<HistoryView> of(String activityId) {
        return view.get(activityId);
    }

    /** What this projection fills. */
    public View<HistoryView> view() {
        return view;
    }
}
