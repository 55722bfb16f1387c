package kz.moldir.monitoring.read.visits;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.monitoring.events.VisitEvent;
import kz.moldir.monitoring.events.VisitEvent.Amendment;
import kz.moldir.monitoring.events.VisitEvent.CompletionWithdrawn;
import kz.moldir.monitoring.events.VisitEvent.Expert;
import kz.moldir.monitoring.events.VisitEvent.ExpertInvited;
import kz.moldir.monitoring.events.VisitEvent.Finding;
import kz.moldir.monitoring.events.VisitEvent.FindingRecorded;
import kz.moldir.monitoring.events.VisitEvent.InvitationTakenBack;
import kz.moldir.monitoring.events.VisitEvent.Made;
import kz.moldir.monitoring.events.VisitEvent.NextRow;
import kz.moldir.monitoring.events.VisitEvent.VisitCancelled;
import kz.moldir.monitoring.events.VisitEvent.VisitCompleted;
import kz.moldir.monitoring.events.VisitEvent.VisitCorrected;
import kz.moldir.monitoring.events.VisitEvent.VisitMoved;
import kz.moldir.monitoring.events.VisitEvent.VisitScheduled;
import kz.moldir.monitoring.read.CalledNow.Called;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it stands.
 *
 * @param key day and id: the one range that orders, filters by day and continues a list
 * @param number of the activity's row in the plan
 * @param date when it was made, else when it is meant to be
 * @param toBeConfirmed its day had passed before the plan was approved
 * @param reason of the cancellation, or null
 * @param next the row that goes on with its activity, where that is the reason, or null
 * @param amendment the decision that amended the plan, where that is the reason, or null
 * @param experts who are invited to it
 */
public record VisitView(
        @BsonId String id,
        @JsonIgnore String key,
        String activityId,
        int number,
        LocalizedText title,
        LocalDate date,
        @Nullable String object,
        boolean byHand,
        boolean toBeConfirmed,
        VisitState state,
        List<Finding> findings,
        @Nullable String reason,
        @Nullable NextRow next,
        @Nullable Amendment amendment,
        List<Expert> experts,
        long sequence) {

    static VisitView after(@Nullable VisitView before, VisitEvent event, long sequence) {
        if (event instanceof VisitScheduled now) {
            return of(now, sequence);
        }
        if (before == null) {
            throw new IllegalStateException("a visit begins with its day");
        }
        return before.with(event, sequence);
    }

    private static VisitView of(VisitScheduled event, long sequence) {
        return new VisitView(
                event.visitId(),
                key(event.date(), event.visitId()),
                event.activityId(),
                event.number(),
                event.title(),
                event.date(),
                event.object(),
                event.byHand(),
                event.toBeConfirmed(),
                awaited(event.toBeConfirmed()),
                List.of(),
                null,
                null,
                null,
                List.of(),
                sequence);
    }

    private VisitView with(VisitEvent event, long at) {
        return switch (event) {
            case VisitScheduled again -> this;
            case VisitMoved now ->
                    copy(
                            now.date(),
                            now.toBeConfirmed(),
                            awaited(now.toBeConfirmed()),
                            findings,
                            null,
                            at);
            case FindingRecorded now ->
                    copy(date, toBeConfirmed, state, plus(now.finding()), null, at);
            case VisitCompleted now ->
                    copy(now.date(), toBeConfirmed, VisitState.COMPLETED, findings, null, at);
            case VisitCorrected now -> right(now.made(), state, at);
            case CompletionWithdrawn now ->
                    right(
                            new Made(now.date(), now.object(), List.of()),
                            awaited(toBeConfirmed),
                            at);
            case VisitCancelled now ->
                    copy(date, toBeConfirmed, VisitState.CANCELLED, findings, now, at);
            case ExpertInvited now ->
                    inviting(Stream.concat(experts.stream(), Stream.of(now.expert())), at);
            case InvitationTakenBack now ->
                    inviting(
                            experts.stream().filter(each -> !each.id().equals(now.expertId())), at);
        };
    }

    private VisitView copy(
            LocalDate day,
            boolean confirm,
            VisitState standing,
            List<Finding> found,
            @Nullable VisitCancelled why,
            long at) {
        return new VisitView(
                id,
                key(day, id),
                activityId,
                number,
                title,
                day,
                object,
                byHand,
                confirm,
                standing,
                found,
                why == null ? null : why.reason(),
                why == null ? null : why.next(),
                why == null ? null : why.amendment(),
                experts,
                at);
    }

    private VisitView right(Made made, VisitState standing, long at) {
        return new VisitView(
                id,
                key(made.date(), id),
                activityId,
                number,
                title,
                made.date(),
                made.object(),
                byHand,
                toBeConfirmed,
                standing,
                made.findings(),
                reason,
                next,
                amendment,
                experts,
                at);
    }

    private VisitView inviting(Stream<Expert> now, long at) {
        return new VisitView(
                id,
                key,
                activityId,
                number,
                title,
                date,
                object,
                byHand,
                toBeConfirmed,
                state,
                findings,
                reason,
                next,
                amendment,
                now.toList(),
                at);
    }

    /** The same under the number and the title that its activity has in the plan in force. */
    VisitView called(Called now) {
        return new VisitView(
                id,
                key,
                activityId,
                now.number(),
                now.title(),
                date,
                object,
                byHand,
                toBeConfirmed,
                state,
                findings,
                reason,
                next,
                amendment,
                experts,
                sequence);
    }

    private List<Finding> plus(Finding more) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(more);
        return List.copyOf(all);
    }

    private static VisitState awaited(boolean toBeConfirmed) {
        return toBeConfirmed ? VisitState.TO_BE_CONFIRMED : VisitState.SCHEDULED;
    }

    private static String key(LocalDate day, String id) {
        return day + "/" + id;
    }
}
