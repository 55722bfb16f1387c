package kz.moldir.monitoring.publishing;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.monitoring.events.VisitEvent.Severity;
import kz.moldir.monitoring.events.VisitEvent.VisitCorrected;
import org.jspecify.annotations.Nullable;

/**
 * Wire form: what was told of a visit that was made is put right; it takes the place of all that
 * was told of it before.
 *
 * @param findings how many there are
 * @param found each of them; their texts stay inside until they are published
 * @param was what was told before
 */
public record VisitCorrectedV1(
        String visitId,
        String activityId,
        LocalDate date,
        @Nullable String object,
        int findings,
        List<FoundV1> found,
        WasV1 was,
        String reason) {

    /** Wire form of what was told before. */
    public record WasV1(LocalDate date, @Nullable String object, int findings) {}

    /** Wire form of a finding. */
    public record FoundV1(String findingId, Severity severity) {}

    static VisitCorrectedV1 of(VisitCorrected event) {
        return new VisitCorrectedV1(
                event.visitId(),
                event.activityId(),
                event.made().date(),
                event.made().object(),
                event.made().findings().size(),
                event.made().findings().stream()
                        .map(each -> new FoundV1(each.id(), each.severity()))
                        .toList(),
                new WasV1(event.was().date(), event.was().object(), event.was().findings().size()),
                event.reason());
    }
}
