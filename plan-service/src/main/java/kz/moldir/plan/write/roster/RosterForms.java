package kz.moldir.plan.write.roster;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Says;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.events.ContactDetails;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEntry.Kind;
import kz.moldir.plan.write.orders.FormErrors;
import kz.moldir.plan.write.orders.UndoOffered;
import kz.moldir.plan.write.orders.UndoOffered.UndoRequest;
import kz.moldir.plan.write.roster.EntryRequest.ContactsRequest;
import kz.moldir.plan.write.roster.EntryRequest.NameRequest;
import kz.moldir.plan.write.roster.RosterOrders.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of an entry; what was typed stays when something is wrong. */
@Allowed(Role.SECRETARIAT)
@Controller
@RequestMapping("/{lang:kk|ru|en}/roster")
final class RosterForms {

    private static final String NEW = "new";

    private final RosterOrders orders;
    private final Problems problems;
    private final CouncilClock clock;

    private final Validator validator;

    RosterForms(RosterOrders orders, Problems problems, CouncilClock clock, Validator validator) {
        this.validator = validator;
        this.clock = clock;
        this.orders = orders;
        this.problems = problems;
    }

    @GetMapping("/new")
    ModelAndView empty(@RequestParam(defaultValue = "MEMBER") String kind) {
        return form(NEW, Map.of("kind", kind), null);
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable String id) {
        Known known = orders.known(id);
        return form(id, values(known, orders.contactsOf(known.entry())), null);
    }

    @Says(itself = "done")
    @PostMapping("/{id}")
    ModelAndView write(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale) {
        try {
            EntryRequest body = body(typed);
            BindingResult constraints = new BeanPropertyBindingResult(body, "entry");
            validator.validate(body, constraints);
            if (constraints.hasErrors()) {
                return form(id, typed, problems.invalid(constraints, locale));
            }
            Written written =
                    NEW.equals(id) ? orders.add(body, caller) : orders.change(id, body, caller);
            ModelAndView seen = to(lang, "/" + written.id(), written);
            seen.setViewName(
                    seen.getViewName() + UndoOffered.of(written.version(), clock.instant()));
            return seen;
        } catch (Invalid invalid) {
            return form(id, typed, problems.invalid(invalid, locale));
        } catch (Refused refused) {
            return refused(id, typed, problems.refused(refused.refusal(), locale));
        }
    }

    /** Whoever was overtaken sees what others wrote beside each field, and then has seen it. */
    private ModelAndView refused(String id, Map<String, String> typed, ProblemDetail problem) {
        Optional<Known> now = NEW.equals(id) ? Optional.empty() : orders.find(id);
        if (now.isEmpty() || String.valueOf(now.get().version()).equals(typed.get("version"))) {
            return form(id, typed, problem);
        }
        Map<String, String> theirs = values(now.get(), orders.contactsOf(now.get().entry()));
        Map<String, String> values = new HashMap<>(typed);
        values.put("version", theirs.get("version"));
        Map<String, String> other = new HashMap<>();
        theirs.forEach(
                (field, text) -> {
                    String mine = typed.getOrDefault(field, "").strip().replace("\r", "");
                    String said = text == null ? "" : text;
                    if (!field.equals("version") && !said.equals(mine)) {
                        other.put(field, said.isEmpty() ? "—" : said);
                    }
                });
        return form(id, values, problem).addObject("theirs", other);
    }

    @Says(itself = "done")
    @PostMapping("/{id}/remove")
    ModelAndView remove(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") @Size(max = 500) String reason,
            Caller caller,
            Locale locale) {
        return answer(id, locale, () -> to(lang, "", orders.remove(id, version, reason, caller)));
    }

    /** Takes back what was written just now; the page of what was added is gone then. */
    @Says(itself = "done")
    @PostMapping("/{id}/undo")
    ModelAndView undo(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") @Size(max = 500) String reason,
            Caller caller,
            Locale locale) {
        UndoRequest last = new UndoRequest(version, reason);
        return answer(
                id,
                locale,
                () -> to(lang, version == 1 ? "" : "/" + id, orders.undo(id, last, caller)));
    }

    @Says(itself = "done")
    @PostMapping("/{id}/forget")
    ModelAndView forget(@PathVariable String lang, @PathVariable String id) {
        orders.forget(id);
        return new ModelAndView("redirect:/" + lang + "/roster/" + id + "?done=1");
    }

    private static ModelAndView to(String lang, String entry, Written written) {
        return new ModelAndView(
                "redirect:/" + lang + "/roster" + entry + "?done=1&after=" + written.position());
    }

    /** What is sent of an entry that stands; a refusal shows it as it is now. */
    private ModelAndView answer(String id, Locale locale, Supplier<ModelAndView> order) {
        try {
            return order.get();
        } catch (Invalid invalid) {
            return again(id, problems.invalid(invalid, locale));
        } catch (Refused refused) {
            return again(id, problems.refused(refused.refusal(), locale));
        }
    }

    private ModelAndView again(String id, ProblemDetail problem) {
        Known known = orders.known(id);
        return form(id, values(known, orders.contactsOf(known.entry())), problem);
    }

    private static ModelAndView form(
            String id, Map<String, String> values, @Nullable ProblemDetail problem) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", id);
        model.put("values", values);
        model.put("theirs", Map.of());
        model.put("kinds", Kind.values());
        model.put("roles", RosterEntry.Role.values());
        model.put("key", CommandIds.fresh());
        model.put("errors", problem == null ? List.of() : errors(problem));
        ModelAndView page = new ModelAndView("plan/roster-form", model);
        if (problem != null) {
            page.setStatus(HttpStatusCode.valueOf(problem.getStatus()));
        }
        return page;
    }

    /** At the fields as the form names them, which has no parts. */
    private static List<Map<String, String>> errors(ProblemDetail problem) {
        return FormErrors.of(problem, "name").stream()
                .map(
                        error -> {
                            Map<String, String> named = new HashMap<>(error);
                            named.computeIfPresent(
                                    "field",
                                    (key, field) ->
                                            field.replaceFirst(".*\\.", "")
                                                    .replaceFirst("\\[.*", ""));
                            return named;
                        })
                .toList();
    }

    private static Map<String, String> values(Known known, ContactDetails reached) {
        RosterEntry entry = known.entry();
        Map<String, String> values = new HashMap<>();
        values.put("version", String.valueOf(known.version()));
        values.put("kind", entry.kind().name());
        values.put("ru", entry.name().ru());
        values.put("kk", entry.name().kk());
        values.put("en", entry.name().en());
        values.put("aliases", String.join("\n", entry.aliases()));
        values.put("number", entry.number());
        values.put("commission", entry.commission());
        values.put("role", entry.role() == null ? null : entry.role().name());
        values.put("from", entry.from() == null ? null : entry.from().toString());
        values.put("until", entry.until() == null ? null : entry.until().toString());
        values.put("person", reached.person());
        values.put("phone", reached.phone());
        values.put("email", reached.email());
        values.put("address", reached.address());
        return values;
    }

    private static EntryRequest body(Map<String, String> typed) {
        return new EntryRequest(
                one(Kind.values(), typed.get("kind"), "kind", "roster.problem.kind"),
                new NameRequest(typed.get("ru"), typed.get("kk"), typed.get("en")),
                Arrays.stream(typed.getOrDefault("aliases", "").split("\\R"))
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .toList(),
                typed.get("number"),
                typed.get("commission"),
                typed.getOrDefault("role", "").isEmpty()
                        ? null
                        : one(
                                RosterEntry.Role.values(),
                                typed.get("role"),
                                "role",
                                "roster.problem.role"),
                day(typed, "from"),
                day(typed, "until"),
                new ContactsRequest(
                        typed.get("person"),
                        typed.get("phone"),
                        typed.get("email"),
                        typed.get("address")),
                version(typed),
                typed.get("reason"));
    }

    private static <E extends Enum<E>> E one(
            E[] values, @Nullable String name, String field, String problem) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Invalid.field(field, problem));
    }

    private static @Nullable LocalDate day(Map<String, String> typed, String field) {
        String text = typed.getOrDefault(field, "");
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw Invalid.field(field, "roster.problem.day");
        }
    }

    private static @Nullable Integer version(Map<String, String> typed) {
        String version = typed.getOrDefault("version", "");
        return version.matches("[0-9]{1,6}") ? Integer.valueOf(version) : null;
    }
}
