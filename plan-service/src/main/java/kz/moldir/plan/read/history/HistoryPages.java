package kz.moldir.plan.read.history;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.read.history.HistoryWords.Told;
import kz.moldir.plan.read.history.PlanHistory.Line;
import kz.moldir.plan.read.history.PlanHistory.Page;
import kz.moldir.plan.read.plans.PlanSummary;
import kz.moldir.plan.read.plans.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The same as pages, filters in the address. */
@Controller
final class HistoryPages {

    private final PlanHistory history;
    private final History histories;
    private final HistoryWords words;
    private final Plans plans;

    HistoryPages(PlanHistory history, History histories, HistoryWords words, Plans plans) {
        this.history = history;
        this.histories = histories;
        this.words = words;
        this.plans = plans;
    }

    /** One entry in words, and what it is about. */
    public record Shown(
            Told told,
            @Nullable String actor,
            @Nullable String activityId,
            @Nullable Integer number) {}

    /** Something to choose. */
    public record Choice(String value, String label) {}

    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
    @GetMapping("/{lang:kk|ru|en}/plans/{planId}/history")
    String ofPlan(
            @PathVariable String planId,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String next,
            Caller caller,
            Locale locale,
            Model model) {
        model.addAttribute("plan", PlanSummary.of(plans.get(planId).orElseThrow(NotFound::new)));
        model.addAttribute("path", "/plans/" + planId + "/history");
        return shown(
                model,
                HistoryController.seen(history.ofPlan(planId), caller),
                HistoryQuery.of(actor, field, from, to),
                next,
                locale);
    }

    @Allowed(
            value = {Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER},
            own = Role.PRESS)
    @GetMapping("/{lang:kk|ru|en}/activities/{id}/history")
    String ofActivity(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String next,
            Caller caller,
            Locale locale,
            Model model) {
        HistoryView view = histories.of(id).orElseThrow(NotFound::new);
        model.addAttribute(
                "plan", PlanSummary.of(plans.get(view.planId()).orElseThrow(NotFound::new)));
        model.addAttribute("activity", view);
        model.addAttribute("path", "/activities/" + id + "/history");
        return shown(
                model,
                HistoryController.seen(history.ofActivity(id), caller),
                HistoryQuery.of(actor, field, from, to),
                next,
                locale);
    }

    private String shown(
            Model model, List<Line> all, HistoryQuery query, @Nullable String next, Locale locale) {
        Page page = history.page(all, query, PlanHistory.SIZE, next);
        model.addAttribute("query", query);
        model.addAttribute("page", page);
        model.addAttribute("all", all.size());
        model.addAttribute("lines", shown(page.lines(), locale));
        model.addAttribute("actors", actors(all, locale));
        model.addAttribute("fields", fields(all, locale));
        String parameters = query.parameters();
        model.addAttribute(
                "older",
                page.next() == null
                        ? null
                        : parameters + (parameters.isEmpty() ? "?" : "&") + "next=" + page.next());
        return "plan/history";
    }

    private List<Shown> shown(List<Line> lines, Locale locale) {
        List<Told> told = words.of(lines.stream().map(Line::entry).toList(), locale);
        return Stream.iterate(0, index -> index + 1)
                .limit(lines.size())
                .map(
                        index -> {
                            Line line = lines.get(index);
                            return new Shown(
                                    told.get(index),
                                    line.entry().actor(),
                                    line.activityId(),
                                    line.number());
                        })
                .toList();
    }

    /** The roles first, then the accounts. */
    private List<Choice> actors(List<Line> all, Locale locale) {
        Stream<Choice> roles =
                all.stream()
                        .map(line -> line.entry().by())
                        .distinct()
                        .map(role -> new Choice(role, words.role(role, locale)));
        Stream<Choice> accounts =
                all.stream()
                        .map(line -> line.entry().actor())
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .map(account -> new Choice(account, account));
        return Stream.concat(roles, accounts).toList();
    }

    private List<Choice> fields(List<Line> all, Locale locale) {
        return all.stream()
                .flatMap(line -> line.entry().changes().stream())
                .map(HistoryView.Change::field)
                .distinct()
                .map(field -> new Choice(field, words.field(field, locale)))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }
}
