package kz.moldir.plan.read.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.view.EventLog;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.Reader;
import kz.moldir.plan.read.history.HistoryView.Entry;
import kz.moldir.plan.read.register.EntryView;
import kz.moldir.plan.read.register.Registers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The history of a plan with that of its activities and their registers, or of one activity. */
@Component
public final class PlanHistory {

    /** As many lines are told at once, unless fewer are asked for. */
    static final int SIZE = 100;

    private final History history;
    private final Activities activities;
    private final Registers registers;
    private final EventLog log;
    private final Council council;

    PlanHistory(
            History history,
            Activities activities,
            Registers registers,
            EventLog log,
            Council council) {
        this.history = history;
        this.activities = activities;
        this.registers = registers;
        this.log = log;
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
    }

    /**
     * Entries, the newest first.
     *
     * @param total how many fit in all
     * @param next names the older ones; null where there are none
     */
    public record Page(List<Line> lines, int total, @Nullable String next) {}

    /** All lines of a plan that whoever reads now is told, oldest first. */
    List<Line> ofPlan(String planId) {
        List<HistoryView> histories = history.ofPlan(planId);
        Map<String, HistoryView> known =
                histories.stream().collect(Collectors.toMap(HistoryView::id, Function.identity()));
        Map<String, List<String>> commissions =
                activities.ofPlan(planId).stream()
                        .collect(Collectors.toMap(ActivityView::id, PlanHistory::commissions));
        List<Line> own =
                PlanEntries.of(log.of(planId)).stream()
                        .map(entry -> new Line(entry, null, null))
                        .toList();
        return together(
                Stream.of(
                                Stream.of(own),
                                histories.stream()
                                        .map(
                                                view ->
                                                        lines(
                                                                view,
                                                                commissions.getOrDefault(
                                                                        view.id(), List.of()))),
                                kept(known, commissions))
                        .flatMap(Function.identity()));
    }

    /**
     * All lines of an activity that whoever reads now is told, oldest first.
     *
     * @throws NotFound if there is no such activity
     */
    List<Line> ofActivity(String id) {
        HistoryView activity = history.of(id).orElseThrow(NotFound::new);
        List<String> commissions =
                activities.get(id).map(PlanHistory::commissions).orElse(List.of());
        return together(
                Stream.concat(
                        Stream.of(lines(activity, commissions)),
                        kept(Map.of(id, activity), Map.of(id, commissions))));
    }

    /**
     * Those that are asked for.
     *
     * @param next from the answer before, or null for the newest
     */
    Page page(List<Line> all, HistoryQuery query, int size, @Nullable String next) {
        List<Line> wanted =
                all.stream().filter(line -> query.wants(line.entry(), council.zone())).toList();
        int end = Math.min(wanted.size(), older(next).orElse(wanted.size()));
        int begin = Math.max(0, end - size);
        List<Line> shown = new ArrayList<>(wanted.subList(begin, end)).reversed();
        return new Page(shown, wanted.size(), begin == 0 ? null : String.valueOf(begin));
    }

    /** History only grows at its end, so what is older has a fixed count. */
    private static Optional<Integer> older(@Nullable String next) {
        return next == null || !next.matches("\\d{1,9}")
                ? Optional.empty()
                : Optional.of(Integer.valueOf(next));
    }

    private record Dated(Instant from, Line line) {}

    /**
     * By time, where what happened to one subject keeps its order: between two events of one the
     * clock may have gone back.
     */
    static List<Line> together(Stream<List<Line>> subjects) {
        return subjects.flatMap(PlanHistory::dated)
                .sorted(Comparator.comparing(Dated::from))
                .map(Dated::line)
                .toList();
    }

    private static Stream<Dated> dated(List<Line> ofOne) {
        List<Dated> dated = new ArrayList<>();
        Instant latest = Instant.MIN;
        for (Line line : ofOne) {
            Instant at = line.entry().at();
            latest = at.isAfter(latest) ? at : latest;
            dated.add(new Dated(latest, line));
        }
        return dated.stream();
    }

    private static List<String> commissions(ActivityView activity) {
        return activity.row().responsible().commissions();
    }

    private static List<Line> lines(HistoryView view, List<String> commissions) {
        return ToldEntries.of(view.entries(), commissions).stream()
                .map(entry -> new Line(entry, view.id(), view.number()))
                .toList();
    }

    /**
     * What the registers of these activities kept, however much it is: one query for all. The
     * objects of a schedule are told to those to whom the carrying out is open.
     */
    private Stream<List<Line>> kept(
            Map<String, HistoryView> activities, Map<String, List<String>> commissions) {
        List<EntryView> entries =
                registers.everOf(activities.keySet()).stream()
                        .filter(
                                entry ->
                                        entry.register() != Register.OBJECT
                                                || Reader.looksInside(
                                                        commissions.getOrDefault(
                                                                entry.activityId(), List.of())))
                        .toList();
        Map<String, List<RecordedEvent>> events =
                log.of(entries.stream().map(EntryView::id).collect(Collectors.toSet()));
        return entries.stream()
                .flatMap(
                        entry ->
                                Stream.ofNullable(activities.get(entry.activityId()))
                                        .map(
                                                activity ->
                                                        kept(
                                                                activity,
                                                                events.getOrDefault(
                                                                        entry.id(), List.of()))));
    }

    private static List<Line> kept(HistoryView activity, List<RecordedEvent> events) {
        return RegisterLines.of(events).stream()
                .map(line -> new Line(line, activity.id(), activity.number()))
                .toList();
    }
}
