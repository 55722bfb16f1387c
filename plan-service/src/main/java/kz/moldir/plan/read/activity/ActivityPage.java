package kz.moldir.plan.read.activity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.settings.Council;
import kz.moldir.council.state.StateRules;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.VisitFollowing.VisitNotFollowed;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.Doubt;
import kz.moldir.plan.read.activities.PlanRows;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activity.FormBuilder.FieldError;
import kz.moldir.plan.read.carrying.CarryingOut;
import kz.moldir.plan.read.carrying.CarryingView;
import kz.moldir.plan.read.history.History;
import kz.moldir.plan.read.history.HistoryView.Entry;
import kz.moldir.plan.read.history.HistoryWords;
import kz.moldir.plan.read.history.HistoryWords.Told;
import kz.moldir.plan.read.history.ToldEntries;
import kz.moldir.plan.read.overlaps.Overlap;
import kz.moldir.plan.read.overlaps.Overlaps;
import kz.moldir.plan.read.papers.CoverageDrafts;
import kz.moldir.plan.read.plans.PlanHead;
import kz.moldir.plan.read.plans.PlanSummary;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.read.settings.DayChecked;
import kz.moldir.plan.read.visits.UnfollowedVisits;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an activity's page shows. */
@Component
public final class ActivityPage {

    /** So many entries of the history stand on the page. */
    private static final int NEWEST = 6;

    private final Plans plans;
    private final Activities activities;
    private final PlanRows rows;
    private final History history;
    private final HistoryWords words;
    private final StateRules rules;
    private final Council council;
    private final CouncilClock clock;
    private final Messages messages;
    private final CarryingOut carrying;
    private final Overlaps overlaps;
    private final UnfollowedVisits visits;

    ActivityPage(
            Plans plans,
            Activities activities,
            PlanRows rows,
            History history,
            HistoryWords words,
            StateRules rules,
            Council council,
            CouncilClock clock,
            Messages messages,
            CarryingOut carrying,
            Overlaps overlaps,
            UnfollowedVisits visits) {
        this.plans = plans;
        this.activities = activities;
        this.rows = rows;
        this.history = history;
        this.words = words;
        this.rules = rules;
        this.council = council;
        this.clock = clock;
        this.messages = messages;
        this.carrying = carrying;
        this.overlaps = overlaps;
        this.visits = visits;
    }

    /** One line of the summary of faults, with the field it leads to. */
    public record Fault(String field, String message) {}

    /**
     * What the reader typed, where somebody else was faster.
     *
     * @param day the value of a field for a day, or null
     */
    public record Mine(String label, String value, @Nullable LocalDate day) {

        static Mine of(FormView.Field field) {
            return new Mine(field.label(), chosen(field), day(field));
        }

        /** Of a list, the words of what was chosen. */
        private static String chosen(FormView.Field field) {
            return field.options().stream()
                    .filter(option -> option.value().equals(field.value()))
                    .map(FormView.Option::label)
                    .findFirst()
                    .orElse(field.value());
        }

        private static @Nullable LocalDate day(FormView.Field field) {
            try {
                return field.type().equals("date") ? LocalDate.parse(field.value()) : null;
            } catch (DateTimeParseException typedOtherwise) {
                return null;
            }
        }
    }

    /** The other plans whose rows share its days, by id. */
    private Map<String, PlanSummary> others(PlannedActivity activity, List<Overlap> overlaps) {
        return overlaps.stream()
                .map(overlap -> overlap.beside(activity.id()).planId())
                .filter(plan -> !plan.equals(activity.planId()))
                .distinct()
                .flatMap(plan -> plans.head(plan).stream())
                .map(PlanSummary::of)
                .collect(Collectors.toMap(PlanSummary::id, plan -> plan));
    }

    /**
     * The model of the template {@code plan/activity}.
     *
     * @param input the form that is open, if any
     * @throws NotFound if there is no such activity
     */
    public Map<String, Object> model(String id, ActivityInput input, Locale locale) {
        ActivityView view = activities.get(id).orElseThrow(NotFound::new);
        List<Entry> entries = history.of(id).orElseThrow(NotFound::new).entries();
        List<String> whose = view.row().responsible().commissions();
        CarryingView carried = carrying.of(id);
        List<FormView> forms =
                new ActivityFormsOf(
                                messages,
                                locale,
                                view,
                                council.today(clock),
                                commission(view, locale),
                                input,
                                carried.told())
                        .all();
        Map<String, Object> model = new HashMap<>();
        PlanHead plan = plans.head(view.planId()).orElseThrow(NotFound::new);
        model.put("plan", PlanSummary.of(plan));
        PlannedActivity activity = rows.get(id).orElseThrow(NotFound::new);
        model.put("activity", activity);
        List<Overlap> overlaps = this.overlaps.of(activity);
        model.put("overlaps", Overlap.soonest(overlaps, Overlap.NEAREST));
        model.put("others", others(activity, overlaps));
        model.put("overlapDays", overlaps.stream().map(Overlap::day).distinct().count());
        model.put("overlapsMore", Math.max(0, overlaps.size() - Overlap.NEAREST));
        model.put("outcome", view.outcome());
        model.put("continues", view.row().continues());
        model.put("goesOn", GoesOn.of(view.facts(), council.today(clock)));
        model.put("doubt", doubt(view, Doubt::of));
        model.put("answeredDoubt", doubt(view, Doubt::answered));
        List<VisitNotFollowed> open = visits.of(id);
        model.put("visits", open);
        model.put("deadline", rules.explain(view.facts()).orElse(null));
        model.put("waitsUntil", rules.waitsUntil(view.facts()).orElse(null));
        model.put("commissions", council.commissions());
        model.put("offs", offs(activity));
        model.put("carrying", carried);
        model.put(
                "drafts",
                CoverageDrafts.inBoth(messages, council, activity, carried, council.today(clock)));
        List<Entry> told = ToldEntries.of(entries, whose);
        model.put("history", words.of(newest(told), locale));
        model.put("earlier", told.size() > NEWEST);
        model.put("forms", forms);
        model.put("errors", faults(forms, input));
        model.put("key", CommandIds.fresh());
        Settling settling = Settling.of(input, open);
        ActivityInput overtaken = settling == null ? input : settling.overtaken(input);
        List<Entry> since = since(entries, overtaken);
        conflict(model, forms, words.of(ToldEntries.of(since, whose), locale), overtaken);
        if (settling != null) {
            String label = Objects.requireNonNull(messages.text(locale, "work.visits.stays"));
            model.put("settling", settling);
            model.put("errors", since.isEmpty() ? settling.errors(label) : null);
            model.computeIfPresent("mine", (name, none) -> settling.mine(label));
        }
        return model;
    }

    /** The last ones first; the history's own page has all of them. */
    private static List<Entry> newest(List<Entry> told) {
        return told.subList(Math.max(0, told.size() - NEWEST), told.size()).reversed();
    }

    /** Why it is asked, or was, whether it is still wanted, or null. */
    private @Nullable String doubt(
            ActivityView view, BiFunction<ActivityView, ActivityView, Optional<String>> asked) {
        Continues earlier = view.row().continues();
        return earlier == null
                ? null
                : activities
                        .get(earlier.activityId())
                        .flatMap(each -> asked.apply(view, each))
                        .orElse(null);
    }

    /** What takes back the record that a form made, or null. */
    @Nullable Undo undo(String id, Undo.Deed deed) {
        return activities
                .get(id)
                .flatMap(
                        view ->
                                Undo.of(
                                        deed,
                                        view.outcome(),
                                        history.of(id).orElseThrow(NotFound::new).entries()))
                .orElse(null);
    }

    /** The days of the activity that are not worked, each with what the calendar says of it. */
    private Map<LocalDate, DayChecked> offs(PlannedActivity activity) {
        return Stream.concat(
                        Stream.ofNullable(activity.date()),
                        activity.proposed().stream().map(ActivityEvent.ProposedDay::date))
                .distinct()
                .map(day -> DayChecked.of(council, day))
                .filter(checked -> !checked.working())
                .collect(Collectors.toMap(DayChecked::day, Function.identity()));
    }

    /** What was recorded since the form was opened; nothing where nobody was faster. */
    public static List<Entry> since(List<Entry> entries, ActivityInput input) {
        Long seen = input.seen();
        return seen == null
                ? List.of()
                : entries.subList(
                        Math.min(entries.size(), Math.toIntExact(seen) + 1), entries.size());
    }

    /** What was recorded since the form was opened, beside what it brought. */
    public static void conflict(
            Map<String, Object> model,
            List<FormView> forms,
            List<Told> theirs,
            ActivityInput input) {
        if (input.seen() != null) {
            model.put("theirs", theirs);
            model.put("mine", mine(forms, input));
        }
    }

    private static List<Mine> mine(List<FormView> forms, ActivityInput input) {
        return forms.stream()
                .filter(form -> form.action().equals(input.action()))
                .flatMap(form -> form.fields().stream())
                .filter(field -> !field.value().isBlank())
                .map(Mine::of)
                .toList();
    }

    /** The summary of what is wrong, or null. */
    public static @Nullable List<Fault> faults(List<FormView> forms, ActivityInput input) {
        return input.errors().isEmpty()
                ? null
                : input.errors().stream().map(error -> fault(forms, input, error)).toList();
    }

    /** Names the field that it leads to; what is wrong with the whole leads to the first one. */
    private static Fault fault(List<FormView> forms, ActivityInput input, FieldError error) {
        List<FormView.Field> fields =
                forms.stream()
                        .filter(form -> form.action().equals(input.action()))
                        .flatMap(form -> form.fields().stream())
                        .toList();
        return fields.stream()
                .filter(field -> field.name().equals(error.field()))
                .findFirst()
                .map(field -> new Fault(field.id(), field.label() + ". " + error.message()))
                .orElseGet(
                        () ->
                                new Fault(
                                        fields.isEmpty() ? "main" : fields.getFirst().id(),
                                        error.message()));
    }

    private String commission(ActivityView view, Locale locale) {
        List<String> numbers = view.row().responsible().commissions();
        return numbers.isEmpty()
                ? ""
                : Objects.requireNonNull(
                        messages.text(locale, "ui.word.commission", numbers.getFirst()));
    }
}
