package kz.moldir.plan.write.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.ProposedDay;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.events.VisitFollowing.Visited;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * What an activity can be asked; {@code today} is the council's day, {@code sure} has the codes of
 * the questions that were read and are no mistake.
 */
public sealed interface ActivityCommand {

    /** The activity. */
    String activityId();

    /** The codes of the questions that were read; none of what nobody is asked about. */
    default Set<String> sure() {
        return Set.of();
    }

    /** The aggregate that decides. */
    static Class<?> handledBy() {
        return Activity.class;
    }

    /** Agrees a day; later than promised, it counts as postponed. */
    record AgreeDate(
            @TargetAggregateIdentifier String activityId,
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable String place,
            LocalDate today,
            Set<String> sure)
            implements ActivityCommand {

        public AgreeDate(
                String activityId,
                LocalDate date,
                @Nullable LocalTime time,
                @Nullable String place,
                LocalDate today) {
            this(activityId, date, time, place, today, Set.of());
        }
    }

    /** Proposes days to a commission, which is asked to agree one. */
    record ProposeDates(
            @TargetAggregateIdentifier String activityId,
            List<ProposedDay> days,
            Request request,
            LocalDate today,
            Set<String> sure)
            implements ActivityCommand {

        public ProposeDates(
                String activityId, List<ProposedDay> days, Request request, LocalDate today) {
            this(activityId, days, request, today, Set.of());
        }
    }

    /**
     * Moves an activity that has a day.
     *
     * @param reasonKk the reason once more in Kazakh, or null
     */
    record Postpone(
            @TargetAggregateIdentifier String activityId,
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable String place,
            String reason,
            @Nullable String reasonKk,
            LocalDate today,
            Set<String> sure)
            implements ActivityCommand {

        /** For a reason that is typed once. */
        public Postpone(
                String activityId,
                LocalDate date,
                @Nullable LocalTime time,
                @Nullable String place,
                String reason,
                LocalDate today,
                Set<String> sure) {
            this(activityId, date, time, place, reason, null, today, sure);
        }

        public Postpone(
                String activityId,
                LocalDate date,
                @Nullable LocalTime time,
                @Nullable String place,
                String reason,
                LocalDate today) {
            this(activityId, date, time, place, reason, today, Set.of());
        }
    }

    /**
     * Records the decision that it will not take place.
     *
     * @param reasonKk the reason once more in Kazakh, or null
     */
    record Cancel(
            @TargetAggregateIdentifier String activityId,
            String reason,
            @Nullable String reasonKk,
            @Nullable String decision,
            LocalDate on,
            LocalDate today,
            Set<String> sure)
            implements ActivityCommand {

        /** For a reason that is typed once. */
        public Cancel(
                String activityId,
                String reason,
                @Nullable String decision,
                LocalDate on,
                LocalDate today,
                Set<String> sure) {
            this(activityId, reason, null, decision, on, today, sure);
        }

        Cancel(String activityId, String reason, LocalDate today) {
            this(activityId, reason, null, today, today, Set.of());
        }
    }

    /**
     * Records that it happened once; not later than today.
     *
     * @param another whether it is another one beside one that looks like it
     * @param newId of the right occurrence, where one of the same visit stands already
     */
    record RecordOccurrence(
            @TargetAggregateIdentifier String activityId,
            Occurrence occurrence,
            LocalDate today,
            boolean another,
            String newId,
            Set<String> sure)
            implements ActivityCommand {

        /** Of a visit: nobody is asked. */
        public RecordOccurrence(
                String activityId,
                Occurrence occurrence,
                LocalDate today,
                boolean another,
                String newId) {
            this(activityId, occurrence, today, another, newId, Set.of());
        }

        /** Of which nobody says that it is another one. */
        public RecordOccurrence(String activityId, Occurrence occurrence, LocalDate today) {
            this(activityId, occurrence, today, false, occurrence.id());
        }
    }

    /**
     * Follows what was put right of a visit: of its occurrence what the visit told otherwise
     * before.
     *
     * @param now null where it was not made at all
     * @param newId of the right occurrence
     */
    record FollowVisit(
            @TargetAggregateIdentifier String activityId,
            String visitId,
            Visited was,
            @Nullable Visited now,
            String newId,
            String reason,
            LocalDate today)
            implements ActivityCommand {}

    /** Says that an occurrence stays as it is, though its visit was put right. */
    record SettleVisit(@TargetAggregateIdentifier String activityId, String visitId, String reason)
            implements ActivityCommand {}

    /**
     * Closes the row with its result.
     *
     * @param resultKk the same once more in Kazakh, or null
     */
    record Close(
            @TargetAggregateIdentifier String activityId,
            String result,
            @Nullable String resultKk,
            LocalDate today,
            Set<String> sure)
            implements ActivityCommand {

        /** With a result that is typed once. */
        public Close(String activityId, String result, LocalDate today, Set<String> sure) {
            this(activityId, result, null, today, sure);
        }

        public Close(String activityId, String result, LocalDate today) {
            this(activityId, result, today, Set.of());
        }
    }

    /**
     * Records a publication; the kind, when not said, follows from what has happened by its day.
     */
    record Cover(
            @TargetAggregateIdentifier String activityId,
            String url,
            String title,
            LocalDate date,
            Publication.@Nullable Kind kind,
            Publication.@Nullable Medium medium,
            LocalDate today,
            Set<String> sure)
            implements ActivityCommand {

        /** Of which nobody was asked. */
        public Cover(
                String activityId,
                String url,
                String title,
                LocalDate date,
                Publication.@Nullable Kind kind,
                Publication.@Nullable Medium medium,
                LocalDate today) {
            this(activityId, url, title, date, kind, medium, today, Set.of());
        }
    }

    /**
     * Records that somebody was asked; not later than today.
     *
     * @param again whether the same was asked once more, beside what is logged already
     */
    record AskForAnswer(
            @TargetAggregateIdentifier String activityId,
            Request request,
            LocalDate today,
            boolean again,
            Set<String> sure)
            implements ActivityCommand {

        /** Of which nobody says that it was asked once more. */
        public AskForAnswer(String activityId, Request request, LocalDate today) {
            this(activityId, request, today, false, Set.of());
        }
    }

    /** Records that the answer to a request came. */
    record TakeAnswer(
            @TargetAggregateIdentifier String activityId,
            String requestId,
            LocalDate on,
            @Nullable String summary,
            LocalDate today)
            implements ActivityCommand {}

    /**
     * Says that a record is wrong, and what is right.
     *
     * @param right null where nothing takes the place of the wrong record
     * @param newId of the right record, where it needs one
     * @param conceal whether the words of before must not be public any more
     */
    record Correct(
            @TargetAggregateIdentifier String activityId,
            Correction.Kind kind,
            String id,
            @Nullable Right right,
            String newId,
            String reason,
            LocalDate today,
            Set<String> sure,
            boolean conceal)
            implements ActivityCommand {

        /** Of which nobody was asked, and whose words of before stay public. */
        public Correct(
                String activityId,
                Correction.Kind kind,
                String id,
                @Nullable Right right,
                String newId,
                String reason,
                LocalDate today) {
            this(activityId, kind, id, right, newId, reason, today, Set.of(), false);
        }
    }

    /**
     * Takes back at once what the same account has just recorded, or withdrawn.
     *
     * @param again whether it was withdrawn, and is to stand again
     * @param newId of what stands again
     * @param by the account
     */
    record TakeBack(
            @TargetAggregateIdentifier String activityId,
            Correction.Kind kind,
            String id,
            boolean again,
            String newId,
            String reason,
            String by,
            Instant now,
            LocalDate today)
            implements ActivityCommand {

        /** What rests on it was there before what is taken back at once. */
        Correct correction() {
            return new Correct(
                    activityId,
                    kind,
                    id,
                    null,
                    "",
                    reason,
                    today,
                    Set.of(ActivityRefusal.RESTS_ON_IT),
                    false);
        }
    }

    /** Decides what is told outside before the activity is held. */
    record ChangeDisclosure(
            @TargetAggregateIdentifier String activityId,
            Disclosure disclosure,
            String reason,
            LocalDate today,
            Set<String> sure)
            implements ActivityCommand {

        public ChangeDisclosure(
                String activityId, Disclosure disclosure, String reason, LocalDate today) {
            this(activityId, disclosure, reason, today, Set.of());
        }
    }

    /** Asked of it as a row of a plan, or as work beside it. */
    sealed interface Planning extends ActivityCommand permits PlanningCommand {}

    /** What is asked around the carrying out; a file of its own. */
    sealed interface Carrying extends ActivityCommand permits CarryingCommand {}
}
