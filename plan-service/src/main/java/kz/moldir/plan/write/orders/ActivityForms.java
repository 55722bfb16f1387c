package kz.moldir.plan.write.orders;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Says;
import kz.moldir.kit.time.CouncilClock;
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
import org.springframework.http.ProblemDetail;
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
    private final FormPages pages;
    private final DayWarnings warnings;
    private final Problems problems;
    private final CouncilClock clock;

    ActivityForms(
            ActivityOrders orders,
            FormPages pages,
            DayWarnings warnings,
            Problems problems,
            CouncilClock clock) {
        this.orders = orders;
        this.pages = pages;
        this.warnings = warnings;
        this.problems = problems;
        this.clock = clock;
    }

    /** An empty field is a field that was not filled in. */
    @InitBinder
    void blankIsNothing(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER})
    @Says
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
        return warned(
                sent(lang, id, "agree-date", faults, locale, request),
                () -> List.of(new Slot(form.date(), form.time())),
                () -> orders.agreeDate(id, form, caller),
                () -> form.date().toString());
    }

    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER})
    @Says
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
        return warned(
                sent(lang, id, "propose-dates", faults, locale, request),
                () -> form.days().stream().map(day -> new Slot(day.date(), day.time())).toList(),
                () -> orders.proposeDates(id, form.request(), caller),
                () -> ActivityOrders.recorded(form, caller));
    }

    @Allowed(value = Role.SECRETARIAT, own = Role.LEAD)
    @Says
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
        return warned(
                sent(lang, id, "postpone", faults, locale, request),
                () -> List.of(new Slot(form.date(), form.time())),
                () -> orders.postpone(id, form, caller),
                () -> form.date().toString());
    }

    @Allowed(Role.SECRETARIAT)
    @Says
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
        return answer(
                sent(lang, id, "cancel", faults, locale, request),
                () -> orders.cancel(id, form, caller),
                () -> "cancellation");
    }

    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER})
    @Says
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
        return warned(
                sent(lang, id, "occurrences", faults, locale, request),
                () -> List.of(new Slot(form.date(), form.time())),
                () -> orders.occurred(id, form, caller),
                () -> ActivityOrders.recorded(form, caller));
    }

    @Allowed(value = Role.SECRETARIAT, own = Role.LEAD)
    @Says
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
        return answer(
                sent(lang, id, "close", faults, locale, request),
                () -> orders.close(id, form, caller),
                () -> "closing");
    }

    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.PRESS})
    @Says
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
        return answer(
                sent(lang, id, "cover", faults, locale, request),
                () -> orders.cover(id, form, caller),
                () -> ActivityOrders.publication(form));
    }

    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER})
    @Says
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
        return answer(
                sent(lang, id, "requests", faults, locale, request),
                () -> orders.ask(id, form, caller),
                () -> ActivityOrders.recorded(form, caller));
    }

    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER})
    @Says
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
        return answer(
                sent(lang, id, "answers", faults, locale, request),
                () -> orders.answer(id, form, caller),
                form::request);
    }

    @Allowed(Role.SECRETARIAT)
    @Says
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
        return answer(
                sent(lang, id, "corrections", faults, locale, request)
                        .saying(form.withdraw() == null ? "corrections" : "withdrawn"),
                () -> orders.correct(id, form.request(), caller),
                () -> ActivityOrders.withdrawn(form));
    }

    /** Takes back what the same person has recorded just now. */
    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER, Role.PRESS})
    @Says
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
        return answer(
                sent(lang, id, "corrections", faults, locale, request)
                        .saying(Boolean.TRUE.equals(form.again()) ? "restored" : "withdrawn"),
                () ->
                        orders.undo(
                                id,
                                new UndoRequest(
                                        form.kind(), form.record(), form.why(), form.again()),
                                caller),
                () -> Boolean.TRUE.equals(form.again()) ? "" : ActivityOrders.withdrawn(form));
    }

    @Allowed(Role.SECRETARIAT)
    @Says
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
        return answer(
                sent(lang, id, "disclosure", faults, locale, request),
                () -> orders.disclose(id, form, caller),
                () -> "");
    }

    /** Says first what speaks against the days; the form that comes back says that it was read. */
    private ModelAndView warned(
            Sent sent, Supplier<List<Slot>> slots, Supplier<Done> order, Supplier<String> record)
            throws IOException {
        if (sent.faults().hasErrors()) {
            return answer(sent, order, record);
        }
        List<Slot> chosen = slots.get();
        String read = Slot.read(chosen);
        if (read.equals(sent.values().get("sure")) || Slot.beyondCounting(chosen)) {
            return answer(sent, order, record);
        }
        List<String> against = warnings.of(sent.id(), chosen, sent.locale());
        if (against.isEmpty()) {
            return answer(sent, order, record);
        }
        return warnedOf(sent, against).addObject("sure", read);
    }

    /** The address that follows names the record, so that nothing else is taken back from there. */
    private ModelAndView answer(Sent sent, Supplier<Done> order, Supplier<String> record)
            throws IOException {
        if (sent.faults().hasErrors()) {
            return again(sent, problems.invalid(sent.faults(), sent.locale()));
        }
        return new FormAnswer(problems, sent.locale())
                .toSeen(
                        () ->
                                "/%s/activities/%s?done=%s&after=%d&until=%d&record=%s"
                                        .formatted(
                                                sent.lang(),
                                                sent.id(),
                                                sent.said(),
                                                order.get().position(),
                                                clock.instant()
                                                        .plus(UndoOffered.FOR)
                                                        .getEpochSecond(),
                                                record.get()),
                        problem -> again(sent, problem));
    }

    private ModelAndView again(Sent sent, ProblemDetail problem) {
        if (String.valueOf(problem.getType()).endsWith("/activity-occurred-already")) {
            return another(sent, List.of(String.valueOf(problem.getDetail())));
        }
        if (String.valueOf(problem.getType()).endsWith("/activity-asked-already")) {
            return warnedOf(sent, List.of(String.valueOf(problem.getDetail())));
        }
        if (Asked.question(problem)) {
            return warnedOf(sent, List.of(String.valueOf(problem.getDetail())))
                    .addObject("sure", Asked.with(sent.values(), problem));
        }
        boolean stale = FormAnswer.stale(problem);
        return pages.again(
                sent.lang(),
                sent.id(),
                new FormPages.Input(
                        sent.action(),
                        sent.values(),
                        stale ? List.of() : FormErrors.ofActivity(problem),
                        problem.getStatus(),
                        stale),
                sent.locale());
    }

    /** What looks like something that is recorded already is taken once that was read. */
    private ModelAndView another(Sent sent, List<String> warnings) {
        return warnedOf(sent, warnings)
                .addObject("sure", sent.values().get("sure"))
                .addObject(
                        "another",
                        Map.of(
                                "date", sent.values().getOrDefault("date", ""),
                                "place", sent.values().getOrDefault("place", "")));
    }

    private ModelAndView warnedOf(Sent sent, List<String> warnings) {
        FormPages.Input input =
                new FormPages.Input(sent.action(), sent.values(), List.of(), 200, false, warnings);
        return pages.again(sent.lang(), sent.id(), input, sent.locale());
    }

    private static Sent sent(
            String lang,
            String id,
            String action,
            BindingResult faults,
            Locale locale,
            HttpServletRequest request) {
        Map<String, String> values = new TreeMap<>();
        request.getParameterMap().forEach((name, all) -> values.put(name, all[0]));
        return new Sent(lang, id, action, action, values, faults, locale);
    }
}
