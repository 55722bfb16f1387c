package kz.moldir.reporting.listening;

import java.time.LocalDate;
import kz.moldir.reporting.read.activity.Visit.Amendment;
import kz.moldir.reporting.read.activity.Visit.NextRow;
import org.jspecify.annotations.Nullable;

/** What reporting-service reads of monitoring-service's events. */
final class MonitoringWire {

    private MonitoringWire() {}

    record VisitScheduledV1(
            String visitId,
            String activityId,
            LocalDate date,
            @Nullable String object,
            boolean toBeConfirmed) {}

    record VisitCompletedV1(
            String visitId,
            String activityId,
            LocalDate date,
            @Nullable String object,
            int findings) {}

    record VisitCorrectedV1(
            String visitId,
            String activityId,
            LocalDate date,
            @Nullable String object,
            int findings,
            String reason) {}

    record VisitWithdrawnV1(
            String visitId,
            String activityId,
            LocalDate date,
            @Nullable String object,
            WasV1 was,
            String reason,
            @Nullable Boolean toBeConfirmed) {}

    record WasV1(LocalDate date, @Nullable String object, int findings) {}

    record VisitCancelledV1(
            String visitId,
            String activityId,
            String reason,
            @Nullable NextRow next,
            @Nullable Amendment amendment) {}
}
