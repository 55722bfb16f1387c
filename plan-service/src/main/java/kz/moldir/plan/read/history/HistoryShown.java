package kz.moldir.plan.read.history;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.filter.FilterFaults;
import kz.moldir.plan.read.history.HistoryWords.Told;
import kz.moldir.plan.read.history.PlanHistory.Line;
import kz.moldir.plan.read.history.PlanHistory.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of any history shows: a page of it in words, and what it can be filtered by. */
@Component
final class HistoryShown {

    private static final Page NOTHING = new Page(List.of(), null);

    private final HistoryWords words;
    private final Actors actors;
    private final FilterFaults faults;
    private final Activities activities;

    HistoryShown(HistoryWords words, Actors actors, FilterFaults faults, Activities activities) {
        this.activities = activities;
        this.faults = faults;
        this.words = words;
        this.actors = actors;
    }

    /**
     * One entry in words, and what it is about.
     *
     * @param type of what happened
     * @param actor who did it by name, for whom may know
     */
    public record Shown(
            Told told,
            String type,
            @Nullable String actor,
            @Nullable String activityId,
            @Nullable Integer number) {}

    /** Something to choose. */
    public record Choice(String value, String label) {}

    /**
     * The name of the template, with all that it needs but what the history is of.
     *
     * @param found what is asked for; of a filter that cannot be used nothing is
     */
    String in(
            Model model,
            HistoryFilter filter,
            Function<HistoryQuery, Page> found,
            Choices choices,
            Locale locale,
            HttpServletResponse response) {
        model.addAttribute("query", filter);
        HistoryQuery query = HistoryQuery.ALL;
        Page page = NOTHING;
        try {
            query = filter.query();
            page = found.apply(query);
        } catch (Invalid invalid) {
            faults.tell(invalid, model, response, locale);
        }
        UnaryOperator<String> names = actors.names(choices.actors(page.lines()), locale);
        model.addAttribute("lines", shown(page.lines(), names, locale));
        model.addAttribute("outsiders", outsiders(page.lines()));
        model.addAttribute("actors", actors(choices, names, locale));
        model.addAttribute("fields", fields(choices, locale));
        String parameters = query.parameters();
        model.addAttribute(
                "older",
                page.next() == null
                        ? null
                        : parameters + (parameters.isEmpty() ? "?" : "&") + "next=" + page.next());
        return "plan/history";
    }

    private List<Shown> shown(List<Line> lines, UnaryOperator<String> names, Locale locale) {
        List<Told> told = words.of(lines.stream().map(Line::entry).toList(), names, locale);
        return Stream.iterate(0, index -> index + 1)
                .limit(lines.size())
                .map(
                        index -> {
                            Line line = lines.get(index);
                            return new Shown(
                                    told.get(index),
                                    line.entry().type(),
                                    actors.told(line.entry(), names, locale),
                                    line.activityId(),
                                    line.number());
                        })
                .toList();
    }

    /** Of the activities on the page those that are no rows of the plan. */
    private Set<String> outsiders(List<Line> lines) {
        List<String> ids =
                lines.stream().map(Line::activityId).filter(Objects::nonNull).distinct().toList();
        return activities.some(ids).stream()
                .filter(each -> each.outside() != null)
                .map(ActivityView::id)
                .collect(Collectors.toSet());
    }

    /** The roles first, then the accounts. */
    private List<Choice> actors(Choices all, UnaryOperator<String> names, Locale locale) {
        Stream<Choice> roles =
                all.roles().stream().map(role -> new Choice(role, words.role(role, locale)));
        Stream<Choice> accounts =
                all.accounts().stream().map(account -> new Choice(account, names.apply(account)));
        return Stream.concat(roles, accounts).toList();
    }

    private List<Choice> fields(Choices all, Locale locale) {
        return all.fields().stream()
                .map(field -> new Choice(field, words.field(field, locale)))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }
}
