package kz.moldir.plan.write.outside;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kz.moldir.council.ActivityKind;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.Problems;
import kz.moldir.plan.write.orders.FormErrors;
import kz.moldir.plan.write.outside.OutsideOrders.Entered;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form for work beside the plan. */
@Allowed(Role.SECRETARIAT)
@Controller
@RequestMapping("/{lang:kk|ru|en}/plans/{planId}/outside")
final class OutsidePages {

    private final OutsideOrders orders;
    private final Problems problems;

    OutsidePages(OutsideOrders orders, Problems problems) {
        this.orders = orders;
        this.problems = problems;
    }

    @GetMapping
    ModelAndView form(@PathVariable String planId) {
        return form(planId, Map.of(), null);
    }

    @PostMapping
    ModelAndView enter(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale) {
        List<ActivityKind> kinds =
                Arrays.stream(ActivityKind.values())
                        .filter(kind -> kind.name().equals(typed.get("kind")))
                        .toList();
        OutsideRequest body =
                new OutsideRequest(
                        typed.getOrDefault("title", ""),
                        typed.getOrDefault("timeframe", ""),
                        typed.getOrDefault("responsible", ""),
                        typed.get("note"),
                        kinds);
        try {
            Entered entered = orders.enter(planId, body, caller);
            return new ModelAndView(
                    "redirect:/%s/activities/%s?after=%d"
                            .formatted(lang, entered.id(), entered.position()));
        } catch (Invalid invalid) {
            return form(planId, typed, problems.invalid(invalid, locale));
        } catch (Refused refused) {
            return form(planId, typed, problems.refused(refused.refusal(), locale));
        }
    }

    private ModelAndView form(
            String planId, Map<String, String> values, @Nullable ProblemDetail problem) {
        Map<String, Object> model = new HashMap<>();
        model.put("plan", orders.plan(planId));
        model.put("values", values);
        model.put("kinds", ActivityKind.values());
        model.put("key", UUID.randomUUID().toString());
        model.put("errors", problem == null ? List.of() : FormErrors.of(problem, "title"));
        ModelAndView page = new ModelAndView("plan/outside", model);
        if (problem != null) {
            page.setStatus(HttpStatusCode.valueOf(problem.getStatus()));
        }
        return page;
    }
}
