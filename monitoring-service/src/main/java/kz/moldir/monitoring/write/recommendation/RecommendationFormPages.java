package kz.moldir.monitoring.write.recommendation;

import java.util.Locale;
import java.util.function.LongSupplier;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Says;
import kz.moldir.monitoring.write.recommendation.RecommendationRequests.AnswerRequest;
import kz.moldir.monitoring.write.recommendation.RecommendationRequests.RefuseRequest;
import kz.moldir.monitoring.write.recommendation.RecommendationRequests.VerifyRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes the forms of a recommendation's page; what is not recorded comes back as it was typed. */
@Allowed(
        value = Role.CHAIR,
        own = {Role.LEAD, Role.MEMBER})
@Controller
@RequestMapping("/{language:kk|ru|en}/recommendations/{id}")
final class RecommendationFormPages {

    private final RecommendationOrders orders;
    private final RecommendationShown recommendations;
    private final Problems problems;

    RecommendationFormPages(
            RecommendationOrders orders, RecommendationShown recommendations, Problems problems) {
        this.orders = orders;
        this.recommendations = recommendations;
        this.problems = problems;
    }

    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER})
    @Says("monitoring.recommendation.answer.said")
    @PostMapping("/answers")
    ModelAndView answered(
            @PathVariable String language,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String text,
            Caller caller,
            Locale locale) {
        Typed typed = new Typed("answer", date, "text", text);
        return sent(
                language,
                id,
                typed,
                locale,
                () -> orders.answered(id, new AnswerRequest(typed.day(), typed.needed()), caller));
    }

    @Says("monitoring.recommendation.verify.said")
    @PostMapping("/verify")
    ModelAndView verified(
            @PathVariable String language,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String note,
            Caller caller,
            Locale locale) {
        Typed typed = new Typed("verify", date, "note", note);
        return sent(
                language,
                id,
                typed,
                locale,
                () -> orders.verified(id, new VerifyRequest(typed.day(), typed.words()), caller));
    }

    @Says("monitoring.recommendation.refuse.said")
    @PostMapping("/refuse")
    ModelAndView refused(
            @PathVariable String language,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Locale locale) {
        Typed typed = new Typed("refuse", date, "reason", reason);
        return sent(
                language,
                id,
                typed,
                locale,
                () -> orders.refused(id, new RefuseRequest(typed.day(), typed.needed()), caller));
    }

    private ModelAndView sent(
            String language, String id, Typed typed, Locale locale, LongSupplier order) {
        try {
            return new ModelAndView(
                    "redirect:/%s/recommendations/%s?after=%d"
                            .formatted(language, id, order.getAsLong()));
        } catch (Invalid invalid) {
            return again(id, typed, problems.invalid(invalid, locale));
        } catch (Refused refused) {
            return again(id, typed, problems.refused(refused.refusal(), locale));
        }
    }

    private ModelAndView again(String id, Typed typed, ProblemDetail problem) {
        ModelAndView page = recommendations.page(id);
        page.addObject("typed", typed.values());
        page.addObject("errors", typed.errors(problem));
        page.setStatus(HttpStatusCode.valueOf(problem.getStatus()));
        return page;
    }
}
