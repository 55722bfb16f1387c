package kz.moldir.plan.read.versions;

import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.PlanEvent.CoverageAmended;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.RowChange.Kind;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of a version, without its rows.
 *
 * @param version from 1, which is the plan as it was approved
 * @param reason why the plan was amended, null for the first version
 * @param activities how many rows it has
 * @param out the numbers of the rows that it excluded
 * @param coverage what it changed of the words on coverage; null where these stayed
 * @param council how it was called then; null where that was not kept
 */
public record ListedVersion(
        @BsonId String id,
        String planId,
        int version,
        Decision decision,
        @Nullable String reason,
        int activities,
        int added,
        int changed,
        int postponed,
        int excluded,
        List<Integer> out,
        @Nullable CoverageAmended coverage,
        @Nullable LocalizedText council) {

    static ListedVersion of(PlanApproved event) {
        return new ListedVersion(
                VersionView.id(event.planId(), 1),
                event.planId(),
                1,
                event.decision(),
                null,
                event.rows().size(),
                0,
                0,
                0,
                0,
                List.of(),
                null,
                event.council());
    }

    static ListedVersion of(PlanAmended event) {
        return new ListedVersion(
                VersionView.id(event.planId(), event.version()),
                event.planId(),
                event.version(),
                event.decision(),
                event.reason(),
                event.rows().size(),
                count(event, Kind.ADDED),
                count(event, Kind.CHANGED),
                count(event, Kind.POSTPONED),
                count(event, Kind.EXCLUDED),
                event.changes().stream()
                        .filter(change -> change.kind() == Kind.EXCLUDED)
                        .map(change -> change.row().number())
                        .toList(),
                event.coverage(),
                event.council());
    }

    /** The same, where what was recorded of its decision was put right, or why it was made. */
    ListedVersion decided(Decision right, @Nullable String because) {
        return new ListedVersion(
                id,
                planId,
                version,
                right,
                because == null ? reason : because,
                activities,
                added,
                changed,
                postponed,
                excluded,
                out,
                coverage,
                council);
    }

    private static int count(PlanAmended event, Kind kind) {
        return Math.toIntExact(
                event.changes().stream().filter(change -> change.kind() == kind).count());
    }
}
