package kz.moldir.plan.write.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.Problems;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.events.RegisterEvent.StepKind;
import kz.moldir.plan.write.orders.FormErrors;
import kz.moldir.plan.write.register.RegisterOrders.Written;
import kz.moldir.plan.write.register.RegisterRequests.CorrectRequest;
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

    private final RegisterOrders orders;
    private final RegisterFormPages pages;
    private final Problems problems;

    RegisterForms(RegisterOrders orders, RegisterFormPages pages, Problems problems) {
        this.orders = orders;
        this.pages = pages;
        this.problems = problems;
    }

    @PostMapping
    ModelAndView open(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale) {
        String slot = typed.get("slot");
        return answer(
                lang,
                id,
                typed,
                locale,
                () ->
                        slot == null
                                ? orders.open(id, opened(typed), caller)
                                : orders.take(id, slot, opened(typed), caller));
    }

    @PostMapping("/{entryId}")
    ModelAndView correct(
            @PathVariable String lang,
            @PathVariable String id,
            @PathVariable String entryId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale) {
        return answer(
                lang, id, typed, locale, () -> orders.correct(entryId, corrected(typed), caller));
    }

    @PostMapping("/{entryId}/steps")
    ModelAndView step(
            @PathVariable String lang,
            @PathVariable String id,
            @PathVariable String entryId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale) {
        return answer(
                lang,
                id,
                typed,
                locale,
                () ->
                        orders.step(
                                entryId,
                                new StepRequest(
                                        one(StepKind.values(), typed.get("kind"), "kind"),
                                        typed.getOrDefault("on", "").isBlank()
                                                ? null
                                                : day(typed, "on"),
                                        typed.get("words")),
                                caller));
    }

    @PostMapping("/{entryId}/withdraw")
    ModelAndView withdraw(
            @PathVariable String lang,
            @PathVariable String id,
            @PathVariable String entryId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale) {
        return answer(
                lang,
                id,
                typed,
                locale,
                () -> orders.withdraw(entryId, typed.getOrDefault("reason", ""), caller));
    }

    private ModelAndView answer(
            String lang,
            String id,
            Map<String, String> typed,
            Locale locale,
            Supplier<Written> order) {
        try {
            return new ModelAndView(
                    "redirect:/%s/activities/%s/register?done=1&after=%d"
                            .formatted(lang, id, order.get().position()));
        } catch (Invalid invalid) {
            return again(id, typed, problems.invalid(invalid, locale));
        } catch (Refused refused) {
            return again(id, typed, problems.refused(refused.refusal(), locale));
        }
    }

    private ModelAndView again(String id, Map<String, String> typed, ProblemDetail problem) {
        return pages.again(id, typed, FormErrors.of(problem, "register"), problem.getStatus());
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
                bounded(typed, "rapporteur", 200));
    }

    private static CorrectRequest corrected(Map<String, String> typed) {
        String version = typed.getOrDefault("version", "");
        return new CorrectRequest(
                typed.getOrDefault("title", ""),
                bounded(typed, "number", 100),
                bounded(typed, "party", 200),
                bounded(typed, "link", 500),
                day(typed, "received"),
                days(typed),
                bounded(typed, "rapporteur", 200),
                version.matches("[0-9]{1,6}") ? Integer.valueOf(version) : 0,
                typed.getOrDefault("reason", ""));
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
