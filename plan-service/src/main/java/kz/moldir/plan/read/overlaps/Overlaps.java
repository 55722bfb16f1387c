package kz.moldir.plan.read.overlaps;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.read.activities.PlanRows;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.read.roster.RosterList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What one activity shares its days with, as far as the reader is told of both. */
@Component
public final class Overlaps {

    private final Plans plans;
    private final PlanRows rows;
    private final RosterList roster;
    private final Council council;
    private final CouncilClock clock;

    Overlaps(Plans plans, PlanRows rows, RosterList roster, Council council, CouncilClock clock) {
        this.plans = plans;
        this.rows = rows;
        this.roster = roster;
        this.council = council;
        this.clock = clock;
    }

    /**
     * What else is expected of the same persons.
     *
     * @param activityId the other activity
     * @param number of its row
     * @param time of the other one, absent where only its day is known
     * @param commissions whose sittings both are
     */
    public record Told(
            LocalDate day,
            String activityId,
            int number,
            LocalizedText title,
            @Nullable LocalTime time,
            List<String> persons,
            List<String> commissions) {

        static Told of(Overlap overlap, String activityId) {
            PlannedActivity other = overlap.beside(activityId);
            return new Told(
                    overlap.day(),
                    other.id(),
                    other.number(),
                    other.title(),
                    other.time(),
                    overlap.persons(),
                    overlap.commissions());
        }
    }

    /**
     * Those of one activity from today on, in the order of their days, as an index finds what its
     * days have.
     */
    public List<Overlap> of(PlannedActivity activity) {
        return PlanRows.mayBeAskedOf(activity)
                ? among(
                        activity,
                        days ->
                                plans
                                        .head(activity.planId())
                                        .map(plan -> rows.on(days, plan))
                                        .orElse(List.of())
                                        .stream()
                                        .filter(PlanRows::mayBeAskedOf),
                        council.today(clock),
                        roster.knownAs())
                : List.of();
    }

    /** Of its own days alone, since a plan has many pairs on others. */
    static List<Overlap> among(
            PlannedActivity activity,
            Function<Set<LocalDate>, Stream<PlannedActivity>> rows,
            LocalDate from,
            UnaryOperator<String> called) {
        Map<LocalDate, List<PlannedActivity>> own =
                Overlap.expects(activity)
                        ? Overlap.byDay(Stream.of(activity), day -> !day.isBefore(from))
                        : Map.of();
        if (own.isEmpty()) {
            return List.of();
        }
        Map<LocalDate, List<PlannedActivity>> all =
                Overlap.byDay(rows.apply(own.keySet()), own::containsKey);
        List<Overlap> found = new ArrayList<>();
        own.forEach(
                (day, mine) ->
                        mine.forEach(
                                row ->
                                        found.addAll(
                                                Overlap.with(
                                                        day,
                                                        row,
                                                        all.getOrDefault(day, List.of()),
                                                        called))));
        return List.copyOf(found);
    }

    /** The same for programs. */
    public List<Told> told(PlannedActivity activity) {
        return of(activity).stream().map(overlap -> Told.of(overlap, activity.id())).toList();
    }
}
