package kz.moldir.monitoring.write;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import kz.moldir.monitoring.events.VisitEvent;
import kz.moldir.monitoring.events.VisitEvent.ExpertInvited;
import kz.moldir.monitoring.events.VisitEvent.FindingRecorded;
import kz.moldir.monitoring.events.VisitEvent.InvitationTakenBack;
import kz.moldir.monitoring.events.VisitEvent.VisitCancelled;
import kz.moldir.monitoring.events.VisitEvent.VisitCompleted;
import kz.moldir.monitoring.events.VisitEvent.VisitMoved;
import kz.moldir.monitoring.events.VisitEvent.VisitScheduled;
import org.jspecify.annotations.Nullable;

/** What a visit must know of itself to decide. */
sealed interface VisitState {

    /** The activity it belongs to; "" before its first day. */
    String activityId();

    /** Roster ids of those who are invited. */
    Set<String> experts();

    /** Nothing was planned yet. */
    record Unplanned() implements VisitState {

        @Override
        public String activityId() {
            return "";
        }

        @Override
        public Set<String> experts() {
            return Set.of();
        }
    }

    /**
     * Meant for a day.
     *
     * @param planSequence the last event of the plan that it followed, or null when made by hand
     */
    record Scheduled(
            String activityId,
            LocalDate date,
            @Nullable String object,
            boolean byHand,
            @Nullable Long planSequence,
            Set<String> experts)
            implements VisitState {}

    /** The team was there. */
    record Completed(String activityId, LocalDate date, Set<String> experts)
            implements VisitState {}

    /** It will not take place. */
    record Cancelled(String activityId, Set<String> experts) implements VisitState {}

    default VisitState after(VisitEvent event) {
        return switch (event) {
            case VisitScheduled now ->
                    new Scheduled(
                            now.activityId(),
                            now.date(),
                            now.object(),
                            now.byHand(),
                            now.planSequence(),
                            Set.of());
            case VisitMoved now ->
                    new Scheduled(
                            now.activityId(),
                            now.date(),
                            null,
                            false,
                            now.planSequence(),
                            experts());
            case FindingRecorded now -> this;
            case VisitCompleted now -> new Completed(now.activityId(), now.date(), experts());
            case VisitCancelled now -> new Cancelled(now.activityId(), experts());
            case ExpertInvited now -> with(now.expert().id(), true);
            case InvitationTakenBack now -> with(now.expertId(), false);
        };
    }

    private VisitState with(String expert, boolean invited) {
        Set<String> all = new HashSet<>(experts());
        if (invited) {
            all.add(expert);
        } else {
            all.remove(expert);
        }
        Set<String> now = Set.copyOf(all);
        return switch (this) {
            case Unplanned none -> this;
            case Scheduled visit ->
                    new Scheduled(
                            visit.activityId(),
                            visit.date(),
                            visit.object(),
                            visit.byHand(),
                            visit.planSequence(),
                            now);
            case Completed made -> new Completed(made.activityId(), made.date(), now);
            case Cancelled never -> new Cancelled(never.activityId(), now);
        };
    }
}
