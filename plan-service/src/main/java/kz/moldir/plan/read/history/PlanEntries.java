package kz.moldir.plan.read.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.events.AmendedRows;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.DraftRows;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.AmendmentBegun;
import kz.moldir.plan.events.PlanEvent.AmendmentDecisionCorrected;
import kz.moldir.plan.events.PlanEvent.AmendmentDropped;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.DecisionCorrected;
import kz.moldir.plan.events.PlanEvent.PlanAmended;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.PlanPutToMeeting;
import kz.moldir.plan.events.PlanEvent.PlanStarted;
import kz.moldir.plan.events.PlanEvent.PlanSubmitted;
import kz.moldir.plan.events.PlanEvent.PlanWithdrawn;
import kz.moldir.plan.events.PlanEvent.RemarkAnswered;
import kz.moldir.plan.events.PlanEvent.RemarkMade;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowMoved;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.plan.read.history.HistoryView.Entry;
import org.jspecify.annotations.Nullable;

/** What happened to a plan itself, told from its own events: what was said before, what since. */
final class PlanEntries {

    private DraftRows rows = new DraftRows(List.of(), List.of());
    private @Nullable List<Row> approved;
    private final Map<Integer, Decision> decisions = new HashMap<>();
    private final Map<String, String> remarks = new HashMap<>();
    private final Map<String, String> accepted = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    private PlanEntries() {}

    static List<Entry> of(List<RecordedEvent> events) {
        PlanEntries told = new PlanEntries();
        events.forEach(told::add);
        return List.copyOf(told.entries);
    }

    private void add(RecordedEvent event) {
        if (!(event.payload() instanceof PlanEvent happened)) {
            return;
        }
        List<Change> changes =
                changes(happened).stream()
                        .filter(change -> !Objects.equals(change.from(), change.to()))
                        .toList();
        entries.add(new Entry(event.time(), event.role(), event.type(), changes, event.actor()));
        remember(happened);
        rows =
                switch (happened) {
                    case PlanImported now -> new DraftRows(now.rows(), now.questions());
                    case PlanStarted now -> new DraftRows(now.rows(), List.of());
                    case PlanApproved now -> inForce(now.rows());
                    case PlanAmended now -> inForce(now.rows());
                    case AmendmentDropped now -> inForce(Objects.requireNonNull(approved));
                    default -> approved == null ? rows.after(happened) : amended(rows, happened);
                };
    }

    private void remember(PlanEvent happened) {
        switch (happened) {
            case PlanApproved now -> decisions.put(1, now.decision());
            case PlanAmended now -> decisions.put(now.version(), now.decision());
            case DecisionCorrected now -> decisions.put(1, now.decision());
            case AmendmentDecisionCorrected now -> decisions.put(now.version(), now.decision());
            case RemarkMade now -> remarks.put(now.remark().id(), now.remark().text());
            case RemarkAnswered now -> {
                accepted.put(now.remarkId(), String.valueOf(now.accepted()));
                answers.put(now.remarkId(), now.words());
            }
            default -> {}
        }
    }

    private static Stream<Change> decided(String day, @Nullable Decision before, Decision after) {
        return Stream.of(
                changed(day, before, after, Decision::date),
                changed("decision", before, after, Decision::number),
                changed("chair", before, after, Decision::chair),
                changed("votes", before, after, PlanEntries::votes),
                changed("scan", before, after, PlanEntries::scan));
    }

    private static Change changed(
            String field,
            @Nullable Decision before,
            Decision after,
            Function<Decision, @Nullable Object> value) {
        Object was = before == null ? null : value.apply(before);
        Object is = value.apply(after);
        return new Change(
                field, was == null ? null : was.toString(), is == null ? null : is.toString());
    }

    private static @Nullable String votes(Decision decided) {
        return decided.votes() == null ? null : CarryingOutChanges.votes(decided.votes());
    }

    private static @Nullable String scan(Decision decided) {
        return decided.scan() == null ? null : decided.scan().name();
    }

    private DraftRows inForce(List<Row> now) {
        approved = now;
        return new DraftRows(now, List.of());
    }

    private static DraftRows amended(DraftRows rows, PlanEvent happened) {
        return new DraftRows(
                new AmendedRows(rows.rows(), List.of()).after(happened).rows(), List.of());
    }

    private List<Change> changes(PlanEvent happened) {
        return switch (happened) {
            case PlanImported now ->
                    List.of(
                            Change.set("file", now.file().name()),
                            new Change(
                                    "rows",
                                    rows.rows().isEmpty() ? null : text(rows.rows().size()),
                                    text(now.rows().size())));
            case PlanApproved now -> decided("approvedOn", null, now.decision()).toList();
            case DecisionCorrected now ->
                    Stream.concat(
                                    decided("approvedOn", decisions.get(1), now.decision()),
                                    Stream.of(Change.set("reason", now.reason())))
                            .toList();
            case AmendmentDecisionCorrected now ->
                    Stream.concat(
                                    decided(
                                            "decidedOn",
                                            decisions.get(now.version()),
                                            now.decision()),
                                    Stream.of(
                                            Change.set("version", now.version()),
                                            Change.set("reason", now.reason())))
                            .toList();
            case PlanStarted now -> List.of(Change.set("rows", now.rows().size()));
            case AmendmentBegun now -> List.of(Change.set("reason", now.reason()));
            case AmendmentDropped now -> List.of(Change.set("reason", now.reason()));
            case PlanAmended now ->
                    Stream.concat(
                                    decided("decidedOn", null, now.decision()),
                                    Stream.of(
                                            Change.set("reason", now.reason()),
                                            Change.set("rows", now.rows().size())))
                            .toList();
            case PlanSubmitted now -> List.of(Change.set("remarksUntil", now.remarksUntil()));
            case RemarkMade now ->
                    List.of(
                            Change.set("commission", now.remark().commission()),
                            Change.set("row", now.remark().row()),
                            Change.set("remark", now.remark().text()));
            case RemarkAnswered now ->
                    List.of(
                            Change.set("remark", remarks.get(now.remarkId())),
                            new Change(
                                    "remarkAccepted",
                                    accepted.get(now.remarkId()),
                                    String.valueOf(now.accepted())),
                            new Change("answer", answers.get(now.remarkId()), now.words()),
                            Change.set("reason", now.reason()));
            case PlanPutToMeeting now -> List.of(Change.set("meetingOn", now.meetingOn()));
            case PlanWithdrawn now -> List.of(Change.set("reason", now.reason()));
            case RowAdded now -> words(null, now.row());
            case RowChanged now -> words(row(now.row().id()).orElse(null), now.row());
            case RowRemoved now -> words(row(now.rowId()).orElse(null), null);
            case RowMoved now ->
                    List.of(
                            new Change(
                                    "row",
                                    row(now.rowId()).map(row -> text(row.number())).orElse(null),
                                    text(now.number())));
            default -> List.of();
        };
    }

    /** A row's words before and after; its number is told in any case. */
    private static List<Change> words(@Nullable Row before, @Nullable Row after) {
        Row any = after == null ? before : after;
        return any == null
                ? List.of()
                : List.of(
                        new Change(
                                "row",
                                after == null ? text(any.number()) : null,
                                after == null ? null : text(any.number())),
                        new Change("title", title(before), title(after)),
                        new Change(
                                "timeframe",
                                before == null ? null : before.timeframe().text(),
                                after == null ? null : after.timeframe().text()),
                        new Change(
                                "responsible",
                                before == null ? null : before.responsible().text(),
                                after == null ? null : after.responsible().text()),
                        new Change(
                                "note",
                                before == null ? null : before.note(),
                                after == null ? null : after.note()),
                        new Change("disclosure", told(before), told(after)));
    }

    /** What is told of it before it is held; nothing where everything is. */
    private static @Nullable String told(@Nullable Row row) {
        return row == null || row.told() == Disclosure.OPEN
                ? null
                : row.told().name().toLowerCase(Locale.ROOT);
    }

    private Optional<Row> row(String id) {
        return rows.rows().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    private static @Nullable String title(@Nullable Row row) {
        if (row == null) {
            return null;
        }
        String russian = row.title().ru();
        return russian != null ? russian : row.title().kk();
    }

    private static String text(int number) {
        return String.valueOf(number);
    }
}
