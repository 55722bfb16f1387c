package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.council.text.SearchFold;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import kz.moldir.plan.events.Sittings;
import kz.moldir.plan.write.activity.ActivityCommand.AgreeDate;
import kz.moldir.plan.write.activity.ActivityCommand.AskForAnswer;
import kz.moldir.plan.write.activity.ActivityCommand.Cancel;
import kz.moldir.plan.write.activity.ActivityCommand.ChangeDisclosure;
import kz.moldir.plan.write.activity.ActivityCommand.Close;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import kz.moldir.plan.write.activity.ActivityCommand.Cover;
import kz.moldir.plan.write.activity.ActivityCommand.FollowVisit;
import kz.moldir.plan.write.activity.ActivityCommand.Postpone;
import kz.moldir.plan.write.activity.ActivityCommand.ProposeDates;
import kz.moldir.plan.write.activity.ActivityCommand.RecordOccurrence;
import kz.moldir.plan.write.activity.ActivityCommand.SettleVisit;
import kz.moldir.plan.write.activity.ActivityCommand.TakeAnswer;
import kz.moldir.plan.write.activity.ActivityCommand.TakeBack;
import kz.moldir.plan.write.activity.CarryingCommand.CarryOut;
import kz.moldir.plan.write.activity.CarryingCommand.PublishDecisions;
import kz.moldir.plan.write.activity.CarryingCommand.SendLetter;
import kz.moldir.plan.write.activity.CarryingCommand.UnpublishDecisions;
import kz.moldir.plan.write.activity.PlanningCommand.AmendActivity;
import kz.moldir.plan.write.activity.PlanningCommand.CarryOver;
import kz.moldir.plan.write.activity.PlanningCommand.CorrectOutside;
import kz.moldir.plan.write.activity.PlanningCommand.ExcludeActivity;
import kz.moldir.plan.write.activity.PlanningCommand.PlanActivity;
import kz.moldir.plan.write.activity.PlanningCommand.PutCarryingOverRight;
import kz.moldir.plan.write.activity.PlanningCommand.WithdrawOutside;
import org.jspecify.annotations.Nullable;

/** State in, events out; a refusal says why not. */
final class ActivityDecisions {

    private ActivityDecisions() {}

    static List<ActivityEvent> decide(ActivityState state, ActivityCommand command) {
        if (state.withdrawn() && !(command instanceof CarryOver)) {
            throw new Refused(ActivityRefusal.withdrawn());
        }
        List<ActivityEvent> events = events(state, command);
        TypedDays.refuseSlips(state, events);
        ResultsBeforeHeld.refuse(state, command, events);
        List<ActivityEvent> all =
                PublicDecisions.followed(state, withVisits(state, command, events));
        PersonalDetails.ask(state, command, all);
        return all;
    }

    /** What is put right may let a visit be followed that could not be before. */
    private static List<ActivityEvent> withVisits(
            ActivityState state, ActivityCommand command, List<ActivityEvent> events) {
        return switch (command) {
            case Correct asked -> VisitFollowed.again(state, events, asked.newId(), asked.today());
            case TakeBack asked -> VisitFollowed.again(state, events, asked.newId(), asked.today());
            default -> events;
        };
    }

    private static List<ActivityEvent> events(ActivityState state, ActivityCommand command) {
        return switch (command) {
            case PlanActivity asked -> List.of(PlanDecisions.planned(asked));
            case AmendActivity asked -> PlanDecisions.amended(state, asked);
            case CorrectOutside asked -> PlanDecisions.putRight(state, asked);
            case WithdrawOutside asked -> PlanDecisions.withdrawn(state, asked);
            case ExcludeActivity asked -> PlanDecisions.excluded(state, asked);
            case CarryOver asked -> PlanDecisions.carriedOver(state, asked);
            case PutCarryingOverRight asked -> PlanDecisions.putRight(state, asked);
            case AgreeDate asked -> agreed(state, asked);
            case Postpone asked -> postponed(state, asked);
            case Cancel asked -> cancelled(state, asked);
            case RecordOccurrence asked ->
                    VisitFollowed.anew(state, asked).orElseGet(() -> occurred(state, asked));
            case Close asked -> closed(state, asked);
            case Cover asked -> covered(state, asked);
            case ProposeDates asked -> RequestDecisions.proposed(state, asked);
            case AskForAnswer asked -> RequestDecisions.requested(state, asked);
            case SendLetter asked -> RequestDecisions.sent(state, asked);
            case TakeAnswer asked -> RequestDecisions.answered(state, asked);
            case FollowVisit asked -> VisitFollowed.followed(state, asked);
            case SettleVisit asked -> VisitFollowed.settled(state, asked);
            case Correct asked ->
                    PlanDecisions.stillOut(state, CorrectionDecisions.corrected(state, asked));
            case TakeBack asked ->
                    PlanDecisions.stillOut(
                            state, CorrectionDecisions.corrected(state, asked.correction()));
            case ChangeDisclosure asked -> disclosed(state, asked);
            case PlanningCommand.StillWant asked -> PlanDecisions.wanted(state, asked);
            case PublishDecisions asked -> PublicDecisions.published(state, asked);
            case UnpublishDecisions asked -> PublicDecisions.unpublished(state, asked);
            case CarryOut asked -> CarryingOutDecisions.decided(state, asked);
        };
    }

    private static List<ActivityEvent> agreed(ActivityState state, AgreeDate asked) {
        refuseWhenOver(state.known(), asked.today());
        refuseWithoutTerm(state.known());
        refuseAMove(state, asked.date());
        return List.of(
                new ActivityDateAgreed(
                        asked.activityId(),
                        asked.date(),
                        asked.time(),
                        asked.place(),
                        state.withheld()));
    }

    private static List<ActivityEvent> postponed(ActivityState state, Postpone asked) {
        refuseWhenOver(state.known(), asked.today());
        refuseWithoutTerm(state.known());
        LocalDate present = state.day();
        if (present == null) {
            throw new Refused(ActivityRefusal.nothingToPostpone());
        }
        if (!asked.date().isAfter(present)) {
            throw new Refused(ActivityRefusal.notLater(present));
        }
        return List.of(
                new ActivityPostponed(
                        asked.activityId(),
                        present,
                        asked.date(),
                        asked.time(),
                        asked.place(),
                        asked.reason(),
                        state.withheld(),
                        null,
                        null,
                        asked.reasonKk()));
    }

    private static List<ActivityEvent> cancelled(ActivityState state, Cancel asked) {
        refuseWhenOver(state.known(), asked.on());
        if (asked.on().isAfter(asked.today())) {
            throw new Refused(ActivityRefusal.inFuture(asked.on()));
        }
        Resting.on(state).askBeforeItIsCancelled(asked.sure());
        return List.of(
                new ActivityCancelled(
                        asked.activityId(),
                        asked.on(),
                        asked.reason(),
                        asked.decision(),
                        state.dayOnly(),
                        null,
                        asked.reasonKk()));
    }

    private static List<ActivityEvent> occurred(ActivityState state, RecordOccurrence asked) {
        refuseWhereItGoesOn(state, asked.occurrence());
        LocalDate date = asked.occurrence().date();
        if (date.isAfter(asked.today())) {
            throw new Refused(ActivityRefusal.inFuture(date));
        }
        if (state.happened(asked.occurrence().id())) {
            return List.of();
        }
        if (!asked.another() && asked.occurrence().visitId() == null) {
            refuseTheSame(state, asked.occurrence());
        }
        return List.of(
                new OccurrenceRecorded(
                        asked.activityId(),
                        asked.occurrence(),
                        state.dayOnly(),
                        state.untilHeld(),
                        state.minutesDue(Sittings.COMING)));
    }

    /** What took place before the next plan had it is recorded after, and a visit as it was. */
    private static void refuseWhereItGoesOn(ActivityState state, Occurrence occurrence) {
        ActivityFacts facts = ClosedAgain.known(state);
        refuseWhenCancelled(facts);
        LocalDate from = facts.goesOnFrom();
        if (occurrence.visitId() == null && from != null && facts.carriedOver(occurrence.date())) {
            throw new Refused(ActivityRefusal.goesOnThere(from));
        }
    }

    private static void refuseTheSame(ActivityState state, Occurrence occurrence) {
        if (state.all(OccurrenceRecorded.class)
                .map(OccurrenceRecorded::occurrence)
                .anyMatch(known -> looksLike(occurrence, known))) {
            throw new Refused(ActivityRefusal.occurredAlready(occurrence.date()));
        }
    }

    /** On one day, and nothing that both say of time, place or object differs. */
    private static boolean looksLike(Occurrence one, Occurrence other) {
        return one.date().equals(other.date())
                && !differ(one.time(), other.time())
                && !differ(one.place(), other.place())
                && !differ(one.object(), other.object());
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null
                && other != null
                && !SearchFold.fold(one.toString()).equals(SearchFold.fold(other.toString()));
    }

    static List<ActivityEvent> closed(ActivityState state, Close asked) {
        refuseWhenOver(state.known(), asked.today());
        if (state.known().occurrences().isEmpty()) {
            throw new Refused(ActivityRefusal.nothingHappened());
        }
        ActivityClosed closed =
                new ActivityClosed(
                        asked.activityId(),
                        asked.today(),
                        asked.result(),
                        state.restricted(),
                        asked.resultKk());
        if (state.disclosure() == Disclosure.OPEN) {
            return List.of(closed);
        }
        List<ActivityEvent> events = new ArrayList<>(List.of(closed));
        itself(state, asked.today()).ifPresent(events::add);
        events.add(told(state.after(closed), asked.activityId()));
        return List.copyOf(events);
    }

    /** What work beside the plan is, where nobody was told of it before. */
    private static Optional<ActivityAmended> itself(ActivityState state, LocalDate on) {
        return state.untold() == null
                ? Optional.empty()
                : Optional.ofNullable(state.row())
                        .map(row -> ActivityAmended.told(state.id(), on, row));
    }

    /** Once it is held, its day and place are told; a restricted row keeps what was said there. */
    private static DisclosureChanged told(ActivityState held, String activityId) {
        Disclosure then =
                held.disclosure() == Disclosure.RESTRICTED
                        ? Disclosure.RESTRICTED
                        : Disclosure.OPEN;
        return disclosure(held, activityId, then, null, true);
    }

    private static List<ActivityEvent> disclosed(ActivityState state, ChangeDisclosure asked) {
        if (asked.disclosure() == state.disclosure()) {
            throw new Refused(ActivityRefusal.sameAgain());
        }
        Resting.on(state).askBeforeItIsMarked(state, asked.disclosure(), asked.sure());
        List<ActivityEvent> events = new ArrayList<>();
        if (asked.disclosure() == Disclosure.OPEN) {
            itself(state, asked.today()).ifPresent(events::add);
        }
        events.add(disclosed(state, asked.disclosure(), asked.reason()));
        return List.copyOf(events);
    }

    /** It is decided what is told of it from now on. */
    static DisclosureChanged disclosed(ActivityState state, Disclosure disclosure, String reason) {
        boolean told = disclosure == Disclosure.OPEN || state.known().closedOn() != null;
        return disclosure(state, state.id(), disclosure, reason, told);
    }

    static DisclosureChanged disclosure(
            ActivityState state,
            String activityId,
            Disclosure disclosure,
            @Nullable String reason,
            boolean told) {
        Standing standing = StandingDay.of(state);
        return new DisclosureChanged(
                activityId,
                disclosure,
                reason,
                told ? standing.dayOnly() : null,
                told ? standing.time() : null,
                told ? standing.place() : null,
                told && disclosure != Disclosure.RESTRICTED ? untold(state) : null);
    }

    /** Of which only the day was told; what was said at a restricted row is never told. */
    private static @Nullable List<Occurrence> untold(ActivityState state) {
        List<Occurrence> untold =
                state.all(OccurrenceRecorded.class)
                        .filter(record -> record.untilHeld() != null)
                        .map(OccurrenceRecorded::occurrence)
                        .toList();
        return untold.isEmpty() ? null : untold;
    }

    private static List<ActivityEvent> covered(ActivityState state, Cover asked) {
        refuseWhenGone(state.known(), asked.today());
        if (asked.date().isAfter(asked.today())) {
            throw new Refused(ActivityRefusal.inFuture(asked.date()));
        }
        Publication.Kind kind = asked.kind() != null ? asked.kind() : kind(state, asked.date());
        Publication publication =
                new Publication(asked.url(), asked.title(), asked.date(), kind, asked.medium());
        if (state.knows(publication)) {
            throw new Refused(ActivityRefusal.alreadyPublished(asked.url()));
        }
        return List.of(new ActivityCovered(asked.activityId(), publication));
    }

    /** What was withdrawn just now stands again. */
    static List<ActivityEvent> again(
            ActivityState state, ActivityEvent withdrawn, String newId, LocalDate today) {
        if (state.withdrawn()) {
            throw new Refused(ActivityRefusal.withdrawn());
        }
        return switch (withdrawn) {
            case OccurrenceRecorded was -> {
                refuseWhereItGoesOn(state, was.occurrence());
                yield List.of(
                        new OccurrenceRecorded(
                                was.activityId(),
                                was.occurrence().identified(newId),
                                state.dayOnly(),
                                state.untilHeld(),
                                state.minutesDue(Sittings.COMING)));
            }
            case ActivityCovered was -> {
                refuseWhenGone(state.known(), today);
                if (state.knows(was.publication())) {
                    throw new Refused(ActivityRefusal.alreadyPublished(was.publication().url()));
                }
                yield List.of(was);
            }
            default -> throw new Refused(ActivityRefusal.nothingToCorrect());
        };
    }

    private static Publication.Kind kind(ActivityState state, LocalDate published) {
        boolean happened =
                state.known().occurrences().stream().anyMatch(day -> !day.isAfter(published));
        return happened ? Publication.Kind.RESULT : Publication.Kind.ANNOUNCEMENT;
    }

    private static void refuseWhenCancelled(ActivityFacts facts) {
        if (facts.cancelledOn() != null) {
            throw new Refused(ActivityRefusal.cancelled(facts.cancelledOn()));
        }
    }

    private static void refuseWhenGone(ActivityFacts facts, LocalDate day) {
        refuseWhenCancelled(facts);
        if (facts.carriedOver(day)) {
            throw new Refused(ActivityRefusal.carriedOver());
        }
    }

    static void refuseWhenOver(ActivityFacts facts, LocalDate day) {
        refuseWhenGone(facts, day);
        if (facts.closedOn() != null) {
            throw new Refused(ActivityRefusal.closed(facts.closedOn()));
        }
    }

    /** A later promise than the one before needs a reason, which agreeing a day has not. */
    static void refuseAMove(ActivityState state, LocalDate day) {
        ActivityFacts facts = state.known();
        if (facts.movedBy(day)) {
            LocalDate end = facts.timeframe().end();
            throw new Refused(
                    ActivityRefusal.postponeIt(
                            Objects.requireNonNull(end != null ? end : facts.agreedDay())));
        }
    }

    static void refuseWithoutTerm(ActivityFacts facts) {
        if (facts.timeframe().kind().permanent()) {
            throw new Refused(ActivityRefusal.withoutTerm());
        }
    }
}
