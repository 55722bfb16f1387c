package kz.moldir.plan.read.versions;

import java.time.Instant;
import java.util.List;
import kz.moldir.plan.diff.RowDiff;
import kz.moldir.plan.events.PlanEvent.CoverageAmended;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.RowChange;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One version of a plan; its rows never change.
 *
 * @param version from 1, which is the plan as it was approved
 * @param reason why the plan was amended, null for the first version
 * @param changes from the version before
 * @param at when it was recorded, in the council's time
 * @param coverage what it changed of the words on coverage; null where these stayed
 * @param corrections how often what is recorded of its decision was put right
 */
public record VersionView(
        @BsonId String id,
        String planId,
        int year,
        int half,
        int version,
        Decision decision,
        @Nullable String reason,
        List<Row> rows,
        List<RowChange> changes,
        Instant at,
        @Nullable CoverageAmended coverage,
        int corrections) {

    /** One whose decision stands as it was recorded first. */
    public VersionView(
            String id,
            String planId,
            int year,
            int half,
            int version,
            Decision decision,
            @Nullable String reason,
            List<Row> rows,
            List<RowChange> changes,
            Instant at,
            @Nullable CoverageAmended coverage) {
        this(id, planId, year, half, version, decision, reason, rows, changes, at, coverage, 0);
    }

    static String id(String planId, int version) {
        return planId + "-" + version;
    }

    /**
     * What became of the rows since another version.
     *
     * @param told which of the reasons are told, of the version before; of others there are none
     */
    List<RowDiff> since(VersionView before, ToldReasons told) {
        return before.version() + 1 == version
                ? told.of(version, changes).stream().map(RowDiff::of).toList()
                : RowDiff.between(before.rows(), rows);
    }

    /** The same, where what was recorded of its decision was put right, or why it was made. */
    VersionView decided(Decision right, @Nullable String because) {
        return new VersionView(
                id,
                planId,
                year,
                half,
                version,
                right,
                because == null ? reason : because,
                rows,
                changes,
                at,
                coverage,
                corrections + 1);
    }

    /** The version of what is recorded of its decision, by which a form says what it showed. */
    public int decisionSeen() {
        return corrections + 1;
    }
}
