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
import kz.moldir.monitoring.events.VisitEvent.Made;
import kz.moldir.ui.language.Messages;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes the form by which what was recorded of a visit is put right. */
@Controller
final class CorrectionPages {

    private static final int OVERTAKEN = 412;

    private final VisitsPutRight right;
    private final VisitShown visits;
    private final Problems problems;
    private final Messages messages;

    CorrectionPages(VisitsPutRight right, VisitShown visits, Problems problems, Messages messages) {
        this.right = right;
        this.visits = visits;
        this.problems = problems;
        this.messages = messages;
    }

    /**
     * What is not recorded comes back with all that was typed, and with what others wrote since.
     */
    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER})
    @Says("monitoring.correct.said")
    @PostMapping("/{language:kk|ru|en}/visits/{id}/correct")
    ModelAndView correct(
            @PathVariable String language,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            Caller caller,
            Locale locale) {
        TypedCorrection typed = TypedCorrection.of(form);
        try {
            long position = right.corrected(id, typed.request(), caller);
            return new ModelAndView(
                    "redirect:/%s/visits/%s?after=%d".formatted(language, id, position));
        } catch (Invalid invalid) {
            return again(id, typed, problems.invalid(invalid, locale));
        } catch (Refused refused) {
            return again(id, typed, problems.refused(refused.refusal(), locale));
        } catch (ConflictingAggregateVersionException overtaken) {
            ProblemDetail problem = ProblemDetail.forStatus(OVERTAKEN);
            problem.setDetail(messages.text(locale, "monitoring.correct.overtaken"));
            return again(id, typed, problem);
        }
    }

    private ModelAndView again(String id, TypedCorrection typed, ProblemDetail problem) {
        ModelAndView page = visits.page(id);
        page.addObject(
                "right",
                page.getModel().get("recorded") instanceof Made made
                        ? MergedCorrection.of(typed, TypedCorrection.recorded(made))
                        : typed.values());
        page.addObject("righting", true);
        page.addObject("errors", errors(problem));
        page.addObject("sure", AskedYear.of(problem) ? typed.date() : null);
        page.setStatus(HttpStatusCode.valueOf(problem.getStatus()));
        return page;
    }

    /** Each as {field, message}; a refusal of the whole leads to the form. */
    private static List<?> errors(ProblemDetail problem) {
        Map<String, Object> more = problem.getProperties();
        return more != null && more.get("errors") instanceof List<?> errors
                ? errors
                : List.of(
                        Map.of("field", "correct", "message", String.valueOf(problem.getDetail())));
    }
}
