package kz.moldir.monitoring.read.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.moldir.monitoring.events.VisitEvent.CompletionWithdrawn;
import kz.moldir.monitoring.events.VisitEvent.Finding;
import kz.moldir.monitoring.events.VisitEvent.Made;
import kz.moldir.monitoring.events.VisitEvent.VisitCorrected;
import kz.moldir.monitoring.read.history.HistoryView.Change;
import org.jspecify.annotations.Nullable;

/** What of a visit was put right: the old and the new value of each field, and why. */
final class Corrected {

    private Corrected() {}

    static List<Change> changes(VisitCorrected now) {
        return changes(now.was(), now.made(), now.reason());
    }

    /** What was recorded is there no more, and the day is the planned one. */
    static List<Change> withdrawn(CompletionWithdrawn now) {
        return changes(now.was(), new Made(now.date(), now.object(), List.of()), now.reason());
    }

    private static List<Change> changes(Made was, Made made, String reason) {
        return Stream.of(
                        Stream.of(
                                Change.of("date", was.date(), made.date()),
                                Change.of("object", was.object(), made.object())),
                        findings(was, made),
                        Stream.of(Change.set("reason", reason)))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Change> findings(Made was, Made made) {
        Map<String, Finding> before = byId(was);
        Map<String, Finding> after = byId(made);
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .flatMap(id -> finding(before.get(id), after.get(id)));
    }

    private static Stream<Change> finding(@Nullable Finding was, @Nullable Finding now) {
        return Stream.of(
                Change.of(
                        "finding",
                        was == null ? null : was.text(),
                        now == null ? null : now.text()),
                Change.of(
                        "severity",
                        was == null ? null : was.severity(),
                        now == null ? null : now.severity()));
    }

    private static Map<String, Finding> byId(Made made) {
        Map<String, Finding> all = new LinkedHashMap<>();
        made.findings().forEach(each -> all.put(each.id(), each));
        return all;
    }
}
