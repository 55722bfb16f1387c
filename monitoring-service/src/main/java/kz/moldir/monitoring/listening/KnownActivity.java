package kz.moldir.monitoring.listening;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.monitoring.write.PlannedActivity;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What is known here of an activity of the plan.
 *
 * @param date the day that stands, or null while there is none
 */
public record KnownActivity(
        @BsonId String id,
        int number,
        LocalizedText title,
        boolean monitoring,
        List<String> kinds,
        List<String> commissions,
        LocalDate approvedOn,
        @Nullable LocalDate date,
        boolean cancelled) {

    static KnownActivity of(ActivityPlannedV1 planned) {
        return new KnownActivity(
                planned.activityId(),
                planned.number(),
                planned.title(),
                planned.monitoring(),
                planned.kinds(),
                planned.responsible().commissions(),
                planned.approvedOn(),
                planned.day(),
                false);
    }

    KnownActivity on(LocalDate day) {
        return new KnownActivity(
                id, number, title, monitoring, kinds, commissions, approvedOn, day, cancelled);
    }

    KnownActivity withdrawn() {
        return new KnownActivity(
                id, number, title, monitoring, kinds, commissions, approvedOn, date, true);
    }

    PlannedActivity planned() {
        return new PlannedActivity(id, number, title, monitoring, cancelled);
    }
}
