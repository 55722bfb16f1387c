package kz.moldir.plan.write.activity;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.CarryingOutEvent;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionPublished;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DecisionUnpublished;
import kz.moldir.plan.events.CarryingOutEvent.DocumentDescribed;
import kz.moldir.plan.events.CarryingOutEvent.DocumentPublished;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import kz.moldir.plan.events.ReplanningEvent.ActivityTakenOut;
import kz.moldir.plan.events.ReplanningEvent.OutsideWithdrawn;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The words of what happens that everybody is told: those that go into what is published. Addresses
 * and what readers take apart, such as subjects, are none.
 */
final class PublicWords {

    private PublicWords() {}

    /**
     * Words, and where they stand.
     *
     * @param label of the field in its form, a key of the messages
     */
    record Said(String label, String words) {}

    static Stream<Said> of(ActivityEvent event) {
        return switch (event) {
            case ActivityPlanned now ->
                    now.untold()
                            ? Stream.empty()
                            : all(
                                    List.of(
                                            row(now.row()),
                                            said(
                                                    "work.field.reason",
                                                    now.withheldReason() == null
                                                            ? now.rowReason()
                                                            : null)));
            case ActivityDateAgreed now when now.withheld() == null ->
                    said("work.field.place", now.place());
            case ActivityPostponed now when now.withheld() == null ->
                    all(
                            List.of(
                                    said("work.field.place", now.place()),
                                    said("work.field.reason", now.reason()),
                                    said("work.field.reasonKk", now.reasonKk())));
            case ActivityCancelled now ->
                    all(
                            List.of(
                                    said(
                                            "work.field.reason",
                                            now.withheld() == null ? now.reason() : null),
                                    said(
                                            "work.field.reasonKk",
                                            now.withheld() == null ? now.reasonKk() : null),
                                    said(
                                            "work.field.reason",
                                            now.withheld() == null ? now.rowReason() : null),
                                    said("work.field.decision", now.decision())));
            case ActivityTakenOut now when now.withheld() == null ->
                    all(
                            List.of(
                                    said("work.field.reason", now.reason()),
                                    said("work.field.reason", now.rowReason()),
                                    said("work.field.decision", now.decision())));
            case OutsideWithdrawn now when now.withheld() == null ->
                    said("work.field.reason", now.reason());
            case ActivityAmended now when now.untold() == null ->
                    all(
                            List.of(
                                    row(now.row()),
                                    said(
                                            "work.field.reason",
                                            now.withheldReasons() == null ? now.reason() : null),
                                    said(
                                            "work.field.reason",
                                            now.withheldReasons() == null ? now.rowReason() : null),
                                    said(
                                            now.correction()
                                                    ? "work.field.reason"
                                                    : "work.field.decision",
                                            told(now) ? now.decision() : null)));
            case OccurrenceRecorded now when now.withheld() == null -> once(now.occurrence());
            case ActivityClosed now when now.withheld() == null ->
                    all(
                            List.of(
                                    said("work.field.result", now.result()),
                                    said("work.field.resultKk", now.resultKk())));
            case ActivityCovered now -> said("work.field.title", now.publication().title());
            case AnswerRequested now when now.withheld() == null ->
                    said("work.field.whom", now.request().whom());
            case RecordCorrected now -> corrected(now.correction());
            case DisclosureChanged now ->
                    all(
                            List.of(
                                    said("work.field.place", now.place()),
                                    Stream.ofNullable(now.told())
                                            .flatMap(List::stream)
                                            .flatMap(PublicWords::once)));
            case CarryingOutEvent now -> carriedOut(now);
            default -> Stream.empty(); // The rest has no words, or none that leave the secretariat.
        };
    }

    private static boolean told(ActivityAmended now) {
        return now.withheld() == null || !now.correction();
    }

    private static Stream<Said> carriedOut(CarryingOutEvent event) {
        return switch (event) {
            case DocumentPublished now ->
                    all(
                            List.of(
                                    text("work.field.title", now.title()),
                                    said("work.attach-document.file", now.copy().name())));
            case DocumentDescribed now when now.copy() != null ->
                    all(
                            List.of(
                                    text("work.field.title", now.titled()),
                                    said("work.field.reason", now.reason())));
            case EntryWithdrawn now when now.entry() == Entry.DECISION ->
                    said(
                            "work.field.reason",
                            Boolean.TRUE.equals(now.published()) ? now.reason() : null);
            case DecisionTaken now when now.withheld() == null -> asked(now.decided());
            case DecisionCorrected now when now.toldOutside() ->
                    all(
                            List.of(
                                    asked(now.decided()),
                                    said(
                                            "work.field.reason",
                                            now.passedOn() == null ? null : now.reason())));
            case DecisionPublished now ->
                    all(List.of(decided(now.decided()), said("work.field.reason", now.reason())));
            case DecisionUnpublished now -> said("work.field.reason", now.reason());
            default -> Stream.empty(); // The secretariat's own work.
        };
    }

    /** Only a recommendation leaves the secretariat when it is decided. */
    private static Stream<Said> asked(Decided decided) {
        return decided.recommendation() == null ? Stream.empty() : decided(decided);
    }

    private static Stream<Said> decided(Decided decided) {
        return all(
                List.of(
                        said("work.take-decision.text", decided.text()),
                        said("work.take-decision.textKk", decided.textKk()),
                        said(
                                "work.take-decision.agency",
                                decided.recommendation() == null
                                        ? null
                                        : decided.recommendation().agency())));
    }

    /** What is right has a record of its own. */
    private static Stream<Said> corrected(Correction now) {
        boolean ofAPlan = now.kind() == Correction.Kind.CARRYING_OVER && now.replaced();
        if (now.withheld() != null) {
            return Stream.empty();
        }
        Standing stands = now.standing();
        return all(
                List.of(
                        said("work.field.why", ofAPlan ? null : now.reason()),
                        now.kind() == Correction.Kind.ROW_REASON
                                ? now.fields().stream()
                                        .flatMap(field -> said("plan.out.rowReason", field.right()))
                                : Stream.empty(),
                        said("work.field.place", stands.place()),
                        said("work.field.reason", stands.reason()),
                        said("work.field.reasonKk", stands.reasonKk())));
    }

    private static Stream<Said> once(Occurrence now) {
        return all(
                List.of(
                        said("work.field.place", now.place()),
                        said("work.field.format", now.format()),
                        said("work.field.object", now.object()),
                        said("work.field.summary", now.summary()),
                        said("work.field.summaryKk", now.summaryKk())));
    }

    private static Stream<Said> row(Row row) {
        return all(
                List.of(
                        text("plan.review.part.title", row.title()),
                        said("plan.review.part.timeframe", row.timeframe().text()),
                        said("plan.review.part.responsible", row.responsible().text()),
                        said("plan.review.part.note", row.note()),
                        said("plan.review.part.noteKk", row.noteKk())));
    }

    private static Stream<Said> text(String label, @Nullable LocalizedText title) {
        return title == null
                ? Stream.empty()
                : Stream.of(title.ru(), title.kk(), title.en())
                        .filter(Objects::nonNull)
                        .map(words -> new Said(label, words));
    }

    private static Stream<Said> said(String label, @Nullable String words) {
        return words == null ? Stream.empty() : Stream.of(new Said(label, words));
    }

    private static Stream<Said> all(List<Stream<Said>> each) {
        return each.stream().flatMap(said -> said);
    }
}
