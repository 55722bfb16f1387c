package kz.moldir.plan.write.orders;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Locale;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Says;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.write.orders.ActivityRequests.SettleRequest;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The answer to a visit that was put right and is not followed: its occurrence stays. */
@Controller
final class VisitForm {

    private final ActivityOrders orders;
    private final ActivityAnswers answers;

    VisitForm(
            ActivityOrders orders,
            FormPages pages,
            DayWarnings warnings,
            Problems problems,
            CouncilClock clock) {
        this.orders = orders;
        this.answers = new ActivityAnswers(orders, pages, warnings, problems, clock);
    }

    @Allowed(Role.SECRETARIAT)
    @Says("work.visits.said")
    @PostMapping("/{lang:kk|ru|en}/activities/{id}/visits")
    ModelAndView settle(
            @PathVariable String lang,
            @PathVariable String id,
            @Valid @ModelAttribute("form") SettleRequest form,
            BindingResult faults,
            Caller caller,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        return answers.answer(
                ActivityAnswers.sent(lang, id, "visits", faults, locale, request),
                () ->
                        "/%s/activities/%s?after=%d"
                                .formatted(lang, id, orders.settle(id, form, caller).position()));
    }
}
