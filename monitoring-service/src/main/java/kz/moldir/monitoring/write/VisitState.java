package kz.moldir.monitoring.write;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.monitoring.events.VisitEvent;
import kz.moldir.monitoring.events.VisitEvent.CompletionWithdrawn;
import kz.moldir.monitoring.events.VisitEvent.ExpertInvited;
import kz.moldir.monitoring.events.VisitEvent.Finding;
import kz.moldir.monitoring.events.VisitEvent.FindingRecorded;
import kz.moldir.monitoring.events.VisitEvent.InvitationTakenBack;
import kz.moldir.monitoring.events.VisitEvent.Made;
import kz.moldir.monitoring.events.VisitEvent.VisitCancelled;
import kz.moldir.monitoring.events.VisitEvent.VisitCompleted;
import kz.moldir.monitoring.events.VisitEvent.VisitCorrected;
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
     * @param toBeConfirmed whether that day had passed before the plan was approved
     * @param planSequence the last event of the plan that it followed, or null when made by hand
     * @param found what the completion that follows at once is about
     */
    record Scheduled(
            String activityId,
            LocalDate date,
            @Nullable String object,
            boolean byHand,
            boolean toBeConfirmed,
            @Nullable Long planSequence,
            Set<String> experts,
            List<Finding> found)
            implements VisitState {

        /** The same of these experts, of which nothing was found. */
        Scheduled with(Set<String> invited) {
            return new Scheduled(
                    activityId,
                    date,
                    object,
                    byHand,
                    toBeConfirmed,
                    planSequence,
                    invited,
                    List.of());
        }
    }

    /**
     * The team was there.
     *
     * @param planned what was meant before
     */
    record Completed(String activityId, Made made, Set<String> experts, Scheduled planned)
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
                            now.toBeConfirmed(),
                            now.planSequence(),
                            Set.of(),
                            List.of());
            case VisitMoved now ->
                    new Scheduled(
                            now.activityId(),
                            now.date(),
                            null,
                            false,
                            now.toBeConfirmed(),
                            now.planSequence(),
                            experts(),
                            List.of());
            case FindingRecorded now -> found(now.finding());
            case VisitCompleted now -> completed(now);
            case VisitCorrected now ->
                    this instanceof Completed visit
                            ? new Completed(
                                    now.activityId(), now.made(), experts(), visit.planned())
                            : this;
            case CompletionWithdrawn now ->
                    this instanceof Completed visit ? visit.planned().with(experts()) : this;
            case VisitCancelled now -> new Cancelled(now.activityId(), experts());
            case ExpertInvited now -> with(now.expert().id(), true);
            case InvitationTakenBack now -> with(now.expertId(), false);
        };
    }

    private VisitState completed(VisitCompleted now) {
        return this instanceof Scheduled visit
                ? new Completed(
                        now.activityId(),
                        new Made(now.date(), now.object(), visit.found()),
                        experts(),
                        visit)
                : this;
    }

    private VisitState found(Finding finding) {
        return this instanceof Scheduled visit
                ? new Scheduled(
                        visit.activityId(),
                        visit.date(),
                        visit.object(),
                        visit.byHand(),
                        visit.toBeConfirmed(),
                        visit.planSequence(),
                        visit.experts(),
                        Stream.concat(visit.found().stream(), Stream.of(finding)).toList())
                : this;
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
                            visit.toBeConfirmed(),
                            visit.planSequence(),
                            now,
                            visit.found());
            case Completed visit ->
                    new Completed(visit.activityId(), visit.made(), now, visit.planned());
            case Cancelled never -> new Cancelled(never.activityId(), now);
        };
    }
}
