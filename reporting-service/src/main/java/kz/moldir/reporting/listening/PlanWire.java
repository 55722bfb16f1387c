package kz.moldir.reporting.listening;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.External;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Organiser;
import kz.moldir.council.Responsible;
import kz.moldir.council.Subject;
import kz.moldir.council.Timeframe;
import kz.moldir.council.state.Waiting;
import kz.moldir.reporting.read.activity.Occurrence;
import kz.moldir.reporting.read.activity.Promise;
import kz.moldir.reporting.read.activity.PublicDecision;
import kz.moldir.reporting.read.activity.Publication;
import kz.moldir.reporting.read.activity.PublishedDocument;
import kz.moldir.reporting.read.activity.Successor;
import kz.moldir.reporting.read.activity.TakenOut;
import kz.moldir.reporting.read.plan.PlanView;
import org.jspecify.annotations.Nullable;

/** What reporting-service reads of plan-service's events. */
final class PlanWire {

    /** Stands where the contract needs words and the council tells none. */
    private static final String NOT_TOLD = "—";

    private PlanWire() {}

    private static @Nullable String told(String reason) {
        return reason.equals(NOT_TOLD) ? null : reason;
    }

    record DecisionV1(@Nullable String number, LocalDate date, String chair) {

        PlanView.Decision decision() {
            return new PlanView.Decision(number, date, chair);
        }
    }

    record PlanApprovedV1(
            String planId, int year, int half, DecisionV1 decision, int version, int activities) {

        PlanView plan() {
            return new PlanView(planId, year, half, version, decision.decision(), activities);
        }
    }

    record ActivityPlannedV1(
            String activityId,
            String planId,
            int year,
            int half,
            LocalDate approvedOn,
            int number,
            LocalizedText title,
            List<ActivityKind> kinds,
            Timeframe timeframe,
            Responsible responsible,
            List<Subject> subjects,
            Organiser organiser,
            List<External> external,
            @Nullable String note,
            @Nullable String noteKk,
            @Nullable Boolean outside,
            @Nullable String disclosure,
            @Nullable String rowReason) {

        Promise promise() {
            return Promise.of(
                    planId,
                    year,
                    half,
                    approvedOn,
                    number,
                    title,
                    kinds,
                    timeframe,
                    responsible,
                    subjects,
                    organiser,
                    external,
                    note,
                    noteKk,
                    outside);
        }
    }

    record ActivityDateAgreedV1(
            String activityId,
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable String place,
            @Nullable PutRightV1 putRight) {}

    /** What stands with a right record that took the place of a wrong one. */
    record PutRightV1(StandingV1 standing, @Nullable Waiting waiting) {}

    record ActivityPostponedV1(
            String activityId,
            @Nullable LocalDate from,
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable String place,
            String reason,
            @Nullable PutRightV1 putRight,
            @Nullable Boolean nowhere,
            @Nullable String reasonKk) {}

    record ActivityCancelledV1(
            String activityId,
            LocalDate on,
            String reason,
            @Nullable String decision,
            @Nullable Boolean withdrawn,
            @Nullable String reasonKk,
            @Nullable Boolean takenOut,
            @Nullable Integer version,
            @Nullable String rowReason) {

        /** That an amendment took the row out, or null. */
        @Nullable TakenOut out() {
            return takenOut == null
                    ? null
                    : new TakenOut(version, on, decision, told(reason), rowReason).cancelling();
        }
    }

    record ActivityTakenOutV1(
            String activityId,
            int version,
            LocalDate on,
            String reason,
            @Nullable String decision,
            @Nullable String rowReason) {

        TakenOut out() {
            return new TakenOut(version, on, decision, told(reason), rowReason);
        }
    }

    record AmendmentDecisionCorrectedV1(
            String planId,
            int year,
            int half,
            int version,
            LocalDate dated,
            DecisionV1 decision,
            @Nullable String reason) {}

    record PlanAmendedV1(
            String planId,
            int year,
            int half,
            DecisionV1 decision,
            int version,
            String reason,
            int activities,
            int added) {}

    record ActivityAmendedV1(
            String activityId,
            int version,
            LocalDate on,
            String decision,
            boolean moved,
            int number,
            LocalizedText title,
            List<ActivityKind> kinds,
            Timeframe timeframe,
            Responsible responsible,
            List<Subject> subjects,
            Organiser organiser,
            List<External> external,
            @Nullable String note,
            @Nullable String noteKk,
            @Nullable Boolean told,
            @Nullable String reason,
            @Nullable String rowReason) {

        /** The same promise, as it reads now. */
        Promise promise(Promise before) {
            return Promise.of(
                    before.planId(),
                    before.year(),
                    before.half(),
                    before.approvedOn(),
                    number,
                    title,
                    kinds,
                    timeframe,
                    responsible,
                    subjects,
                    organiser,
                    external,
                    note,
                    noteKk,
                    before.outside());
        }
    }

    record ActivityCarriedOverV1(
            String activityId,
            LocalDate on,
            @Nullable LocalDate from,
            String nextActivityId,
            int year,
            int half,
            int number) {

        Successor next() {
            return new Successor(nextActivityId, year, half, number);
        }
    }

    record OccurrenceRecordedV1(
            String activityId,
            String occurrenceId,
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable String place,
            @Nullable String format,
            @Nullable String object,
            @Nullable String summary,
            @Nullable String visitId,
            @Nullable String summaryKk) {

        Occurrence occurrence() {
            return new Occurrence(
                    occurrenceId, date, time, place, format, object, summary, visitId, summaryKk);
        }
    }

    record ActivityClosedV1(
            String activityId, LocalDate on, String result, @Nullable String resultKk) {}

    record ActivityCoveredV1(
            String activityId,
            String url,
            String title,
            LocalDate date,
            Publication.Kind kind,
            Publication.@Nullable Medium medium) {

        Publication publication() {
            return new Publication(url, title, date, kind, medium);
        }
    }

    record DecisionPublishedV1(
            String activityId,
            String decisionId,
            LocalizedText text,
            LocalDate decidedOn,
            PublicDecision.@Nullable Votes votes,
            @Nullable Boolean byChair,
            PublicDecision.@Nullable Recommendation recommendation,
            LocalDate on,
            @Nullable String reason) {

        PublicDecision decision() {
            return new PublicDecision(
                    decisionId, text, decidedOn, votes, recommendation, on, byChair);
        }
    }

    record DecisionUnpublishedV1(String activityId, String decisionId, @Nullable String reason) {}

    record DocumentPublishedV1(
            String activityId,
            String documentId,
            String name,
            String mediaType,
            long bytes,
            String sha256,
            LocalDate on,
            @Nullable String kind,
            @Nullable LocalizedText title,
            @Nullable String reason) {

        PublishedDocument document() {
            return new PublishedDocument(
                    documentId, name, sha256, on, kind, title, mediaType, bytes);
        }
    }

    record DocumentWithdrawnV1(String activityId, String documentId, LocalDate on) {}

    record AnswerRequestedV1(
            String activityId,
            String requestId,
            String whom,
            String channel,
            LocalDate on,
            @Nullable PutRightV1 putRight) {}

    record AnswerReceivedV1(
            String activityId, String requestId, LocalDate on, @Nullable Waiting waiting) {}

    record ActivityDateWithheldV1(String activityId) {}

    record StandingV1(
            @Nullable LocalDate date,
            boolean postponed,
            int moves,
            @Nullable LocalTime time,
            @Nullable String place,
            @Nullable String reason,
            @Nullable String reasonKk) {}

    record ActivityDisclosureChangedV1(
            String activityId,
            String disclosure,
            @Nullable StandingV1 standing,
            @Nullable LocalTime time,
            @Nullable String place,
            @Nullable List<OccurrenceV1> occurrences) {

        List<OccurrenceV1> told() {
            return Objects.requireNonNullElse(occurrences, List.of());
        }
    }

    /** What was withheld of an occurrence, told now. */
    record OccurrenceV1(
            String occurrenceId,
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable String place,
            @Nullable String format,
            @Nullable String object,
            @Nullable String summary,
            @Nullable String visitId,
            @Nullable String summaryKk) {

        Occurrence occurrence() {
            return new Occurrence(
                    occurrenceId, date, time, place, format, object, summary, visitId, summaryKk);
        }
    }

    /** One field: what was recorded, and what is right. */
    record FieldV1(String field, @Nullable String wrong, @Nullable String right) {}

    record RecordCorrectedV1(
            String activityId,
            String kind,
            String recordId,
            @Nullable LocalDate day,
            List<FieldV1> fields,
            boolean replaced,
            String reason,
            @Nullable StandingV1 standing,
            @Nullable Waiting waiting,
            @Nullable Boolean concealed,
            @Nullable List<FieldV1> untold) {}
}
