package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.VisitFollowing.VisitNotFollowed;
import kz.moldir.plan.events.VisitFollowing.VisitSettled;
import kz.moldir.plan.events.VisitFollowing.Visited;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import kz.moldir.plan.write.activity.ActivityCommand.FollowVisit;
import kz.moldir.plan.write.activity.ActivityCommand.RecordOccurrence;
import kz.moldir.plan.write.activity.ActivityCommand.SettleVisit;
import org.jspecify.annotations.Nullable;

/**
 * The occurrence of a visit that was put right where it was made. What cannot be followed is kept,
 * and tried again whenever something of the activity is put right.
 */
final class VisitFollowed {

    /** As pages show what was not said. */
    private static final String NO_REASON = "—";

    private VisitFollowed() {}

    /** What was put right here already, and is not what the correction is about, stays. */
    static List<ActivityEvent> followed(ActivityState state, FollowVisit asked) {
        Occurrence known =
                known(state, asked.visitId())
                        .orElseThrow(() -> new Refused(ActivityRefusal.nothingToCorrect()));
        return followed(state, known, right(state, asked, known), asked);
    }

    /**
     * A visit that stands here already was recorded anew where it was made: it is one visit, and
     * what was not followed of it before is over. Nothing where none stands.
     */
    static Optional<List<ActivityEvent>> anew(ActivityState state, RecordOccurrence asked) {
        String visit = asked.occurrence().visitId();
        return visit == null
                ? Optional.empty()
                : known(state, visit).map(known -> anew(state, known, visit, asked));
    }

    /** Whoever records it names the day; an object that it does not name stays. */
    private static List<ActivityEvent> anew(
            ActivityState state, Occurrence known, String visit, RecordOccurrence asked) {
        Visited was = Visited.of(known);
        Visited now = Visited.of(asked.occurrence());
        Visited right = new Visited(now.date(), now.object() == null ? was.object() : now.object());
        return followed(
                state,
                known,
                right,
                new FollowVisit(
                        asked.activityId(),
                        visit,
                        was,
                        right,
                        asked.newId(),
                        whyWithdrawn(state, visit),
                        asked.today()));
    }

    /** What is recorded anew was withdrawn there before, with a reason. */
    private static String whyWithdrawn(ActivityState state, String visit) {
        return state.all(VisitNotFollowed.class)
                .filter(each -> each.visitId().equals(visit))
                .reduce((one, next) -> next)
                .map(VisitNotFollowed::reason)
                .orElse(NO_REASON);
    }

    private static List<ActivityEvent> followed(
            ActivityState state, Occurrence known, @Nullable Visited right, FollowVisit asked) {
        if (Visited.of(known).equals(right)) {
            return state
                    .visits()
                    .of(asked.visitId())
                    .<ActivityEvent>map(
                            open -> new VisitSettled(open.activityId(), open.visitId(), null))
                    .stream()
                    .toList();
        }
        try {
            return putRight(state, known, right, asked.newId(), asked.reason(), asked.today());
        } catch (Refused refused) {
            return List.of(
                    new VisitNotFollowed(
                            asked.activityId(),
                            asked.visitId(),
                            known.id(),
                            Visited.of(known),
                            right,
                            asked.reason(),
                            refused.refusal().code()));
        }
    }

    /** The events, and what can be followed once they have happened. */
    static List<ActivityEvent> again(
            ActivityState state, List<ActivityEvent> events, String newId, LocalDate today) {
        if (state.visits().all().isEmpty()) {
            return events;
        }
        ActivityState now = after(state, events);
        List<ActivityEvent> all = new ArrayList<>(events);
        for (VisitNotFollowed open : now.visits().all()) {
            List<ActivityEvent> more = tried(now, open, newId, today);
            all.addAll(more);
            now = after(now, more);
        }
        return all;
    }

    /** Nothing where it still cannot be followed: then somebody settles it. */
    private static List<ActivityEvent> tried(
            ActivityState state, VisitNotFollowed open, String newId, LocalDate today) {
        Occurrence known = known(state, open.visitId()).orElse(null);
        if (known == null) {
            return List.of();
        }
        try {
            return putRight(
                    state,
                    known,
                    open.right(),
                    CommandIds.derived(newId, open.visitId()),
                    open.reason(),
                    today);
        } catch (Refused stillNot) {
            return List.of();
        }
    }

    /** Somebody says that the occurrence stays as it is. */
    static List<ActivityEvent> settled(ActivityState state, SettleVisit asked) {
        if (state.visits().of(asked.visitId()).isEmpty()) {
            throw new Refused(ActivityRefusal.nothingToCorrect());
        }
        return List.of(new VisitSettled(asked.activityId(), asked.visitId(), asked.reason()));
    }

    private static List<ActivityEvent> putRight(
            ActivityState state,
            Occurrence known,
            @Nullable Visited right,
            String newId,
            String reason,
            LocalDate today) {
        List<ActivityEvent> events =
                CorrectionDecisions.corrected(
                        state,
                        new Correct(
                                state.id(),
                                Correction.Kind.OCCURRENCE,
                                known.id(),
                                right == null
                                        ? null
                                        : Right.of(known, right.date(), right.object()),
                                newId,
                                reason,
                                today));
        TypedDays.refuseSlips(state, events);
        return events;
    }

    /** Null where the visit was not made at all. */
    private static @Nullable Visited right(
            ActivityState state, FollowVisit asked, Occurrence known) {
        Visited now = asked.now();
        if (now == null) {
            return null;
        }
        Visited before =
                state.visits()
                        .of(asked.visitId())
                        .map(VisitNotFollowed::right)
                        .orElseGet(() -> Visited.of(known));
        return new Visited(
                Objects.requireNonNull(changed(asked.was().date(), now.date(), before.date())),
                changed(asked.was().object(), now.object(), before.object()));
    }

    private static Optional<Occurrence> known(ActivityState state, String visitId) {
        return state.all(OccurrenceRecorded.class)
                .map(OccurrenceRecorded::occurrence)
                .filter(each -> visitId.equals(each.visitId()))
                .reduce((one, next) -> next);
    }

    private static ActivityState after(ActivityState state, List<ActivityEvent> events) {
        ActivityState now = state;
        for (ActivityEvent event : events) {
            now = now.after(event);
        }
        return now;
    }

    private static <T> @Nullable T changed(@Nullable T was, @Nullable T now, @Nullable T known) {
        return Objects.equals(was, now) ? known : now;
    }
}
