package kz.moldir.plan.read.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.events.AmendedRows;
import kz.moldir.plan.events.AmendmentEvent.AmendedRowExplained;
import kz.moldir.plan.events.AmendmentEvent.AmendmentBegun;
import kz.moldir.plan.events.AmendmentEvent.AmendmentCoverageChanged;
import kz.moldir.plan.events.AmendmentEvent.AmendmentDecisionCorrected;
import kz.moldir.plan.events.AmendmentEvent.AmendmentDropped;
import kz.moldir.plan.events.AmendmentEvent.AmendmentReasonChanged;
import kz.moldir.plan.events.AmendmentEvent.AmendmentRestored;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.DraftRows;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.PlanEvent.CoverageChanged;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.DecisionCorrected;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.PlanDiscarded;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.PlanPutToMeeting;
import kz.moldir.plan.events.PlanEvent.PlanRestored;
import kz.moldir.plan.events.PlanEvent.PlanStarted;
import kz.moldir.plan.events.PlanEvent.PlanSubmitted;
import kz.moldir.plan.events.PlanEvent.PlanWithdrawn;
import kz.moldir.plan.events.PlanEvent.RemarkAnswerWithdrawn;
import kz.moldir.plan.events.PlanEvent.RemarkAnswered;
import kz.moldir.plan.events.PlanEvent.RemarkCorrected;
import kz.moldir.plan.events.PlanEvent.RemarkMade;
import kz.moldir.plan.events.PlanEvent.RemarkWithdrawn;
import kz.moldir.plan.events.PlanEvent.RemarksExtended;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowMoved;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import kz.moldir.plan.events.Remark;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.RowChange;
import kz.moldir.plan.events.RowReasons;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.plan.read.history.HistoryView.Entry;
import org.jspecify.annotations.Nullable;

/** What happened to a plan itself, told from its own events: what was said before, what since. */
final class PlanEntries {

    private static final String UNDONE = "plan.edit-undone";
    private static final String BY_FILE = "plan.by-file.";

    private DraftRows rows = new DraftRows(List.of(), List.of());
    private @Nullable List<Row> approved;
    private final Map<Integer, Decision> decisions = new HashMap<>();
    private final Map<Integer, String> amendments = new HashMap<>();
    private final Map<String, Remark> remarks = new HashMap<>();
    private @Nullable String remarksUntil;
    private final Map<String, String> accepted = new HashMap<>();
    private @Nullable LocalizedText coverage;

    /** What the amendment in the making says on that; null where it leaves it. */
    private @Nullable Coverage amended;

    private @Nullable String because;
    private RowReasons why = RowReasons.NONE;
    private boolean discarded;
    private final DecidingHands hands = new DecidingHands();
    private final Map<String, String> answers = new HashMap<>();

    /** What an event tells: its own entry, and behind it one for each row that a file changed. */
    List<Entry> add(RecordedEvent event) {
        if (!(event.payload() instanceof PlanEvent happened)) {
            return List.of();
        }
        if (discarded && (happened instanceof PlanStarted || happened instanceof PlanImported)) {
            rows = new DraftRows(List.of(), List.of());
            coverage = null;
            hands.beginAnew();
        }
        List<Change> changes =
                Stream.concat(changes(happened).stream(), hands.add(happened, event))
                        .filter(change -> !Objects.equals(change.from(), change.to()))
                        .toList();
        List<Entry> told = new ArrayList<>();
        told.add(entry(event, undone(happened) ? UNDONE : event.type(), changes));
        if (happened instanceof PlanImported now) {
            byFile(rows.rows(), now.rows())
                    .forEach(
                            change ->
                                    told.add(
                                            entry(
                                                    event,
                                                    BY_FILE + became(change),
                                                    fields(change.before(), change.after()))));
        }
        remember(happened);
        rows =
                switch (happened) {
                    case PlanImported now -> new DraftRows(now.rows(), now.questions());
                    case PlanStarted now -> new DraftRows(now.rows(), List.of());
                    case PlanApproved now -> inForce(now.rows());
                    case PlanAmended now -> inForce(now.rows());
                    case AmendmentDropped now -> inForce(Objects.requireNonNull(approved));
                    case AmendmentRestored now -> new DraftRows(now.rows(), List.of());
                    default -> approved == null ? rows.after(happened) : amended(rows, happened);
                };
        return told;
    }

    private static Entry entry(RecordedEvent event, String type, List<Change> changes) {
        return new Entry(
                event.time(), event.role(), type, changes, event.actor(), event.actingFor());
    }

    private static boolean undone(PlanEvent happened) {
        return switch (happened) {
            case RowAdded now -> now.reason() != null;
            case RowChanged now -> now.reason() != null;
            case RowRemoved now -> now.reason() != null;
            case RowMoved now -> now.reason() != null;
            default -> false;
        };
    }

    /**
     * What a file made of the rows that there were; the first file only says that it came. A row
     * that only moves along with others is not told of.
     */
    private static List<RowChange> byFile(List<Row> before, List<Row> after) {
        if (before.isEmpty()) {
            return List.of();
        }
        Set<String> inPlace = InPlace.of(ids(before), ids(after));
        return RowChange.between(before, after).stream()
                .filter(change -> !inPlace.contains(change.row().id()) || saysOtherwise(change))
                .toList();
    }

    private static List<String> ids(List<Row> rows) {
        return rows.stream().map(Row::id).toList();
    }

    private static boolean saysOtherwise(RowChange change) {
        Row before = change.before();
        Row after = change.after();
        return before == null || after == null || !after.numbered(0).equals(before.numbered(0));
    }

    private static String became(RowChange change) {
        return change.before() == null ? "added" : change.after() == null ? "removed" : "changed";
    }

    private void remember(PlanEvent happened) {
        switch (happened) {
            case PlanApproved now -> decisions.put(1, now.decision());
            case PlanAmended now -> {
                decisions.put(now.version(), now.decision());
                amendments.put(now.version(), now.reason());
                coverage = now.coverage() == null ? coverage : now.coverage().after().text();
            }
            case DecisionCorrected now -> decisions.put(1, now.decision());
            case AmendmentDecisionCorrected now -> {
                decisions.put(now.version(), now.decision());
                amendments.put(now.version(), right(now));
            }
            case PlanStarted now -> began(now.coverage());
            case PlanImported now -> began(now.coverage());
            case CoverageChanged now -> coverage = now.coverage().text();
            case AmendmentBegun now -> {
                because = now.reason();
                amended = null;
                why = RowReasons.NONE;
            }
            case AmendmentCoverageChanged now -> amended = now.coverage();
            case AmendmentRestored now -> {
                because = now.reason();
                amended = now.coverage();
                why = RowReasons.of(now);
            }
            case AmendmentReasonChanged now -> because = now.reason();
            case AmendedRowExplained now -> why = why.after(now);
            case PlanDiscarded now -> discarded = true;
            case PlanRestored now -> discarded = false;
            case RemarkMade now -> remarks.put(now.remark().id(), now.remark());
            case RemarkCorrected now -> remarks.put(now.remark().id(), now.remark());
            case PlanSubmitted now -> remarksUntil = now.remarksUntil().toString();
            case RemarksExtended now -> remarksUntil = now.remarksUntil().toString();
            case RemarkAnswered now -> {
                accepted.put(now.remarkId(), String.valueOf(now.accepted()));
                answers.put(now.remarkId(), now.words());
            }
            case RemarkAnswerWithdrawn now -> {
                accepted.remove(now.remarkId());
                answers.remove(now.remarkId());
            }
            default -> {}
        }
    }

    /** Why a version was made, after its decision was put right. */
    private @Nullable String right(AmendmentDecisionCorrected now) {
        return now.amendment() == null ? amendments.get(now.version()) : now.amendment();
    }

    private void began(@Nullable Coverage now) {
        coverage = text(now);
        discarded = false;
    }

    private static @Nullable LocalizedText text(@Nullable Coverage coverage) {
        return coverage == null ? null : coverage.text();
    }

    private Change covered(@Nullable Coverage now) {
        return new Change("coverage", words(coverage), words(text(now)));
    }

    private static @Nullable String words(@Nullable LocalizedText text) {
        return text == null
                ? null
                : Stream.of(text.ru(), text.kk(), text.en())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" / "));
    }

    private @Nullable String words(String remarkId) {
        Remark known = remarks.get(remarkId);
        return known == null ? null : known.text();
    }

    private static Change corrected(
            String field,
            @Nullable Remark before,
            Remark after,
            Function<Remark, @Nullable Object> value) {
        Object was = before == null ? null : value.apply(before);
        Object is = value.apply(after);
        return new Change(
                field, was == null ? null : was.toString(), is == null ? null : is.toString());
    }

    private static Stream<Change> decided(String day, @Nullable Decision before, Decision after) {
        return Stream.of(
                changed(day, before, after, Decision::date),
                changed("decision", before, after, Decision::number),
                changed("chair", before, after, Decision::chair),
                changed("votes", before, after, PlanEntries::votes),
                changed("byChair", before, after, Decision::byChair),
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
                                    text(now.rows().size())),
                            covered(now.coverage()));
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
                                            new Change(
                                                    "amendment",
                                                    amendments.get(now.version()),
                                                    right(now)),
                                            Change.set("version", now.version()),
                                            Change.set("reason", now.reason())))
                            .toList();
            case PlanStarted now ->
                    List.of(Change.set("rows", now.rows().size()), covered(now.coverage()));
            case AmendmentBegun now -> List.of(Change.set("reason", now.reason()));
            case AmendmentReasonChanged now -> List.of(new Change("reason", because, now.reason()));
            case AmendedRowExplained now ->
                    List.of(
                            Change.set("row", amendedRow(now.rowId())),
                            new Change("rowReason", why.of(now.rowId()), now.reason()));
            case AmendmentDropped now -> List.of(Change.set("reason", now.reason()));
            case AmendmentRestored now -> List.of(Change.set("reason", now.reason()));
            case PlanAmended now ->
                    Stream.concat(
                                    decided("decidedOn", null, now.decision()),
                                    Stream.of(
                                            Change.set("reason", now.reason()),
                                            Change.set("rows", now.rows().size()),
                                            now.coverage() == null
                                                    ? covered(new Coverage(coverage))
                                                    : covered(now.coverage().after())))
                            .toList();
            case PlanSubmitted now -> List.of(Change.set("remarksUntil", now.remarksUntil()));
            case RemarksExtended now ->
                    List.of(
                            new Change("remarksUntil", remarksUntil, now.remarksUntil().toString()),
                            Change.set("reason", now.reason()));
            case RemarkCorrected now -> {
                Remark before = remarks.get(now.remark().id());
                yield List.of(
                        corrected("commission", before, now.remark(), Remark::commission),
                        corrected("row", before, now.remark(), Remark::row),
                        corrected("remark", before, now.remark(), Remark::text),
                        Change.set("reason", now.reason()));
            }
            case RemarkWithdrawn now ->
                    List.of(
                            new Change("remark", words(now.remarkId()), null),
                            Change.set("reason", now.reason()));
            case RemarkMade now ->
                    List.of(
                            Change.set("commission", now.remark().commission()),
                            Change.set("row", now.remark().row()),
                            Change.set("remark", now.remark().text()));
            case RemarkAnswered now ->
                    List.of(
                            Change.set("remark", words(now.remarkId())),
                            new Change(
                                    "remarkAccepted",
                                    accepted.get(now.remarkId()),
                                    String.valueOf(now.accepted())),
                            new Change("answer", answers.get(now.remarkId()), now.words()),
                            Change.set("reason", now.reason()));
            case RemarkAnswerWithdrawn now ->
                    List.of(
                            Change.set("remark", words(now.remarkId())),
                            new Change("remarkAccepted", accepted.get(now.remarkId()), null),
                            new Change("answer", answers.get(now.remarkId()), null),
                            Change.set("reason", now.reason()));
            case CoverageChanged now -> List.of(covered(now.coverage()));
            case AmendmentCoverageChanged now ->
                    List.of(
                            new Change(
                                    "coverage",
                                    words(amended == null ? coverage : amended.text()),
                                    words(now.coverage().text())));
            case PlanPutToMeeting now ->
                    List.of(
                            Change.set("meetingOn", now.meetingOn()),
                            Change.set("againAfter", now.again()));
            case PlanDiscarded now -> List.of(Change.set("reason", now.reason()));
            case PlanWithdrawn now -> List.of(Change.set("reason", now.reason()));
            case RowAdded now -> fields(null, now.row());
            case RowChanged now -> fields(row(now.row().id()).orElse(null), now.row());
            case RowRemoved now -> fields(row(now.rowId()).orElse(null), null);
            case RowMoved now ->
                    List.of(
                            new Change(
                                    "row",
                                    row(now.rowId()).map(row -> text(row.number())).orElse(null),
                                    text(now.number())));
            default -> List.of();
        };
    }

    /** A row's fields before and after; its number is told in any case. */
    private static List<Change> fields(@Nullable Row before, @Nullable Row after) {
        String was = before == null ? null : text(before.number());
        String is = after == null ? null : text(after.number());
        return Stream.concat(
                        Stream.of(new Change("row", Objects.equals(was, is) ? null : was, is)),
                        RowFields.between(before, after).stream())
                .toList();
    }

    /** The number of a row of the amendment, or of one that it takes out. */
    private @Nullable Integer amendedRow(String id) {
        return row(id).or(() -> first(approved, id)).map(Row::number).orElse(null);
    }

    private static Optional<Row> first(@Nullable List<Row> rows, String id) {
        return rows == null
                ? Optional.empty()
                : rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    private Optional<Row> row(String id) {
        return rows.rows().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    private static String text(int number) {
        return String.valueOf(number);
    }
}
