package kz.moldir.monitoring.events;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What happens to one visit of a monitoring team. */
public sealed interface VisitEvent {

    /** The visit. */
    String visitId();

    /** The activity of the plan that the visit belongs to. */
    String activityId();

    /**
     * A visit is meant for a day.
     *
     * @param number of the activity's row in the plan
     * @param title of the activity, as the plan has it
     * @param object what is visited, or null when the activity's title says it
     * @param byHand false when it follows the plan's own day
     * @param toBeConfirmed the day had passed before the plan was approved; nobody is reminded
     * @param planSequence the activity's event it follows, or null when made by hand
     * @param outside true where the activity is no row of the plan
     */
    record VisitScheduled(
            String visitId,
            String activityId,
            int number,
            LocalizedText title,
            LocalDate date,
            @Nullable String object,
            boolean byHand,
            boolean toBeConfirmed,
            @Nullable Long planSequence,
            @Nullable Boolean outside)
            implements VisitEvent {

        /** Of a row of the plan. */
        public VisitScheduled(
                String visitId,
                String activityId,
                int number,
                LocalizedText title,
                LocalDate date,
                @Nullable String object,
                boolean byHand,
                boolean toBeConfirmed,
                @Nullable Long planSequence) {
            this(
                    visitId,
                    activityId,
                    number,
                    title,
                    date,
                    object,
                    byHand,
                    toBeConfirmed,
                    planSequence,
                    null);
        }
    }

    /** The plan moved the activity, and its visit with it. */
    record VisitMoved(
            String visitId,
            String activityId,
            int number,
            LocalizedText title,
            LocalDate from,
            LocalDate date,
            boolean toBeConfirmed,
            long planSequence)
            implements VisitEvent {}

    /** The team saw something that needs attention. */
    record FindingRecorded(String visitId, String activityId, Finding finding)
            implements VisitEvent {}

    /** The team was there; its findings, if any, were recorded before. */
    record VisitCompleted(
            String visitId,
            String activityId,
            LocalDate date,
            @Nullable String object,
            int findings)
            implements VisitEvent {}

    /**
     * What was recorded of a visit that was made is put right.
     *
     * @param was as it stood until then
     * @param made as it is right
     * @param reason in words that everybody reads
     */
    record VisitCorrected(String visitId, String activityId, Made was, Made made, String reason)
            implements VisitEvent {}

    /**
     * That it was recorded as made was a mistake: it waits to be made, as before.
     *
     * @param was what was recorded
     * @param date the day that it is meant for
     * @param object what is visited, or null where the activity's title says it
     * @param reason in words that everybody reads
     * @param toBeConfirmed true where that day had passed before the plan was approved, else null
     */
    record CompletionWithdrawn(
            String visitId,
            String activityId,
            Made was,
            LocalDate date,
            @Nullable String object,
            String reason,
            @Nullable Boolean toBeConfirmed)
            implements VisitEvent {}

    /**
     * What is recorded of a visit that was made.
     *
     * @param object what was visited, or null where the activity's title says it
     */
    record Made(LocalDate date, @Nullable String object, List<Finding> findings) {}

    /**
     * The visit will not take place.
     *
     * @param reason in the words of whoever cancelled it, or of the plan
     * @param next the row that goes on with its activity, where that is why; then each reader is
     *     told in words of their own
     * @param amendment the decision that amended the plan, where that is why; told in the same way
     */
    record VisitCancelled(
            String visitId,
            String activityId,
            String reason,
            @Nullable NextRow next,
            @Nullable Amendment amendment)
            implements VisitEvent {

        /** For a reason that somebody put into words. */
        public VisitCancelled(String visitId, String activityId, String reason) {
            this(visitId, activityId, reason, null, null);
        }
    }

    /**
     * A decision that amended the plan.
     *
     * @param number as the council writes it
     * @param on its day
     */
    record Amendment(String number, LocalDate on) {

        /** The same without words of any language, for whoever reads no more of it. */
        public String brief() {
            return "№ %s, %s".formatted(number, on);
        }
    }

    /**
     * A row of a later plan.
     *
     * @param half of that plan; 0 where it is of a whole year
     */
    record NextRow(int year, int half, int number) {

        /** The same without words of any language, for whoever reads no more of it. */
        public String brief() {
            return "→ %s, № %d".formatted(half == 0 ? year : year + "/" + half, number);
        }
    }

    /** An expert of the roster may see the visit and record what was found. */
    record ExpertInvited(String visitId, String activityId, Expert expert) implements VisitEvent {}

    /** An invitation holds no longer. */
    record InvitationTakenBack(String visitId, String activityId, String expertId)
            implements VisitEvent {}

    /**
     * Somebody whom the council knows as an expert.
     *
     * @param id of the roster's entry
     */
    record Expert(String id, LocalizedText name) {}

    /**
     * One thing seen.
     *
     * @param id unique in the service
     * @param text internal until it is published
     */
    record Finding(String id, String text, Severity severity) {}

    /** How much a finding matters. */
    enum Severity {
        LOW,
        MEDIUM,
        HIGH
    }
}
