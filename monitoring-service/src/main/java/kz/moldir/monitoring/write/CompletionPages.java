package kz.moldir.monitoring.write;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Says;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes the form in which a team, or an invited expert, says what was found. */
@Controller
final class CompletionPages {

    private final Completions completions;
    private final VisitShown visits;
    private final Problems problems;

    CompletionPages(Completions completions, VisitShown visits, Problems problems) {
        this.completions = completions;
        this.visits = visits;
        this.problems = problems;
    }

    /** What is not recorded comes back with all that was typed. */
    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER, Role.EXPERT})
    @Says("monitoring.complete.said")
    @PostMapping("/{language:kk|ru|en}/visits/{id}/complete")
    ModelAndView complete(
            @PathVariable String language,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            Caller caller,
            Locale locale) {
        TypedCompletion typed = TypedCompletion.of(form);
        try {
            return new ModelAndView(
                    "redirect:/%s/visits/%s?after=%d#findings"
                            .formatted(
                                    language,
                                    id,
                                    completions.completed(id, typed.request(), caller)));
        } catch (Invalid invalid) {
            return again(id, typed, problems.invalid(invalid, locale));
        } catch (Refused refused) {
            return again(id, typed, problems.refused(refused.refusal(), locale));
        }
    }

    private ModelAndView again(String id, TypedCompletion typed, ProblemDetail problem) {
        ModelAndView page = visits.page(id);
        page.addObject("typed", typed.values());
        page.addObject("errors", errors(problem));
        page.addObject("sure", AskedYear.of(problem) ? typed.date() : null);
        page.setStatus(HttpStatusCode.valueOf(problem.getStatus()));
        return page;
    }

    /** Each as {field, message}; a refusal of the whole leads to the findings. */
    private static List<?> errors(ProblemDetail problem) {
        Map<String, Object> more = problem.getProperties();
        return more != null && more.get("errors") instanceof List<?> errors
                ? errors
                : List.of(
                        Map.of(
                                "field",
                                "findings",
                                "message",
                                String.valueOf(problem.getDetail())));
    }
}
