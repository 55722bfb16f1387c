package kz.moldir.plan.read.history;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.moldir.council.settings.CouncilSettings;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.EventLog;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.ProposalEvent;
import kz.moldir.plan.events.ProposalEvent.ProposalMade;
import kz.moldir.plan.events.RegisterEvent;
import kz.moldir.plan.events.RegisterEvent.EntryOpened;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.events.RosterEvent;
import kz.moldir.plan.events.SettingsEvent;
import kz.moldir.plan.read.history.HistoryView.Entry;
import kz.moldir.plan.read.history.LineView.Whose;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Every line of the plans' histories, those of activities, of their registers and of proposals
 * among them, and of those of the roster and of the settings, each written once: a page of a
 * history is read by an index, however long the history is.
 */
public final class HistoryLines implements EventConsumer {

    private static final Document NEWEST = new Document("at", -1).append("place", -1);

    private final History history;
    private final EventLog log;
    private final PlanIds plan;
    private final PlansTold plans;
    private final CouncilTold council;
    private final View<LineView> view;
    private final HistoryChoices choices;

    /** The id that the plan of a half-year has, or will have. */
    public interface PlanIds {
        String of(int year, int half);
    }

    /**
     * Lines that are told from the histories of activities, and from the events of all others.
     *
     * @param file the council's settings before the first change
     */
    public HistoryLines(
            History history,
            EventLog log,
            MongoDatabase database,
            PlanIds plan,
            CouncilSettings file) {
        this.plan = plan;
        this.history = history;
        this.log = log;
        this.plans = new PlansTold(log);
        this.council = new CouncilTold(log, file);
        this.choices = new HistoryChoices(database);
        this.view =
                View.of(
                        database,
                        "history-lines",
                        10,
                        LineView.class,
                        newest("planId"),
                        newest("planId", "who"),
                        newest("planId", "fields"),
                        newest("planId", "entryId"),
                        newest("activityId"));
    }

    private static Document newest(String... fields) {
        Document index = new Document();
        for (String field : fields) {
            index.append(field, 1);
        }
        index.putAll(NEWEST);
        return index;
    }

    @Override
    public void on(RecordedEvent event) {
        history.on(event);
        for (LineView line : lines(event)) {
            view.put(line.id(), line);
            choices.offer(line);
        }
    }

    /** Those of plans, of activities and of registers. */
    @Override
    public Class<?> events() {
        return Object.class;
    }

    private List<LineView> lines(RecordedEvent event) {
        return switch (event.payload()) {
            case ActivityEvent happened -> ofActivity(event);
            case PlanEvent happened -> plans.lines(event);
            case RegisterEvent happened -> ofRegister(event);
            case ProposalEvent happened -> ofProposal(event);
            case RosterEvent happened -> council.lines(event);
            case SettingsEvent happened -> council.lines(event);
            default -> List.of();
        };
    }

    /** Each event of an activity is one entry of its history, in their order. */
    private List<LineView> ofActivity(RecordedEvent event) {
        HistoryView known =
                history.of(event.subject())
                        .filter(view -> view.entries().size() > event.sequence())
                        .orElseGet(() -> folded(event));
        return line(
                event,
                new Whose(known.planId(), known.id(), known.number(), false),
                known.entries());
    }

    private HistoryView folded(RecordedEvent event) {
        HistoryView told = null;
        for (RecordedEvent each : log.of(event.subject())) {
            if (each.payload() instanceof ActivityEvent happened) {
                told = History.after(told, happened, each);
            }
        }
        if (told == null) {
            throw new IllegalStateException(event.subject() + " is not in the store");
        }
        return told;
    }

    private List<LineView> ofRegister(RecordedEvent event) {
        List<RecordedEvent> events = log.of(event.subject());
        return first(events, EntryOpened.class)
                .flatMap(this::whose)
                .map(whose -> line(event, whose, RegisterLines.of(events)))
                .orElse(List.of());
    }

    /** Of the plan of its half-year, also before there is one. */
    private List<LineView> ofProposal(RecordedEvent event) {
        List<RecordedEvent> events = log.of(event.subject());
        return first(events, ProposalMade.class)
                .map(
                        made ->
                                line(
                                        event,
                                        new Whose(
                                                plan.of(made.year(), made.half()),
                                                null,
                                                null,
                                                false),
                                        ProposalLines.of(events)))
                .orElse(List.of());
    }

    private Optional<Whose> whose(EntryOpened entry) {
        return first(log.of(entry.activityId()), ActivityPlanned.class)
                .map(
                        now ->
                                new Whose(
                                        now.planId(),
                                        entry.activityId(),
                                        now.row().number(),
                                        entry.register() == Register.OBJECT));
    }

    private static <T> Optional<T> first(List<RecordedEvent> events, Class<T> type) {
        return events.stream()
                .map(RecordedEvent::payload)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static List<LineView> line(RecordedEvent event, Whose whose, List<Entry> entries) {
        List<Entry> until = entries.subList(0, Math.toIntExact(event.sequence()) + 1);
        Instant latest = until.stream().map(Entry::at).max(Comparator.naturalOrder()).orElseThrow();
        Entry told = until.getLast();
        return LineView.of(event, whose, told.says() ? List.of(told) : List.of(), latest);
    }

    /**
     * Lines of a plan, the newest first, that may be those that are asked for.
     *
     * @param after where the lines before ended, or null for the newest
     */
    List<LineView> ofPlan(
            String planId, HistoryQuery query, ZoneId zone, @Nullable Place after, int limit) {
        Document whose = new Document("planId", planId);
        if (query.field() != null) {
            whose.append("fields", query.field());
        } else if (query.actor() != null) {
            whose.append("who", query.actor());
        }
        return some(whose, query, zone, after, limit);
    }

    /** The same of one entry of the roster. */
    List<LineView> ofEntry(
            String rosterId,
            String entryId,
            HistoryQuery query,
            ZoneId zone,
            @Nullable Place after,
            int limit) {
        Document whose = new Document("planId", rosterId).append("entryId", entryId);
        return some(whose, query, zone, after, limit);
    }

    /** The same of one activity. */
    List<LineView> ofActivity(
            String id, HistoryQuery query, ZoneId zone, @Nullable Place after, int limit) {
        return some(new Document("activityId", id), query, zone, after, limit);
    }

    private List<LineView> some(
            Document whose, HistoryQuery query, ZoneId zone, @Nullable Place after, int limit) {
        List<LineView> found = new ArrayList<>();
        Document times = new Document();
        if (query.from() != null) {
            times.append("$gte", begin(query.from(), zone));
        }
        if (after != null) {
            found.addAll(
                    view.list(
                            new Document(whose)
                                    .append("at", after.at())
                                    .append("place", new Document("$lt", after.place())),
                            NEWEST,
                            limit));
            times.append("$lt", after.at());
        } else if (query.to() != null) {
            times.append("$lt", begin(query.to().plusDays(1), zone));
        }
        if (found.size() < limit) {
            Document asked = new Document(whose);
            if (!times.isEmpty()) {
                asked.append("at", times);
            }
            found.addAll(view.list(asked, NEWEST, limit - found.size()));
        }
        return List.copyOf(found);
    }

    private static long begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /** What the history of a plan can be filtered by. */
    Choices choices(String planId) {
        return choices.of(planId);
    }

    /** What this projection fills. */
    public View<?>[] views() {
        return new View<?>[] {history.view(), view, choices.view()};
    }

    /** Where a line stands in that order. */
    record Place(long at, long place) {

        static Place of(LineView line) {
            return new Place(line.at(), line.place());
        }

        /** Reads what an answer before said; what nobody said so is null: the newest. */
        static @Nullable Place read(@Nullable String next) {
            if (next == null || !next.matches("\\d{1,15}-\\d{1,18}")) {
                return null;
            }
            int between = next.indexOf('-');
            return new Place(
                    Long.parseLong(next.substring(0, between)),
                    Long.parseLong(next.substring(between + 1)));
        }

        String next() {
            return at + "-" + place;
        }
    }
}
