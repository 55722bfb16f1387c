package kz.moldir.monitoring.listening;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.monitoring.write.PlannedActivity;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What is known here of an activity of the plan.
 *
 * @param term the day that the plan itself names, or null where it names none
 * @param date the day that stands, or null while there is none
 * @param visit that follows the plan, once there is a day
 * @param left the visit that was left when an amendment took its day away, or null
 * @param since the sequence of that amendment; what came before says nothing of the present visit
 */
public record KnownActivity(
        @BsonId String id,
        int number,
        LocalizedText title,
        boolean monitoring,
        List<String> kinds,
        List<String> commissions,
        LocalDate approvedOn,
        @Nullable LocalDate term,
        @Nullable LocalDate date,
        boolean cancelled,
        String visit,
        @Nullable String left,
        long since) {

    /**
     * What is known after one more event.
     *
     * @throws IllegalStateException when the planning never arrived
     */
    static KnownActivity after(@Nullable KnownActivity before, PlanEventV1 event, long sequence) {
        if (event instanceof ActivityPlannedV1 planned) {
            return of(planned);
        }
        if (before == null) {
            throw new IllegalStateException("an activity begins with its planning");
        }
        return switch (event) {
            case ActivityPlannedV1 again -> before;
            case ActivityAmendedV1 now -> before.amended(now, sequence);
            case ActivityDateAgreedV1 now -> before.with(now.date(), before.cancelled);
            case ActivityPostponedV1 now -> before.with(now.date(), before.cancelled);
            case ActivityCancelledV1 now -> before.with(before.date, true);
            case RecommendationDecidedV1 now -> before;
        };
    }

    private static KnownActivity of(ActivityPlannedV1 planned) {
        return new KnownActivity(
                planned.activityId(),
                planned.number(),
                planned.title(),
                planned.monitoring(),
                planned.kinds(),
                planned.responsible().commissions(),
                planned.approvedOn(),
                planned.day(),
                planned.day(),
                false,
                PlanEvents.visitOf(planned.activityId()),
                null,
                -1);
    }

    /** A day that was agreed or moved stands, whatever the amended plan says. */
    private KnownActivity amended(ActivityAmendedV1 now, long sequence) {
        boolean ownDay = date == null || date.equals(term);
        LocalDate day = ownDay ? now.day() : date;
        boolean visited = ActivityPlannedV1.monitoring(now.kinds());
        boolean leaves = monitoring && date != null && !(visited && day != null);
        return new KnownActivity(
                id,
                now.number(),
                now.title(),
                visited,
                now.kinds(),
                now.responsible().commissions(),
                approvedOn,
                now.day(),
                day,
                cancelled,
                leaves ? CommandIds.derived(id, "visit", String.valueOf(sequence)) : visit,
                leaves ? visit : left,
                leaves ? sequence : since);
    }

    private KnownActivity with(@Nullable LocalDate day, boolean withdrawn) {
        return new KnownActivity(
                id,
                number,
                title,
                monitoring,
                kinds,
                commissions,
                approvedOn,
                term,
                day,
                withdrawn,
                visit,
                left,
                since);
    }

    PlannedActivity planned() {
        return new PlannedActivity(id, number, title, monitoring, cancelled);
    }
}
