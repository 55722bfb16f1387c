package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.council.state.Waiting;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.ActivityFolding;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DocumentPublished;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.OpenRequests;
import kz.moldir.plan.events.OpenVisits;
import kz.moldir.plan.events.ReplanningEvent;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import kz.moldir.plan.events.ReplanningEvent.OutsideWithdrawn;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.SendingEvent;
import kz.moldir.plan.events.Sent;
import kz.moldir.plan.events.Sittings;
import kz.moldir.plan.events.recorded.Minutes;
import org.jspecify.annotations.Nullable;

/**
 * What an activity must know of itself to decide.
 *
 * @param row as it stands, null before its planning
 * @param disclosure what is told of it now
 * @param decided what somebody decided to tell of it, whatever its closing told
 * @param carriedOut what is kept of each occurrence
 * @param visits that were put right and are not followed here
 */
record ActivityState(
        @Nullable ActivityFacts facts,
        @Nullable Row row,
        Records log,
        Disclosure disclosure,
        Disclosure decided,
        CarriedOut carriedOut,
        OpenVisits visits) {

    static final ActivityState NEW =
            new ActivityState(
                    null,
                    null,
                    Records.EMPTY,
                    Disclosure.OPEN,
                    Disclosure.OPEN,
                    CarriedOut.NOTHING,
                    OpenVisits.NONE);

    /** What happened and was not found wrong since, in its order. */
    List<ActivityEvent> records() {
        return log.list();
    }

    ActivityFacts known() {
        if (facts == null) {
            throw new IllegalStateException("an activity begins with its planning");
        }
        return facts;
    }

    /** What is kept of each occurrence. */
    Sittings sittings() {
        return carriedOut.sittings();
    }

    /** The activity itself. */
    String id() {
        return records().getFirst().activityId();
    }

    /** Whether it was entered by mistake and taken back. */
    boolean withdrawn() {
        return last(OutsideWithdrawn.class).isPresent();
    }

    /** Whether something was recorded that does not happen to what was entered by mistake. */
    boolean recorded() {
        return records().stream()
                        .anyMatch(
                                record ->
                                        record instanceof OccurrenceRecorded
                                                || record instanceof ActivityEvent.ActivityClosed
                                                || record instanceof ActivityCovered
                                                || record instanceof SendingEvent)
                || all(DocumentPublished.class)
                        .anyMatch(
                                published ->
                                        all(EntryWithdrawn.class)
                                                .noneMatch(
                                                        gone ->
                                                                gone.id()
                                                                        .equals(
                                                                                published
                                                                                        .documentId())));
    }

    /**
     * Whether minutes of that occurrence are still to be written, or of the coming one; null where
     * none are expected, or nobody outside is told what it is.
     */
    @Nullable Boolean minutesDue(String occurrence) {
        if (row == null || untold() != null || !Minutes.dueOf(row.kinds(), row.timeframe())) {
            return null;
        }
        return sittings().of(occurrence).minutes() == null;
    }

    /** The day that stands now: agreed or moved, else the end of the promised term. */
    @Nullable LocalDate day() {
        LocalDate agreed = known().agreedDay();
        return agreed != null ? agreed : known().timeframe().end();
    }

    ActivityState after(ActivityEvent event) {
        return after(event, null);
    }

    /** After an event that an account caused, which is not known of old ones. */
    ActivityState after(ActivityEvent event, @Nullable String actor) {
        ActivityFacts folded = ActivityFolding.after(facts, event);
        CarriedOut kept = carriedOut.after(event, actor);
        OpenVisits unfollowed = visits.after(event);
        return switch (event) {
            case RecordCorrected now when now.correction().kind() != Correction.Kind.ROW_REASON ->
                    new ActivityState(
                            folded,
                            row,
                            log.without(
                                    wrong(now.correction()).orElse(null),
                                    now.correction().replaced()),
                            disclosure,
                            decided,
                            kept,
                            unfollowed);
            case DisclosureChanged now ->
                    new ActivityState(
                            folded,
                            row,
                            log,
                            now.disclosure(),
                            now.decided(decided),
                            kept,
                            unfollowed);
            case ActivityPlanned now ->
                    new ActivityState(
                            folded,
                            now.row(),
                            log.with(event),
                            now.row().told(),
                            now.row().told(),
                            kept,
                            unfollowed);
            case ActivityAmended now ->
                    new ActivityState(
                            folded,
                            now.row(),
                            log.with(event),
                            disclosure,
                            now.decided(decided),
                            kept,
                            unfollowed);
            default ->
                    new ActivityState(
                            folded, row, log.with(event), disclosure, decided, kept, unfollowed);
        };
    }

    /** Whether its day and place are not told outside as long as it is not held. */
    @Nullable Boolean withheld() {
        return (disclosure != Disclosure.OPEN && known().closedOn() == null) ? true : null;
    }

    /** Whether all of it is told outside. */
    boolean told() {
        return disclosure.tells(known().closedOn() != null);
    }

    /** Whether nobody outside is told what it is, as of work beside the plan that is marked. */
    @Nullable Boolean untold() {
        boolean outside = all(ActivityPlanned.class).anyMatch(made -> made.outside() != null);
        return outside ? withheld() : null;
    }

    /** Whether what was said there is not told outside. */
    @Nullable Boolean restricted() {
        return disclosure == Disclosure.RESTRICTED ? true : null;
    }

    /** Whether of what happens now only the day is told outside. */
    @Nullable Boolean dayOnly() {
        return restricted() != null ? restricted() : withheld();
    }

    /** Whether what is not told of that is told once it is held. */
    @Nullable Boolean untilHeld() {
        return restricted() != null ? null : withheld();
    }

    /** The records of one type, in their order. */
    <T extends ActivityEvent> Stream<T> all(Class<T> type) {
        return records().stream().filter(type::isInstance).map(type::cast);
    }

    /** The last record of one type, if there is one. */
    <T extends ActivityEvent> Optional<T> last(Class<T> type) {
        return all(type).reduce((before, after) -> after);
    }

    /** Whether an agency was asked for that decision at any time. */
    boolean wasPassedOn(String decision) {
        return Stream.concat(
                        all(DecisionTaken.class)
                                .filter(taken -> taken.withheld() == null)
                                .map(DecisionTaken::decided),
                        all(DecisionCorrected.class)
                                .filter(correction -> correction.withheld() == null)
                                .map(DecisionCorrected::decided))
                .anyMatch(
                        decided ->
                                decided.id().equals(decision) && decided.recommendation() != null);
    }

    boolean happened(String occurrenceId) {
        return all(OccurrenceRecorded.class)
                .anyMatch(record -> record.occurrence().id().equals(occurrenceId));
    }

    /** Whether this address was recorded as the same kind; an announcement may become a result. */
    boolean knows(Publication publication) {
        return all(ActivityCovered.class)
                .anyMatch(record -> record.publication().id().equals(publication.id()));
    }

    /** The place of the day that stands. */
    @Nullable String place() {
        return StandingDay.of(this).place();
    }

    /** What went out and has no answer yet. */
    Optional<Sent> open(String requestId) {
        return all(SendingEvent.class)
                .map(SendingEvent::sent)
                .filter(sent -> sent.id().equals(requestId))
                .filter(
                        request ->
                                all(AnswerReceived.class)
                                        .noneMatch(answer -> answer.requestId().equals(requestId)))
                .findFirst();
    }

    /** The record that a correction means, if it stands. */
    Optional<ActivityEvent> wrong(Correction correction) {
        return wrong(correction.kind(), correction.id());
    }

    /**
     * The same, where it can be recorded again as it was: what was kept of an occurrence would come
     * back with what is kept of the coming one by now.
     */
    Optional<ActivityEvent> mayStandAgain(Correction correction) {
        return wrong(correction)
                .filter(
                        record ->
                                !(record instanceof OccurrenceRecorded)
                                        || !carriedOut.keptOfTheComing());
    }

    /** The record of that kind and id, if it stands; dates are corrected from the last one back. */
    Optional<ActivityEvent> wrong(Correction.Kind kind, String id) {
        return switch (kind) {
            case DATE ->
                    records().stream().filter(OpenRequests::setsADay).reduce((one, next) -> next);
            case OCCURRENCE ->
                    one(OccurrenceRecorded.class, record -> record.occurrence().id().equals(id));
            case CLOSING -> one(ActivityEvent.ActivityClosed.class, record -> true);
            case PUBLICATION ->
                    one(ActivityCovered.class, record -> record.publication().id().equals(id));
            case CANCELLATION -> one(ActivityEvent.ActivityCancelled.class, record -> true);
            case REQUEST -> one(SendingEvent.class, record -> record.sent().id().equals(id));
            case ANSWER -> one(AnswerReceived.class, record -> record.requestId().equals(id));
            case CARRYING_OVER -> one(ReplanningEvent.ActivityCarriedOver.class, record -> true);
            case ROW_REASON -> Optional.empty();
        };
    }

    /** The same as if that record had never been made; what is right may take its place. */
    ActivityState never(ActivityEvent wrong) {
        Records others = log.without(wrong, true);
        return new ActivityState(
                others.folded(), row, others, disclosure, decided, carriedOut, visits);
    }

    /** The same with what its records amount to in their order. */
    ActivityState inOrder() {
        return new ActivityState(log.folded(), row, log, disclosure, decided, carriedOut, visits);
    }

    /** The latest request without an answer, that no agreed day has answered either. */
    @Nullable Waiting waiting() {
        return OpenRequests.waiting(records());
    }

    /** Whether nobody outside is told what it waits for. */
    @Nullable Boolean waitingWithheld() {
        return (waiting() != null && dayOnly() != null)
                ? dayOnly()
                : OpenRequests.withheld(records());
    }

    /** The request that is told outside where the one that it waits for is not. */
    @Nullable Waiting toldInstead() {
        return dayOnly() != null || waitingWithheld() == null ? null : OpenRequests.told(records());
    }

    /** Whether nobody outside was told of what went out under that id. */
    @Nullable Boolean withheldRequest(String requestId) {
        return all(SendingEvent.class)
                .filter(now -> now.sent().id().equals(requestId))
                .findFirst()
                .map(SendingEvent::withheld)
                .orElse(null);
    }

    private <T extends ActivityEvent> Optional<ActivityEvent> one(
            Class<T> type, Predicate<T> which) {
        return all(type).filter(which).map(ActivityEvent.class::cast).reduce((one, next) -> next);
    }
}
