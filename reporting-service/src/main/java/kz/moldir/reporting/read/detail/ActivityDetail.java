package kz.moldir.reporting.read.detail;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kz.moldir.council.calendar.DayOff;
import kz.moldir.council.state.Deadline;
import kz.moldir.reporting.read.activity.HistoryEntry;
import kz.moldir.reporting.read.activity.Promise;
import kz.moldir.reporting.read.activity.PublicDecision;
import kz.moldir.reporting.read.activity.PublishedDocument;
import kz.moldir.reporting.read.activity.Visit;
import kz.moldir.reporting.read.register.ActivityAnswer;
import kz.moldir.reporting.read.rows.Row;
import org.jspecify.annotations.Nullable;

/**
 * One activity for programs: the fields of the list, and all that is known besides.
 *
 * @param time agreed with the day, or null
 * @param reason of the last move or of the cancellation
 * @param reasonKk the same once more in Kazakh; absent where it was written once
 * @param moves how often it was moved to a later day
 * @param deadline how it was computed until when a record is expected; null where no day is known
 */
record ActivityDetail(
        @JsonUnwrapped ActivityAnswer activity,
        PlanOf plan,
        @Nullable LocalTime time,
        @Nullable String place,
        @Nullable String reason,
        @Nullable String reasonKk,
        int moves,
        @Nullable DeadlineOf deadline,
        List<PublicDecision> decisions,
        List<PublishedDocument> documents,
        List<VisitOf> visits,
        List<Entry> history) {

    record PlanOf(String id, int year, int half, LocalDate approvedOn) {}

    record DeadlineOf(
            LocalDate due,
            String basis,
            int graceWorkingDays,
            LocalDate lastDay,
            List<DayOff> skipped) {}

    record VisitOf(
            String visitId,
            LocalDate date,
            @Nullable String object,
            boolean toBeConfirmed,
            String status,
            @Nullable Integer findings,
            @Nullable String reason,
            Visit.@Nullable NextRow next,
            Visit.@Nullable Amendment amendment) {}

    record Entry(
            Instant at, @Nullable String role, String type, List<HistoryEntry.Change> changes) {}

    static ActivityDetail of(Row row, @Nullable Deadline deadline) {
        Promise promise = row.promise();
        LocalDate approvedOn =
                Objects.requireNonNullElse(row.facts().approvedOn(), promise.approvedOn());
        return new ActivityDetail(
                ActivityAnswer.of(row),
                new PlanOf(promise.planId(), promise.year(), promise.half(), approvedOn),
                row.outcome().time(),
                row.outcome().place(),
                row.outcome().reason(),
                row.outcome().reasonKk(),
                row.facts().moves(),
                deadline == null ? null : of(deadline),
                row.outcome().decisions(),
                row.outcome().documents(),
                row.activity().shownVisits().stream().map(ActivityDetail::of).toList(),
                row.activity().shownHistory().stream().map(ActivityDetail::of).toList());
    }

    private static DeadlineOf of(Deadline deadline) {
        return new DeadlineOf(
                deadline.due(),
                deadline.basis().name().toLowerCase(Locale.ROOT),
                deadline.graceWorkingDays(),
                deadline.lastDay(),
                deadline.skipped());
    }

    private static VisitOf of(Visit visit) {
        return new VisitOf(
                visit.visitId(),
                visit.date(),
                visit.object(),
                visit.toBeConfirmed(),
                visit.status().name().toLowerCase(Locale.ROOT),
                visit.findings(),
                visit.reason(),
                visit.next(),
                visit.amendment());
    }

    private static Entry of(HistoryEntry entry) {
        return new Entry(entry.at(), entry.role(), entry.type(), entry.changes());
    }
}
