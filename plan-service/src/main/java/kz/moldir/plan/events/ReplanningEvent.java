package kz.moldir.plan.events;

import java.time.LocalDate;
import kz.moldir.plan.events.Correction.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an activity by amendments and later plans, and of work outside the plan that was
 * entered wrongly.
 */
public sealed interface ReplanningEvent extends ActivityEvent.Replanning {

    /**
     * An amendment of the plan changed what the row promises; or work outside the plan was entered
     * wrongly and is put right.
     *
     * @param version of the plan that says so; 0 where work outside the plan is put right
     * @param on the day of the general meeting's decision, or of the correction
     * @param decision its number, or why it is put right
     * @param before the row as it was
     * @param row the row as it is
     * @param moved true in older events only, where a later term followed as a move to its last day
     * @param withheld true where why it is put right, or the day that stands, is not told outside
     * @param untold true where the row itself is not told outside
     * @param reason why the amendment made the term later; null where it is no move
     * @param standing the day that stands after it; null in older events and corrections
     * @param rowReason why the amendment changed this row; null where that was not said
     * @param wordless true where the reasons are not told outside, though the day that stands is
     */
    record ActivityAmended(
            String activityId,
            int version,
            LocalDate on,
            String decision,
            Row before,
            Row row,
            boolean moved,
            @Nullable Boolean withheld,
            @Nullable Boolean untold,
            @Nullable String reason,
            @Nullable Standing standing,
            @Nullable String rowReason,
            @Nullable Boolean wordless)
            implements ReplanningEvent {

        /** Whose reasons are told where its day is. */
        public ActivityAmended(
                String activityId,
                int version,
                LocalDate on,
                String decision,
                Row before,
                Row row,
                boolean moved,
                @Nullable Boolean withheld,
                @Nullable Boolean untold,
                @Nullable String reason,
                @Nullable Standing standing,
                @Nullable String rowReason) {
            this(
                    activityId,
                    version,
                    on,
                    decision,
                    before,
                    row,
                    moved,
                    withheld,
                    untold,
                    reason,
                    standing,
                    rowReason,
                    null);
        }

        /** Without a reason of its own. */
        public ActivityAmended(
                String activityId,
                int version,
                LocalDate on,
                String decision,
                Row before,
                Row row,
                boolean moved,
                @Nullable Boolean withheld,
                @Nullable Boolean untold,
                @Nullable String reason,
                @Nullable Standing standing) {
            this(
                    activityId,
                    version,
                    on,
                    decision,
                    before,
                    row,
                    moved,
                    withheld,
                    untold,
                    reason,
                    standing,
                    null);
        }

        /** Without what follows for its day. */
        public ActivityAmended(
                String activityId,
                int version,
                LocalDate on,
                String decision,
                Row before,
                Row row,
                boolean moved,
                @Nullable Boolean withheld,
                @Nullable Boolean untold) {
            this(
                    activityId,
                    version,
                    on,
                    decision,
                    before,
                    row,
                    moved,
                    withheld,
                    untold,
                    null,
                    null);
        }

        public ActivityAmended(
                String activityId,
                int version,
                LocalDate on,
                String decision,
                Row before,
                Row row,
                boolean moved) {
            this(activityId, version, on, decision, before, row, moved, null, null);
        }

        /** Work outside the plan, of which nobody was told what it is, is told from now on. */
        public static ActivityAmended told(String activityId, LocalDate on, Row row) {
            return new ActivityAmended(activityId, 0, on, "—", row, row, false, true, null);
        }

        /** Whether nothing is put right, and what was not told of the row is told. */
        public boolean tells() {
            return correction() && row.equals(before);
        }

        /** What somebody decided to tell of it, after this: an amendment may mark it. */
        public Disclosure decided(Disclosure earlier) {
            return row.told() == before.told() ? earlier : row.told();
        }

        /** Whether the reasons are not told outside. */
        public @Nullable Boolean withheldReasons() {
            return withheld == null ? wordless : withheld;
        }

        /** Whether work outside the plan is put right, and no decision changed anything. */
        public boolean correction() {
            return version == 0;
        }
    }

    /**
     * An amendment took the row out of the plan after it was over: what took place stays, as does
     * an earlier cancellation or carrying over.
     *
     * @param version of the plan that lacks it
     * @param on the day of the general meeting's decision
     * @param reason why the plan was amended
     * @param decision its number; null while it is unknown
     * @param withheld true where the reasons are not told outside
     * @param rowReason why this row besides; null where that was not said
     */
    record ActivityTakenOut(
            String activityId,
            int version,
            LocalDate on,
            String reason,
            @Nullable String decision,
            @Nullable Boolean withheld,
            @Nullable String rowReason)
            implements ReplanningEvent {}

    /**
     * Work outside the plan was entered by mistake: it is counted nowhere.
     *
     * @param withheld true where the reason is not told outside
     */
    record OutsideWithdrawn(
            String activityId, LocalDate on, String reason, @Nullable Boolean withheld)
            implements ReplanningEvent {

        public OutsideWithdrawn(String activityId, LocalDate on, String reason) {
            this(activityId, on, reason, null);
        }
    }

    /**
     * A later plan goes on with what was not done here.
     *
     * @param on the day of that plan's approval
     * @param next the activity of the later plan, its year, half-year and number
     * @param from the first day on which it goes on there, if it did not take place before; null in
     *     events of before, of what went on the day of the approval
     */
    record ActivityCarriedOver(String activityId, LocalDate on, Next next, @Nullable LocalDate from)
            implements ReplanningEvent {

        /** As it was told before. */
        public ActivityCarriedOver(String activityId, LocalDate on, Next next) {
            this(activityId, on, next, null);
        }

        /** The first day on which it goes on there. */
        public LocalDate begins() {
            return from == null ? on : from;
        }
    }

    /** A row of a later plan. */
    record Next(String activityId, int year, int half, int number) {}

    /**
     * Though the earlier row that it was to go on with does not need it, the council wants it.
     *
     * @param takenBack true where that was said by a slip: it is asked again; else null
     */
    record StillWanted(String activityId, @Nullable Boolean takenBack) implements ReplanningEvent {

        /** It is wanted. */
        public StillWanted(String activityId) {
            this(activityId, null);
        }
    }
}
