package kz.moldir.reporting.listening;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.LocalizedText;
import kz.moldir.reporting.listening.PlanWire.ActivityAmendedV1;
import kz.moldir.reporting.listening.PlanWire.ActivityCancelledV1;
import kz.moldir.reporting.listening.PlanWire.ActivityClosedV1;
import kz.moldir.reporting.listening.PlanWire.ActivityCoveredV1;
import kz.moldir.reporting.listening.PlanWire.ActivityDateAgreedV1;
import kz.moldir.reporting.listening.PlanWire.ActivityDisclosureChangedV1;
import kz.moldir.reporting.listening.PlanWire.ActivityPlannedV1;
import kz.moldir.reporting.listening.PlanWire.ActivityPostponedV1;
import kz.moldir.reporting.listening.PlanWire.OccurrenceRecordedV1;
import kz.moldir.reporting.read.activity.HistoryEntry.Change;
import kz.moldir.reporting.read.activity.Promise;
import kz.moldir.reporting.read.activity.TakenOut;
import org.jspecify.annotations.Nullable;

/** Which fields an event of the plan changed; field names are those of plan-service's history. */
final class PlanChanges {

    private PlanChanges() {}

    /** Work outside the plan has no place in it, and no meeting approved it. */
    static List<Change> of(ActivityPlannedV1 now) {
        if (now.outside() != null) {
            return List.of(
                    Change.set("timeframe", now.timeframe().text()),
                    Change.set("responsible", now.responsible().text()));
        }
        return List.of(
                Change.set("number", now.number()),
                Change.set("timeframe", now.timeframe().text()),
                Change.set("responsible", now.responsible().text()),
                Change.set("approvedOn", now.approvedOn()),
                Change.set("rowReason", now.rowReason()));
    }

    static List<Change> of(ActivityAmendedV1 now, Promise before) {
        return Stream.of(
                        Change.moved("title", words(before.title()), words(now.title())),
                        Change.moved("kinds", codes(before.kinds()), codes(now.kinds())),
                        Change.moved(
                                "timeframe", before.timeframe().text(), now.timeframe().text()),
                        Change.moved(
                                "responsible",
                                before.responsible().text(),
                                now.responsible().text()),
                        Change.moved("note", before.note(), now.note()),
                        Change.moved("noteKk", before.noteKk(), now.noteKk()),
                        Change.set(now.version() == 0 ? "why" : "decision", now.decision()),
                        Change.set("decidedOn", now.version() == 0 ? null : now.on()),
                        Change.set("reason", now.reason()),
                        Change.set("rowReason", now.rowReason()))
                .filter(change -> !Objects.equals(change.from(), change.to()))
                .toList();
    }

    private static String codes(List<ActivityKind> kinds) {
        return kinds.stream().map(ActivityKind::name).collect(Collectors.joining(" "));
    }

    private static String words(LocalizedText title) {
        return Stream.of(title.ru(), title.kk(), title.en())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" / "));
    }

    static List<Change> of(ActivityDateAgreedV1 now, @Nullable LocalDate day) {
        return List.of(
                Change.moved("date", day, now.date()),
                Change.set("time", now.time()),
                Change.set("place", now.place()));
    }

    static List<Change> of(ActivityPostponedV1 now, @Nullable LocalDate day) {
        return List.of(
                Change.moved("date", now.from() == null ? day : now.from(), now.date()),
                Change.set("time", now.time()),
                Change.set("place", now.place()),
                Change.set("reason", now.reason()),
                Change.set("reasonKk", now.reasonKk()));
    }

    static List<Change> of(ActivityCancelledV1 now) {
        return List.of(
                Change.set("cancelledOn", now.on()),
                Change.set("reason", now.reason()),
                Change.set("reasonKk", now.reasonKk()),
                Change.set("decision", now.decision()));
    }

    static List<Change> of(TakenOut now) {
        return List.of(
                Change.set("decidedOn", now.on()),
                Change.set("decision", now.decision()),
                Change.set("reason", now.reason()),
                Change.set("rowReason", now.rowReason()));
    }

    static List<Change> of(OccurrenceRecordedV1 now) {
        return List.of(
                Change.set("occurrence", now.date()),
                Change.set("time", now.time()),
                Change.set("place", now.place()),
                Change.set("object", now.object()),
                Change.set("summary", now.summary()),
                Change.set("summaryKk", now.summaryKk()));
    }

    static List<Change> of(ActivityDisclosureChangedV1 now) {
        return Stream.concat(
                        Stream.of(Change.set("disclosure", now.disclosure())),
                        now.told().stream()
                                .flatMap(
                                        once ->
                                                Stream.of(
                                                        Change.set("occurrence", once.date()),
                                                        Change.set("time", once.time()),
                                                        Change.set("place", once.place()),
                                                        Change.set("object", once.object()),
                                                        Change.set("summary", once.summary()),
                                                        Change.set("summaryKk", once.summaryKk()))))
                .toList();
    }

    static List<Change> of(ActivityClosedV1 now) {
        return List.of(
                Change.set("closedOn", now.on()),
                Change.set("result", now.result()),
                Change.set("resultKk", now.resultKk()));
    }

    static List<Change> of(ActivityCoveredV1 now) {
        return List.of(
                Change.set("publication", now.url()),
                Change.set("title", now.title()),
                Change.set("publishedOn", now.date()),
                Change.set("kind", now.kind().code()),
                Change.set("medium", now.medium() == null ? null : now.medium().code()));
    }
}
