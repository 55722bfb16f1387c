package kz.moldir.plan.write.coverage;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Says;
import kz.moldir.plan.write.orders.FormAnswer;
import kz.moldir.plan.write.orders.FormErrors;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which the words on coverage are written. */
@Allowed(Role.SECRETARIAT)
@Controller
@RequestMapping("/{lang:kk|ru|en}/plans/{planId}/coverage")
final class CoveragePages {

    private final CoverageOrders orders;
    private final Problems problems;

    CoveragePages(CoverageOrders orders, Problems problems) {
        this.orders = orders;
        this.problems = problems;
    }

    @GetMapping
    ModelAndView said(@PathVariable String planId) {
        DraftPlan plan = orders.plan(planId);
        return page(plan, typed(plan), List.of(), 200);
    }

    @Says(itself = "done")
    @PostMapping
    ModelAndView say(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale)
            throws IOException {
        LocalizedText text = new LocalizedText(typed.get("ru"), typed.get("kk"), typed.get("en"));
        String version = typed.getOrDefault("version", "");
        return new FormAnswer(problems, locale)
                .to(
                        () ->
                                "/%s/plans/%s/rows?done=coverage&after=%d"
                                        .formatted(
                                                lang,
                                                planId,
                                                orders.change(planId, text, version, caller)
                                                        .position()),
                        problem ->
                                page(
                                        orders.plan(planId),
                                        typed,
                                        FormErrors.of(problem, "coverage"),
                                        problem.getStatus()));
    }

    /** What somebody else wrote meanwhile is shown beside; saving again takes its place. */
    private static ModelAndView page(
            DraftPlan plan,
            Map<String, String> values,
            List<Map<String, String>> errors,
            int status) {
        ModelAndView page = new ModelAndView("plan/coverage");
        String version = CoverageOrders.version(plan);
        page.addObject("plan", plan);
        page.addObject("values", values);
        page.addObject("theirs", version.equals(values.get("version")) ? Map.of() : typed(plan));
        page.addObject("version", version);
        page.addObject("errors", errors);
        page.addObject("key", CommandIds.fresh());
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }

    private static Map<String, String> typed(DraftPlan plan) {
        Map<String, String> typed = new HashMap<>(Map.of("version", CoverageOrders.version(plan)));
        LocalizedText text = plan.coverage();
        if (text != null) {
            put(typed, "kk", text.kk());
            put(typed, "ru", text.ru());
            put(typed, "en", text.en());
        }
        return typed;
    }

    private static void put(Map<String, String> typed, String language, @Nullable String words) {
        if (words != null) {
            typed.put(language, words);
        }
    }
}
