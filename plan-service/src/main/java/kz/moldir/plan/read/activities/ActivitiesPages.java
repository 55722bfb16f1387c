package kz.moldir.plan.read.activities;

import java.util.Locale;
import kz.moldir.council.settings.Council;
import kz.moldir.council.state.StateRules;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.read.history.History;
import kz.moldir.plan.read.history.HistoryWords;
import kz.moldir.plan.read.plans.PlanQuestions;
import kz.moldir.plan.read.plans.PlanSummary;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.plan.read.plans.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The table of a plan's activities, and a page for each. */
@Controller
final class ActivitiesPages {

    private final Plans plans;
    private final PlanQuestions questions;
    private final Activities activities;
    private final PlanRows rows;
    private final History history;
    private final HistoryWords words;
    private final StateRules rules;
    private final Council council;

    ActivitiesPages(
            Plans plans,
            PlanQuestions questions,
            Activities activities,
            PlanRows rows,
            History history,
            HistoryWords words,
            StateRules rules,
            Council council) {
        this.plans = plans;
        this.questions = questions;
        this.activities = activities;
        this.rows = rows;
        this.history = history;
        this.words = words;
        this.rules = rules;
        this.council = council;
    }

    @GetMapping("/{lang:kk|ru|en}/plans/{planId}")
    String table(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String commission,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String sort,
            Locale locale,
            Model model) {
        PlanView plan = plans.get(planId).orElseThrow(NotFound::new);
        ActivityQuery query = ActivityQuery.of(q, state, commission, kind, sort);
        String path = "/" + lang + "/plans/" + planId;
        model.addAttribute("plan", PlanSummary.of(plan));
        model.addAttribute("path", path);
        model.addAttribute("table", ActivityTable.of(rows.of(plan), query, path));
        model.addAttribute("questions", questions.of(plan, locale));
        model.addAttribute("commissions", council.commissions());
        return "plan/activities";
    }

    @GetMapping("/{lang:kk|ru|en}/activities/{id}")
    String activity(@PathVariable String id, Locale locale, Model model) {
        ActivityView activity = activities.get(id).orElseThrow(NotFound::new);
        PlanView plan = plans.get(activity.planId()).orElseThrow(NotFound::new);
        model.addAttribute("plan", PlanSummary.of(plan));
        model.addAttribute("activity", rows.get(id).orElseThrow(NotFound::new));
        model.addAttribute("deadline", rules.explain(activity.facts()).orElse(null));
        model.addAttribute("commissions", council.commissions());
        model.addAttribute(
                "history",
                history.of(id)
                        .map(known -> words.of(known.entries(), locale))
                        .orElseThrow(NotFound::new));
        return "plan/activity";
    }
}
