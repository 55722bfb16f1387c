package kz.moldir.plan.write.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Says;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.events.RegisterEvent.StepKind;
import kz.moldir.plan.write.orders.FormErrors;
import kz.moldir.plan.write.orders.UndoOffered;
import kz.moldir.plan.write.orders.UndoOffered.UndoRequest;
import kz.moldir.plan.write.register.RegisterFormPages.Sent;
import kz.moldir.plan.write.register.RegisterOrders.Written;
import kz.moldir.plan.write.register.RegisterRequests.CorrectRequest;
import kz.moldir.plan.write.register.RegisterRequests.CorrectStepRequest;
import kz.moldir.plan.write.register.RegisterRequests.EntryRequest;
import kz.moldir.plan.write.register.RegisterRequests.StepRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The same from the forms of a register's page; what was typed stays when something is wrong. */
@Allowed(Role.SECRETARIAT)
@Controller
@RequestMapping("/{lang:kk|ru|en}/activities/{id}/register")
final class RegisterForms {

    private static final int MOST_DAYS = 366;
    private static final int MOST_WORDS = 2000;

    private final RegisterOrders orders;
    private final RegisterFormPages pages;
    private final Problems problems;
    private final CouncilClock clock;

    RegisterForms(
            RegisterOrders orders, RegisterFormPages pages, Problems problems, CouncilClock clock) {
        this.clock = clock;
        this.orders = orders;
        this.pages = pages;
        this.problems = problems;
    }

    @Says(itself = "done")
    @PostMapping
    ModelAndView open(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale) {
        return answer(
                new Form(lang, id, "open", null, typed, locale),
                () -> orders.open(id, opened(typed), caller));
    }

    @Says(itself = "done")
    @PostMapping("/{entryId}")
    ModelAndView correct(
            @PathVariable String lang,
            @PathVariable String id,
            @PathVariable String entryId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale) {
        return answer(
                new Form(lang, id, "correct", entryId, typed, locale),
                () -> orders.correct(entryId, corrected(typed), caller));
    }

    @Says(itself = "done")
    @PostMapping("/{entryId}/steps")
    ModelAndView step(
            @PathVariable String lang,
            @PathVariable String id,
            @PathVariable String entryId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale) {
        return answer(
                new Form(lang, id, "step", entryId, typed, locale),
                () ->
                        orders.step(
                                entryId,
                                new StepRequest(
                                        one(StepKind.values(), typed.get("kind"), "kind"),
                                        typed.getOrDefault("on", "").isBlank()
                                                ? null
                                                : day(typed, "on"),
                                        bounded(typed, "words", MOST_WORDS)),
                                caller));
    }

    /** Puts a recorded step right; the second button takes it back. */
    @Says(itself = "done")
    @PostMapping("/{entryId}/steps/{kind}")
    ModelAndView correctStep(
            @PathVariable String lang,
            @PathVariable String id,
            @PathVariable String entryId,
            @PathVariable StepKind kind,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale) {
        String reason = typed.getOrDefault("reason", "");
        return answer(
                new Form(lang, id, "step-" + kind, entryId, typed, locale),
                () ->
                        typed.containsKey("withdraw")
                                ? orders.withdrawStep(entryId, kind, version(typed), reason, caller)
                                : orders.correctStep(
                                        entryId,
                                        kind,
                                        new CorrectStepRequest(
                                                one(StepKind.values(), typed.get("kind"), "kind"),
                                                day(typed, "on"),
                                                bounded(typed, "words", MOST_WORDS),
                                                version(typed),
                                                reason),
                                        caller));
    }

    @Says(itself = "done")
    @PostMapping("/{entryId}/withdraw")
    ModelAndView withdraw(
            @PathVariable String lang,
            @PathVariable String id,
            @PathVariable String entryId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale) {
        return answer(
                new Form(lang, id, "withdraw", entryId, typed, locale),
                () -> orders.withdraw(entryId, typed.getOrDefault("reason", ""), caller));
    }

    /** Takes back what was written just now. */
    @Says(itself = "done")
    @PostMapping("/{entryId}/undo")
    ModelAndView undo(
            @PathVariable String lang,
            @PathVariable String id,
            @PathVariable String entryId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale) {
        return answer(
                new Form(lang, id, "undo", entryId, typed, locale),
                () ->
                        orders.undo(
                                entryId,
                                new UndoRequest(version(typed), typed.getOrDefault("reason", "")),
                                caller));
    }

    private record Form(
            String lang,
            String activityId,
            String name,
            @Nullable String entryId,
            Map<String, String> typed,
            Locale locale) {}

    private ModelAndView answer(Form form, Supplier<Written> order) {
        try {
            Written written = order.get();
            return new ModelAndView(
                    "redirect:/%s/activities/%s/register?done=1&entry=%s&after=%d%s"
                            .formatted(
                                    form.lang(),
                                    form.activityId(),
                                    written.id(),
                                    written.position(),
                                    UndoOffered.of(written.version(), clock.instant())));
        } catch (Invalid invalid) {
            return again(form, problems.invalid(invalid, form.locale()));
        } catch (Refused refused) {
            ProblemDetail problem = problems.refused(refused.refusal(), form.locale());
            return refused.refusal() instanceof RegisterRefusal.RapporteurUnknown unknown
                    ? asking(form, unknown, String.valueOf(problem.getDetail()))
                    : again(form, problem);
        }
    }

    /** A question is no fault: the form comes back with it, and nothing is recorded yet. */
    private ModelAndView asking(
            Form form, RegisterRefusal.RapporteurUnknown unknown, String question) {
        Map<String, String> values = new HashMap<>(form.typed());
        values.put("asked", question);
        values.put("sure", RegisterRefusal.RAPPORTEUR_UNKNOWN + ":" + unknown.name());
        return pages.again(
                form.activityId(), new Sent(form.name(), form.entryId(), values, List.of(), 200));
    }

    private ModelAndView again(Form form, ProblemDetail problem) {
        return pages.again(
                form.activityId(),
                new Sent(
                        form.name(),
                        form.entryId(),
                        form.typed(),
                        FormErrors.of(problem, ""),
                        problem.getStatus()));
    }

    private static EntryRequest opened(Map<String, String> typed) {
        return new EntryRequest(
                one(Register.values(), typed.get("register"), "register"),
                typed.getOrDefault("title", ""),
                bounded(typed, "number", 100),
                bounded(typed, "party", 200),
                bounded(typed, "link", 500),
                day(typed, "received"),
                days(typed),
                bounded(typed, "rapporteur", 200),
                sure(typed),
                bounded(typed, "slot", 100));
    }

    private static CorrectRequest corrected(Map<String, String> typed) {
        return new CorrectRequest(
                typed.getOrDefault("title", ""),
                bounded(typed, "number", 100),
                bounded(typed, "party", 200),
                bounded(typed, "link", 500),
                day(typed, "received"),
                days(typed),
                bounded(typed, "rapporteur", 200),
                version(typed),
                typed.getOrDefault("reason", ""),
                sure(typed));
    }

    /** The answer to the one question that is asked of an entry. */
    private static Set<String> sure(Map<String, String> typed) {
        String sure = typed.getOrDefault("sure", "");
        return sure.isBlank() ? Set.of() : Set.of(sure);
    }

    private static int version(Map<String, String> typed) {
        String version = typed.getOrDefault("version", "");
        return version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : 0;
    }

    private static String bounded(Map<String, String> typed, String field, int most) {
        String text = typed.getOrDefault(field, "");
        if (text.length() > most) {
            throw Invalid.field(field, "register.problem.words", most);
        }
        return text;
    }

    private static @Nullable Integer days(Map<String, String> typed) {
        String days = typed.getOrDefault("days", "").strip();
        if (days.isEmpty()) {
            return null;
        }
        if (!days.matches("[0-9]{1,3}") || Integer.parseInt(days) > MOST_DAYS) {
            throw Invalid.field("days", "settings.problem.number", 0, MOST_DAYS);
        }
        return Integer.valueOf(days);
    }

    private static LocalDate day(Map<String, String> typed, String field) {
        try {
            return LocalDate.parse(typed.getOrDefault(field, ""));
        } catch (DateTimeParseException unreadable) {
            throw Invalid.field(field, "settings.problem.day");
        }
    }

    private static <E extends Enum<E>> E one(E[] values, @Nullable String name, String field) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Invalid.field(field, "register.problem.choice"));
    }
}
