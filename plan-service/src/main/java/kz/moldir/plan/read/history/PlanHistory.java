package kz.moldir.plan.read.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.Reader;
import kz.moldir.plan.read.history.HistoryLines.Place;
import kz.moldir.plan.read.history.HistoryView.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The history of a plan with that of its activities and their registers, or of one activity. */
@Component
public final class PlanHistory {

    /** As many lines are told at once, unless fewer are asked for. */
    static final int SIZE = 100;

    private static final int READ_AT_ONCE = 200;

    private final History history;
    private final HistoryLines lines;
    private final Activities activities;
    private final Council council;

    PlanHistory(History history, HistoryLines lines, Activities activities, Council council) {
        this.history = history;
        this.lines = lines;
        this.activities = activities;
        this.council = council;
    }

    /**
     * One entry.
     *
     * @param activityId null where it is about the plan itself
     * @param number of the activity's row
     */
    public record Line(Entry entry, @Nullable String activityId, @Nullable Integer number) {

        /** Who did what these lines tell, where that is known. */
        static Stream<String> actors(List<Line> lines) {
            return lines.stream().map(line -> line.entry().actor()).filter(Objects::nonNull);
        }

        /**
         * All who are named in these lines: also for whom somebody stood in, and whose hand was in
         * a decision.
         */
        static Stream<String> named(List<Line> lines) {
            return Stream.concat(
                    Stream.concat(
                            actors(lines),
                            lines.stream()
                                    .filter(line -> line.entry().actor() != null)
                                    .map(line -> line.entry().actingFor())
                                    .filter(Objects::nonNull)),
                    lines.stream()
                            .flatMap(line -> line.entry().changes().stream())
                            .flatMap(DecidingHands::accounts));
        }
    }

    /**
     * Entries, the newest first.
     *
     * @param next names the older ones; null where there are none
     */
    public record Page(List<Line> lines, @Nullable String next) {}

    /** Some lines, the newest first; so many at most after a place, or from the newest on. */
    private interface Reading {
        List<LineView> after(@Nullable Place place, int limit);
    }

    /**
     * Lines of a plan that are asked for, as far as whoever reads now is told of them.
     *
     * @param next from the answer before, or null for the newest
     */
    Page ofPlan(String planId, HistoryQuery query, int size, @Nullable String next, Caller caller) {
        return page(
                (place, limit) -> lines.ofPlan(planId, query, council.zone(), place, limit),
                query,
                size,
                next,
                caller);
    }

    /**
     * The same of an activity.
     *
     * @throws NotFound if there is no such activity
     */
    Page ofActivity(String id, HistoryQuery query, int size, @Nullable String next, Caller caller) {
        if (history.of(id).isEmpty()) {
            throw new NotFound();
        }
        return page(
                (place, limit) -> lines.ofActivity(id, query, council.zone(), place, limit),
                query,
                size,
                next,
                caller);
    }

    /** Lines of one entry of the roster. */
    Page ofEntry(
            String rosterId,
            String entryId,
            HistoryQuery query,
            int size,
            @Nullable String next,
            Caller caller) {
        return page(
                (place, limit) ->
                        lines.ofEntry(rosterId, entryId, query, council.zone(), place, limit),
                query,
                size,
                next,
                caller);
    }

    private Page page(
            Reading reading, HistoryQuery query, int size, @Nullable String next, Caller caller) {
        List<Line> found = new ArrayList<>();
        Place last = null;
        Place place = Place.read(next);
        List<LineView> some;
        do {
            some = reading.after(place, READ_AT_ONCE);
            Map<String, List<String>> commissions = commissions(some, caller);
            for (LineView line : some) {
                place = Place.of(line);
                Optional<Line> told =
                        told(line, commissions, caller)
                                .filter(each -> query.wants(each.entry(), council.zone()));
                if (told.isEmpty()) {
                    continue;
                }
                if (last != null && found.size() == size) {
                    return new Page(found, last.next());
                }
                found.add(told.get());
                last = place;
            }
        } while (some.size() == READ_AT_ONCE);
        return new Page(found, null);
    }

    private static Optional<Line> told(
            LineView line, Map<String, List<String>> commissions, Caller caller) {
        List<Entry> told =
                line.activityId() == null
                        ? List.of(line.entry())
                        : told(line, commissions.getOrDefault(line.activityId(), List.of()));
        return HistoryController.seen(told.stream().map(line::line).toList(), caller).stream()
                .findFirst();
    }

    /** The objects of a schedule are told to those to whom the carrying out is open. */
    private static List<Entry> told(LineView line, List<String> commissions) {
        List<Entry> entry = List.of(line.entry());
        if (line.entry().type().startsWith(RegisterLines.TYPES)) {
            return line.inner() && !Reader.looksInside(commissions) ? List.of() : entry;
        }
        return ToldEntries.of(entry, commissions);
    }

    /** Whose matter the activities of these lines are, for those to whom it makes a difference. */
    private Map<String, List<String>> commissions(List<LineView> some, Caller caller) {
        return HistoryController.knowsAccounts(caller)
                ? Map.of()
                : activities
                        .some(
                                some.stream()
                                        .map(LineView::activityId)
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.toSet()))
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        ActivityView::id,
                                        activity -> activity.row().responsible().commissions()));
    }

    /** What the history of a plan can be filtered by, for whoever reads it. */
    Choices choices(String planId, Caller caller) {
        Choices all = lines.choices(planId);
        return HistoryController.knowsAccounts(caller) ? all : all.withoutAccounts();
    }

    /** The same of an activity: that of its own history, and of the newest of its registers. */
    Choices choicesOfActivity(String id, Caller caller) {
        return Choices.of(ofActivity(id, HistoryQuery.ALL, READ_AT_ONCE, null, caller).lines());
    }
}
