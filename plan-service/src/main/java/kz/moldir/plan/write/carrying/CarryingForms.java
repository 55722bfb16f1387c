package kz.moldir.plan.write.carrying;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Says;
import kz.moldir.kit.time.Days;
import kz.moldir.plan.events.recorded.Attachment;
import kz.moldir.plan.write.orders.Asked;
import kz.moldir.plan.write.orders.DayWarnings;
import kz.moldir.plan.write.orders.DayWarnings.Slot;
import kz.moldir.plan.write.orders.FormAnswer;
import kz.moldir.plan.write.orders.FormErrors;
import kz.moldir.plan.write.orders.FormPages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** The same from the forms of the page; what was typed stays when something is wrong. */
@Allowed(value = Role.SECRETARIAT, own = Role.LEAD)
@Controller
@RequestMapping("/{lang:kk|ru|en}/activities/{id}/carrying-out")
final class CarryingForms {

    private final CarryingOrders orders;
    private final CarryingActions actions;
    private final CarryingPages pages;
    private final DayWarnings warnings;
    private final Problems problems;

    CarryingForms(
            CarryingOrders orders,
            CarryingActions actions,
            CarryingPages pages,
            DayWarnings warnings,
            Problems problems) {
        this.orders = orders;
        this.actions = actions;
        this.pages = pages;
        this.warnings = warnings;
        this.problems = problems;
    }

    private interface Order {
        Done sent() throws IOException;
    }

    private record Sent(
            String lang, String id, String action, Map<String, String> values, Locale locale) {

        /** Of which occurrence the page showed what is kept. */
        String occurrence() {
            String shown = values.getOrDefault("occurrence", "");
            return shown.isBlank()
                    ? ""
                    : "&occurrence=" + URLEncoder.encode(shown, StandardCharsets.UTF_8);
        }
    }

    @Says(itself = {"done", "made"})
    @PostMapping(path = "/attach-document", consumes = "multipart/form-data")
    ModelAndView attach(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam Map<String, String> values,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Caller caller,
            Locale locale)
            throws IOException {
        Typed typed = new Typed(values);
        return answer(
                new Sent(lang, id, "attach-document", values, locale),
                () -> {
                    if (file == null || file.isEmpty()) {
                        throw Invalid.field("file", "plan.carrying.problem.type");
                    }
                    CarryingOrders.Attached attached =
                            orders.attach(
                                    id,
                                    file.getOriginalFilename(),
                                    file.getBytes(),
                                    typed.choice("kind", Attachment.Kind.class),
                                    new CarryingOrders.Title(
                                            typed.line("title"), typed.line("titleKk")),
                                    caller);
                    return new Done(attached.position(), attached.document().id(), false);
                });
    }

    /** The forms of the secretariat alone, told apart by the last part of the address. */
    @Allowed(Role.SECRETARIAT)
    @Says(itself = "done")
    @PostMapping({
        "/publish-document",
        "/withdraw-entry",
        "/describe-document",
        "/correct-decision",
        "/publish-decisions",
        "/unpublish-decisions"
    })
    ModelAndView keep(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam Map<String, String> values,
            HttpServletRequest request,
            Caller caller,
            Locale locale)
            throws IOException {
        String path = request.getRequestURI();
        String action = path.substring(path.lastIndexOf('/') + 1);
        return answer(
                new Sent(lang, id, action, values, locale),
                () -> actions.doneByTheSecretariat(action, id, new Typed(values), caller));
    }

    /** All other forms of the page, told apart in the same way. */
    @Says(itself = {"done", "made"})
    @PostMapping("/{action:[a-z-]+}")
    ModelAndView record(
            @PathVariable String lang,
            @PathVariable String id,
            @PathVariable String action,
            @RequestParam Map<String, String> values,
            Caller caller,
            Locale locale)
            throws IOException {
        Sent sent = new Sent(lang, id, action, values, locale);
        Order order = () -> actions.done(action, id, new Typed(values), caller);
        return answer(sent, order, unread(sent, () -> actions.days(action, new Typed(values))));
    }

    /** Nobody is expected on the last day for materials: only the calendar speaks against it. */
    private List<String> against(Sent sent, List<Slot> chosen) {
        return sent.action().equals("arrange-session")
                ? warnings.ofCalendar(chosen.stream().map(Slot::date).toList(), sent.locale())
                : warnings.of(sent.id(), chosen, sent.locale());
    }

    /** What speaks against the days and was not read yet; faults of the form come first. */
    private @Nullable ModelAndView unread(Sent sent, Supplier<List<Slot>> days) {
        try {
            List<Slot> chosen = days.get();
            chosen.forEach(slot -> Days.check("slots", slot.date()));
            String read = Slot.read(chosen);
            if (chosen.isEmpty() || Asked.hasRead(sent.values(), read)) {
                return null;
            }
            List<String> against = against(sent, chosen);
            return against.isEmpty()
                    ? null
                    : asked(sent, against).addObject("sure", Asked.read(sent.values(), read));
        } catch (Invalid faults) {
            return null;
        }
    }

    private ModelAndView asked(Sent sent, List<String> words) {
        return pages.again(
                sent.id(),
                new FormPages.Input(sent.action(), sent.values(), List.of(), 200, false, words),
                sent.locale());
    }

    /** A file that is not read at all because of its size leaves the page, and says the limit. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletRequest request, Locale locale) {
        Map<?, ?> parts =
                (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return again(
                new Sent(
                        String.valueOf(parts.get("lang")),
                        String.valueOf(parts.get("id")),
                        "attach-document",
                        Map.of(),
                        locale),
                problems.invalid(Invalid.field("file", "plan.carrying.problem.type"), locale),
                HttpStatus.CONTENT_TOO_LARGE.value());
    }

    private ModelAndView answer(Sent sent, Order order, @Nullable ModelAndView warned)
            throws IOException {
        return warned == null ? answer(sent, order) : warned;
    }

    private ModelAndView answer(Sent sent, Order order) throws IOException {
        return new FormAnswer(problems, sent.locale())
                .toSeen(
                        () -> {
                            Done done = order.sent();
                            return "/%s/activities/%s/carrying-out?done=%s&after=%d%s%s"
                                    .formatted(
                                            sent.lang(),
                                            sent.id(),
                                            sent.action(),
                                            done.position(),
                                            made(done),
                                            sent.occurrence());
                        },
                        problem -> again(sent, problem, problem.getStatus()));
    }

    /** What stands alone and can be withdrawn at once, as the activity answers it: one thing. */
    private static String made(Done done) {
        String made = done.answer();
        return made == null || made.contains(" ")
                ? ""
                : "&made=" + URLEncoder.encode(made, StandardCharsets.UTF_8);
    }

    private ModelAndView again(Sent sent, ProblemDetail problem, int status) {
        if (Asked.question(problem)) {
            return asked(sent, List.of(String.valueOf(problem.getDetail())))
                    .addObject("sure", Asked.with(sent.values(), problem));
        }
        boolean stale = FormAnswer.stale(problem);
        return pages.again(
                sent.id(),
                new FormPages.Input(
                        sent.action(),
                        sent.values(),
                        stale ? List.of() : FormErrors.ofActivity(problem),
                        status,
                        stale),
                sent.locale());
    }
}
