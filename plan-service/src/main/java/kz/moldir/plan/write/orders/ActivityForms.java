package kz.moldir.plan.write.orders;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Says;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.write.orders.ActivityRequests.AgreeDateRequest;
import kz.moldir.plan.write.orders.ActivityRequests.AnswerRequest;
import kz.moldir.plan.write.orders.ActivityRequests.AskRequest;
import kz.moldir.plan.write.orders.ActivityRequests.CancelRequest;
import kz.moldir.plan.write.orders.ActivityRequests.CloseRequest;
import kz.moldir.plan.write.orders.ActivityRequests.CoverRequest;
import kz.moldir.plan.write.orders.ActivityRequests.DisclosureRequest;
import kz.moldir.plan.write.orders.ActivityRequests.OccurrenceRequest;
import kz.moldir.plan.write.orders.ActivityRequests.PostponeRequest;
import kz.moldir.plan.write.orders.ActivityRequests.UndoRequest;
import kz.moldir.plan.write.orders.DayWarnings.Slot;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The same orders from the forms on an activity's page; what was typed stays. */
@Controller
@RequestMapping("/{lang:kk|ru|en}/activities/{id}")
final class ActivityForms {

    private final ActivityOrders orders;
    private final ActivityAnswers answers;

    ActivityForms(
            ActivityOrders orders,
            FormPages pages,
            DayWarnings warnings,
            Problems problems,
            CouncilClock clock) {
        this.orders = orders;
        this.answers = new ActivityAnswers(orders, pages, warnings, problems, clock);
    }

    /** An empty field is a field that was not filled in. */
    @InitBinder
    void blankIsNothing(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER})
    @Says(itself = "done")
    @PostMapping("/agree-date")
    ModelAndView agreeDate(
            @PathVariable String lang,
            @PathVariable String id,
            @Valid @ModelAttribute("form") AgreeDateRequest form,
            BindingResult faults,
            Caller caller,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        return answers.ahead(
                ActivityAnswers.sent(lang, id, "agree-date", faults, locale, request),
                () -> List.of(new Slot(form.date(), form.time())),
                () -> orders.today(caller),
                by -> by.agreeDate(id, form, caller),
                () -> form.date().toString());
    }

    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER})
    @Says(itself = "done")
    @PostMapping("/propose-dates")
    ModelAndView proposeDates(
            @PathVariable String lang,
            @PathVariable String id,
            @Valid @ModelAttribute("form") ProposalForm form,
            BindingResult faults,
            Caller caller,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        return answers.ahead(
                ActivityAnswers.sent(lang, id, "propose-dates", faults, locale, request),
                () -> form.days().stream().map(day -> new Slot(day.date(), day.time())).toList(),
                () -> orders.today(caller),
                by -> by.proposeDates(id, form.request(), caller),
                () -> ActivityOrders.recorded(form, caller));
    }

    @Allowed(value = Role.SECRETARIAT, own = Role.LEAD)
    @Says(itself = "done")
    @PostMapping("/postpone")
    ModelAndView postpone(
            @PathVariable String lang,
            @PathVariable String id,
            @Valid @ModelAttribute("form") PostponeRequest form,
            BindingResult faults,
            Caller caller,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        return answers.warned(
                ActivityAnswers.sent(lang, id, "postpone", faults, locale, request),
                () -> List.of(new Slot(form.date(), form.time())),
                by -> by.postpone(id, form, caller),
                () -> form.date().toString());
    }

    @Allowed(Role.SECRETARIAT)
    @Says(itself = "done")
    @PostMapping("/cancel")
    ModelAndView cancel(
            @PathVariable String lang,
            @PathVariable String id,
            @Valid @ModelAttribute("form") CancelRequest form,
            BindingResult faults,
            Caller caller,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        return answers.answer(
                ActivityAnswers.sent(lang, id, "cancel", faults, locale, request),
                () -> orders.cancel(id, form, caller),
                () -> "cancellation");
    }

    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER})
    @Says(itself = "done")
    @PostMapping("/occurrences")
    ModelAndView occurred(
            @PathVariable String lang,
            @PathVariable String id,
            @Valid @ModelAttribute("form") OccurrenceRequest form,
            BindingResult faults,
            Caller caller,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        return answers.held(
                ActivityAnswers.sent(lang, id, "occurrences", faults, locale, request),
                () -> List.of(new Slot(form.date(), form.time())),
                () -> orders.today(caller),
                by -> by.occurred(id, form, caller),
                () -> ActivityOrders.recorded(form, caller));
    }

    @Allowed(value = Role.SECRETARIAT, own = Role.LEAD)
    @Says(itself = "done")
    @PostMapping("/close")
    ModelAndView close(
            @PathVariable String lang,
            @PathVariable String id,
            @Valid @ModelAttribute("form") CloseRequest form,
            BindingResult faults,
            Caller caller,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        return answers.answer(
                ActivityAnswers.sent(lang, id, "close", faults, locale, request),
                () -> orders.close(id, form, caller),
                () -> "closing");
    }

    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.PRESS})
    @Says(itself = "done")
    @PostMapping("/cover")
    ModelAndView cover(
            @PathVariable String lang,
            @PathVariable String id,
            @Valid @ModelAttribute("form") CoverRequest form,
            BindingResult faults,
            Caller caller,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        return answers.answer(
                ActivityAnswers.sent(lang, id, "cover", faults, locale, request),
                () -> orders.cover(id, form, caller),
                () -> ActivityOrders.publication(form));
    }

    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER})
    @Says(itself = "done")
    @PostMapping("/requests")
    ModelAndView ask(
            @PathVariable String lang,
            @PathVariable String id,
            @Valid @ModelAttribute("form") AskRequest form,
            BindingResult faults,
            Caller caller,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        return answers.answer(
                ActivityAnswers.sent(lang, id, "requests", faults, locale, request),
                () -> orders.ask(id, form, caller),
                () -> ActivityOrders.recorded(form, caller));
    }

    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER})
    @Says(itself = "done")
    @PostMapping("/answers")
    ModelAndView answer(
            @PathVariable String lang,
            @PathVariable String id,
            @Valid @ModelAttribute("form") AnswerRequest form,
            BindingResult faults,
            Caller caller,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        return answers.answer(
                ActivityAnswers.sent(lang, id, "answers", faults, locale, request),
                () -> orders.answer(id, form, caller),
                form::request);
    }

    @Allowed(Role.SECRETARIAT)
    @Says(itself = {"done", "moved", "told", "due", "kept"})
    @PostMapping("/corrections")
    ModelAndView correct(
            @PathVariable String lang,
            @PathVariable String id,
            @Valid @ModelAttribute("form") CorrectionForm form,
            BindingResult faults,
            Caller caller,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        return answers.right(
                ActivityAnswers.sent(lang, id, "corrections", faults, locale, request)
                        .saying(form.withdraw() == null ? "corrections" : "withdrawn"),
                form.chosen(),
                form.kind() == Correction.Kind.DATE,
                () -> orders.today(caller),
                by -> by.correct(id, form.request(), caller),
                () -> ActivityOrders.withdrawn(form));
    }

    /** Takes back what the same person has recorded just now. */
    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER, Role.PRESS})
    @Says(itself = "done")
    @PostMapping("/undo")
    ModelAndView undo(
            @PathVariable String lang,
            @PathVariable String id,
            @Valid @ModelAttribute("form") CorrectionForm form,
            BindingResult faults,
            Caller caller,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        Sent sent =
                ActivityAnswers.sent(lang, id, "corrections", faults, locale, request)
                        .saying(Boolean.TRUE.equals(form.again()) ? "restored" : "withdrawn");
        // What the button says is no reason for a correction of later.
        sent.values().remove("why");
        return answers.answer(
                sent,
                () ->
                        orders.undo(
                                id,
                                new UndoRequest(
                                        form.kind(), form.record(), form.why(), form.again()),
                                caller),
                () -> Boolean.TRUE.equals(form.again()) ? "" : ActivityOrders.withdrawn(form));
    }

    @Allowed(Role.SECRETARIAT)
    @Says(itself = "done")
    @PostMapping("/disclosure")
    ModelAndView disclose(
            @PathVariable String lang,
            @PathVariable String id,
            @Valid @ModelAttribute("form") DisclosureRequest form,
            BindingResult faults,
            Caller caller,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        return answers.answer(
                ActivityAnswers.sent(lang, id, "disclosure", faults, locale, request),
                () -> orders.disclose(id, form, caller),
                () -> "");
    }
}
