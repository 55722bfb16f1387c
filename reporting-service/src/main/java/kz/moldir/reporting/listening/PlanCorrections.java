package kz.moldir.reporting.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.council.state.Waiting;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.reporting.listening.PlanWire.ActivityCarriedOverV1;
import kz.moldir.reporting.listening.PlanWire.ActivityDisclosureChangedV1;
import kz.moldir.reporting.listening.PlanWire.AnswerReceivedV1;
import kz.moldir.reporting.listening.PlanWire.AnswerRequestedV1;
import kz.moldir.reporting.listening.PlanWire.DocumentWithdrawnV1;
import kz.moldir.reporting.listening.PlanWire.FieldV1;
import kz.moldir.reporting.listening.PlanWire.OccurrenceV1;
import kz.moldir.reporting.listening.PlanWire.PutRightV1;
import kz.moldir.reporting.listening.PlanWire.RecordCorrectedV1;
import kz.moldir.reporting.listening.PlanWire.StandingV1;
import kz.moldir.reporting.read.activity.ActivityView;
import kz.moldir.reporting.read.activity.Concealed;
import kz.moldir.reporting.read.activity.HistoryEntry.Change;
import kz.moldir.reporting.read.activity.Promise;
import kz.moldir.reporting.read.activity.PublishedDocument;
import kz.moldir.reporting.read.activity.TakenOut;
import org.jspecify.annotations.Nullable;

/** Folds requests, corrections, documents, what is not announced, what moved to the next plan. */
final class PlanCorrections {

    private PlanCorrections() {}

    static ActivityView after(ActivityView before, String type, PublishedEvent event) {
        return switch (type) {
            case "document-published" -> PlanDocuments.published(before, event);
            case "document-withdrawn" -> {
                var now = event.as(DocumentWithdrawnV1.class);
                String name = name(before, now.documentId());
                yield name == null // It never was public.
                        ? before
                        : PlanEvents.told(
                                before.withoutDocument(now.documentId()),
                                event,
                                List.of(
                                        Change.moved("file", name, null),
                                        Change.set("withdrawnOn", now.on())));
            }
            case "answer-requested" -> asked(before, event);
            case "answer-received" -> answered(before, event);
            case "record-corrected" -> {
                var now = event.as(RecordCorrectedV1.class);
                ActivityView right = corrected(before, now);
                yield PlanEvents.corrected(
                        now.concealed() == null ? right : right.concealing(concealed(now)),
                        event,
                        changes(now),
                        now.replaced());
            }
            case "activity-carried-over" -> {
                var now = event.as(ActivityCarriedOverV1.class);
                yield PlanEvents.told(
                        before.carriedOver(now.on(), now.from(), now.next()),
                        event,
                        List.of(
                                Change.set("carriedOn", now.on()),
                                Change.set("carriedFrom", now.from()),
                                Change.set("nextNumber", now.number())));
            }
            case "activity-date-withheld" ->
                    PlanEvents.told(
                            before.withFacts(before.known().dayWithheld()).undated(),
                            event,
                            List.of());
            case "activity-disclosure-changed" -> {
                var now = event.as(ActivityDisclosureChangedV1.class);
                // The day of a row that stays restricted is told at its closing: nobody decided.
                yield now.disclosure().equals(before.disclosure()) && now.told().isEmpty()
                        ? disclosed(before, now)
                        : PlanEvents.told(disclosed(before, now), event, PlanChanges.of(now));
            }
            default -> throw new IllegalArgumentException("unknown event type " + event.type());
        };
    }

    private static @Nullable String name(ActivityView before, String documentId) {
        return before.outcome().documents().stream()
                .filter(each -> each.id().equals(documentId))
                .map(PublishedDocument::name)
                .findFirst()
                .orElse(null);
    }

    private static ActivityView asked(ActivityView before, PublishedEvent event) {
        var now = event.as(AnswerRequestedV1.class);
        ActivityFacts facts = before.known();
        return PlanEvents.told(
                before.withFacts(
                        now.putRight() == null
                                ? facts.answerRequested(now.whom(), now.on())
                                : waiting(facts.askedToo(now.on()), now.putRight().waiting())),
                event,
                List.of(Change.set("whom", now.whom()), Change.set("askedOn", now.on())));
    }

    private static ActivityView answered(ActivityView before, PublishedEvent event) {
        var now = event.as(AnswerReceivedV1.class);
        return PlanEvents.told(
                before.withFacts(waiting(before.known(), now.waiting())),
                event,
                List.of(Change.set("answeredOn", now.on())));
    }

    /** A right record may leave standing what was recorded after the wrong one. */
    static ActivityView inItsPlace(ActivityView after, @Nullable PutRightV1 stands) {
        return stands == null
                ? after
                : after.withFacts(
                        waiting(standing(after.known(), stands.standing()), stands.waiting()));
    }

    private static ActivityView corrected(ActivityView before, RecordCorrectedV1 now) {
        ActivityFacts facts = before.known();
        return switch (now.kind()) {
            case "date" ->
                    now.standing() == null
                            ? before
                            : dated(
                                    before.standing(
                                            waiting(
                                                    standing(facts, now.standing()),
                                                    now.waiting())),
                                    now.standing());
            case "occurrence" ->
                    before.withoutOccurrence(
                            now.recordId(),
                            now.day() == null ? facts : facts.withoutOccurrence(now.day()));
            case "closing" -> before.withFacts(facts.withoutClosing()).reopened();
            case "publication" ->
                    before.withoutPublication(
                            now.recordId(),
                            now.day() == null ? facts : facts.withoutPublication(now.day()));
            case "cancellation" -> before.withFacts(facts.withoutCancellation()).notCancelled();
            case "carrying-over" -> before.notCarriedOver(now.replaced());
            case "row-reason" -> reasoned(before, now);
            case "request", "answer" -> before.withFacts(waiting(facts, now.waiting()));
            default -> before;
        };
    }

    /** Why the amendment that made a version took it out; null where that is told no more. */
    private static ActivityView reasoned(ActivityView before, RecordCorrectedV1 now) {
        Promise promise = before.promise();
        TakenOut out = promise == null ? null : promise.takenOut();
        return out == null || !now.recordId().equals(String.valueOf(out.version()))
                ? before
                : before.takenOut(
                        out.explained(
                                now.fields().isEmpty() ? null : now.fields().getFirst().right()));
    }

    /** A day that stands again does so with its hour, its place, and why it was moved to. */
    private static ActivityView dated(ActivityView before, StandingV1 now) {
        ActivityView dated = before.dated(now.time(), now.place());
        return now.moves() == 0 || now.reason() != null
                ? dated.moved(now.reason(), now.reasonKk())
                : dated;
    }

    private static ActivityView disclosed(ActivityView before, ActivityDisclosureChangedV1 now) {
        ActivityView told = before.disclosed(now.disclosure());
        if (now.standing() == null) {
            return hasADay(told.known())
                    ? told.withFacts(told.known().dayWithheld()).undated()
                    : told;
        }
        ActivityView dated =
                told.withFacts(standing(told.known(), now.standing()))
                        .dated(now.time(), now.place());
        for (OccurrenceV1 once : now.told()) {
            dated = dated.told(once.occurrence());
        }
        return dated;
    }

    /** A day that was agreed, or that the plan itself names. */
    private static boolean hasADay(ActivityFacts facts) {
        return facts.agreedDay() != null || facts.timeframe().kind() == TimeframeKind.EXACT_DAY;
    }

    private static ActivityFacts standing(ActivityFacts facts, StandingV1 now) {
        return facts.standing(now.date(), now.postponed(), now.moves());
    }

    private static ActivityFacts waiting(ActivityFacts facts, @Nullable Waiting waiting) {
        return waiting == null
                ? facts.answered()
                : facts.answerRequested(waiting.whom(), waiting.since());
    }

    private static List<Change> told(RecordCorrectedV1 now) {
        return changed(now.fields());
    }

    /** Told before, it may be, of a record that is not told now. */
    private static List<Change> concealed(RecordCorrectedV1 now) {
        return changed(now.untold() == null ? now.fields() : now.untold());
    }

    private static List<Change> changed(List<FieldV1> fields) {
        return fields.stream()
                .map(field -> new Change(field.field(), field.wrong(), field.right()))
                .toList();
    }

    private static List<Change> changes(RecordCorrectedV1 now) {
        List<Change> changes = new ArrayList<>(told(now));
        if (now.concealed() != null) {
            changes.removeIf(change -> Objects.equals(change.from(), change.to()));
            changes.replaceAll(Concealed::wrong);
            changes.add(Change.set("concealed", "yes"));
        }
        changes.add(Change.set("why", now.reason()));
        return changes;
    }
}
