package kz.moldir.plan.write.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Says;
import kz.moldir.plan.write.orders.FormErrors;
import kz.moldir.plan.write.review.diff.Words;
import kz.moldir.ui.language.Messages;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Looking through an uploaded file before anything is saved. */
@Allowed(Role.SECRETARIAT)
@Controller
@RequestMapping("/{lang:kk|ru|en}")
final class ReviewPages {

    private final ReviewDesk desk;
    private final Problems problems;
    private final ShownReview shown;

    ReviewPages(ReviewDesk desk, Problems problems, Messages messages, WarnedReview warned) {
        this.desk = desk;
        this.problems = problems;
        this.shown = new ShownReview(messages, warned);
    }

    @GetMapping("/imports")
    ModelAndView open(Caller caller) {
        return new ModelAndView("plan/reviews", Map.of("reviews", desk.open(caller)));
    }

    @GetMapping("/imports/{id}")
    ModelAndView review(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String row,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "false") boolean changed,
            Caller caller,
            HttpServletResponse response,
            Locale locale) {
        Review review = desk.mine(id, caller);
        return switch (review.state()) {
            case READING -> {
                response.setHeader("Refresh", "1");
                yield new ModelAndView("plan/review", Map.of("review", review));
            }
            case REFUSED ->
                    new ModelAndView(
                            "plan/review",
                            Map.of(
                                    "review",
                                    review,
                                    "errors",
                                    FormErrors.of(
                                            problems.invalid(
                                                    new Invalid(ReviewDesk.faults(review)), locale),
                                            "file")));
            case COMMITTED ->
                    new ModelAndView(
                            "redirect:/"
                                    + lang
                                    + "/plans/"
                                    + review.planId()
                                    + "?after="
                                    + review.position());
            case READY ->
                    shown.page(
                            desk.reviewed(id, caller),
                            row,
                            page,
                            changed ? rowChanged(locale) : List.of(),
                            locale);
        };
    }

    /** The row itself says how it is decided. */
    @Says(itself = Says.ASKED_FOR)
    @PostMapping("/imports/{id}/rows/{key}")
    ModelAndView decide(
            @PathVariable String lang,
            @PathVariable String id,
            @PathVariable String key,
            @RequestParam String decision,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String timeframe,
            @RequestParam(defaultValue = "") String responsible,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam Map<String, String> sent,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Caller caller,
            HttpServletResponse response,
            Locale locale) {
        Words words =
                new Words(title.strip(), timeframe.strip(), responsible.strip(), note.strip());
        try {
            ReviewedPlan plan = desk.reviewed(id, caller);
            desk.edit(
                    plan,
                    key,
                    Edit.typed(plan, key, decision, words, kind, sent),
                    sent.getOrDefault("shown", ""));
        } catch (Refused refused) {
            return stale(lang, id, key, words, page, sent, htmx, refused, response, caller, locale);
        } catch (Invalid invalid) {
            ModelAndView again =
                    refused(
                            id,
                            key,
                            words,
                            page,
                            problems.invalid(invalid, locale),
                            caller,
                            locale);
            again.addObject("typedMeaning", sent);
            return again;
        }
        if (htmx != null && List.of("new", "known").contains(decision)) {
            // The row of the plan that it seemed to continue comes or goes elsewhere on the page.
            response.setHeader("HX-Redirect", again(lang, id, page, key, ""));
        }
        return htmx == null
                ? new ModelAndView(
                        "redirect:" + address(lang, id) + "?page=" + page + "#" + anchor(key))
                : shown.row(desk.reviewed(id, caller), key, page, locale);
    }

    private List<?> rowChanged(Locale locale) {
        return FormErrors.of(problems.refused(new ReviewRefusal.RowChanged(), locale), "file");
    }

    /**
     * What stands by now is shown, with the words that were typed; where a script asked for one
     * row, the whole page is, since another row may have changed too.
     */
    private ModelAndView stale(
            String lang,
            String id,
            String key,
            Words words,
            int page,
            Map<String, String> sent,
            @Nullable String htmx,
            Refused refused,
            HttpServletResponse response,
            Caller caller,
            Locale locale) {
        if (htmx != null) {
            response.setHeader("HX-Redirect", again(lang, id, page, key, "&changed=true"));
            return shown.row(desk.reviewed(id, caller), key, page, locale);
        }
        boolean correcting = "correct".equals(sent.get("decision"));
        ModelAndView again =
                refused(
                        id,
                        correcting ? key : null,
                        words,
                        page,
                        problems.refused(refused.refusal(), locale),
                        caller,
                        locale);
        return correcting ? again.addObject("typedMeaning", sent) : again;
    }

    @Says("plan.review.decided.said")
    @PostMapping("/imports/{id}/decide")
    ModelAndView decideMany(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam ReviewDesk.Many many,
            @RequestParam(required = false) @Nullable Long base,
            Caller caller,
            Locale locale) {
        try {
            desk.decide(id, many, base, caller);
            return new ModelAndView("redirect:" + address(lang, id));
        } catch (Refused refused) {
            return stopped(id, problems.refused(refused.refusal(), locale), caller, locale);
        }
    }

    @Says(itself = "applied")
    @PostMapping("/imports/{id}/commit")
    ModelAndView commit(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long base,
            @RequestParam(required = false) @Nullable Long taken,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Locale locale) {
        ProblemDetail problem;
        try {
            Done done = desk.commit(id, base, taken, reason, caller);
            String planId = desk.mine(id, caller).planId();
            return new ModelAndView(
                    "redirect:/%s/plans/%s%s?after=%d&applied=%s&%s"
                            .formatted(
                                    lang,
                                    planId,
                                    desk.amends(planId) ? "/amendment" : "",
                                    done.position(),
                                    desk.applied(id),
                                    desk.undoable(id)));
        } catch (Refused refused) {
            problem = problems.refused(refused.refusal(), locale);
        } catch (Invalid invalid) {
            problem = problems.invalid(invalid, locale);
        } catch (ConflictingAggregateVersionException | ConcurrencyException stale) {
            problem =
                    problems.refused(
                            desk.reviewed(id, caller).amends()
                                    ? new ReviewRefusal.PlanChanged()
                                    : new ReviewRefusal.DraftChanged(),
                            locale);
        }
        ModelAndView page = stopped(id, problem, caller, locale);
        page.addObject("reason", reason);
        return page;
    }

    @Says("plan.review.erase.said")
    @PostMapping("/imports/{id}/erase")
    String erase(@PathVariable String lang, @PathVariable String id, Caller caller) {
        desk.erase(id, caller);
        return "redirect:/" + lang + "/imports";
    }

    private ModelAndView stopped(String id, ProblemDetail problem, Caller caller, Locale locale) {
        ModelAndView page =
                shown.page(
                        desk.reviewed(id, caller), null, 0, FormErrors.of(problem, "file"), locale);
        page.setStatus(HttpStatus.valueOf(problem.getStatus()));
        return page;
    }

    private ModelAndView refused(
            String id,
            @Nullable String key,
            Words typed,
            int number,
            ProblemDetail problem,
            Caller caller,
            Locale locale) {
        ModelAndView page =
                shown.page(
                        desk.reviewed(id, caller),
                        key,
                        number,
                        FormErrors.of(problem, "file"),
                        locale);
        page.addObject("typed", typed);
        page.setStatus(HttpStatus.valueOf(problem.getStatus()));
        return page;
    }

    /** Another address each time: where the fragment alone differs, nothing is loaded. */
    private static String again(String lang, String id, int page, String key, String more) {
        return address(lang, id)
                + "?again="
                + CommandIds.fresh()
                + more
                + "&page="
                + page
                + "#"
                + anchor(key);
    }

    private static String anchor(String key) {
        return "r" + key.replaceAll("[^A-Za-z0-9-]", "");
    }

    private static String address(String lang, String id) {
        return "/" + lang + "/imports/" + id;
    }
}
