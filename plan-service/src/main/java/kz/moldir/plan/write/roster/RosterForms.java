package kz.moldir.plan.write.roster;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
import kz.moldir.plan.events.RosterTerm;
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
            @RequestParam Map<String, String> sent,
            Caller caller,
            Locale locale) {
        Map<String, String> typed = TypedTerms.packed(sent);
        try {
            EntryRequest body = body(typed, TypedTerms.in(sent));
            BindingResult constraints = new BeanPropertyBindingResult(body, "entry");
            validator.validate(body, constraints);
            if (constraints.hasErrors()) {
                return form(id, typed, problems.invalid(constraints, locale));
            }
            chosen(id, body, typed.getOrDefault("term", ""));
            boolean shorter = endsEarlier(id, body);
            Written written =
                    NEW.equals(id) ? orders.add(body, caller) : orders.change(id, body, caller);
            ModelAndView seen = to(lang, "/" + written.id(), written, shorter ? "shorter" : "1");
            seen.setViewName(
                    seen.getViewName() + UndoOffered.of(written.version(), clock.instant()));
            return seen;
        } catch (Invalid invalid) {
            return form(id, typed, problems.invalid(invalid, locale));
        } catch (Refused refused) {
            return refused(id, typed, problems.refused(refused.refusal(), locale));
        }
    }

    /**
     * Who belongs elsewhere now did not before: what is put right and what is new is told apart.
     */
    private void chosen(String id, EntryRequest body, String choice) {
        Optional<Known> known = NEW.equals(id) ? Optional.empty() : orders.find(id);
        if (known.isEmpty()
                || !choice.isEmpty()
                || !Objects.equals(known.get().version(), body.version())) {
            return;
        }
        RosterTerm now = known.get().entry().term();
        RosterTerm then = RosterOrders.entry(id, body, null).term();
        boolean elsewhere =
                !Objects.equals(now.commission(), then.commission())
                        || !Objects.equals(now.role(), then.role())
                        || !Objects.equals(now.from(), then.from());
        if (elsewhere && !now.blank()) {
            throw Invalid.field("term", "roster.problem.choose");
        }
    }

    /** Whether a person serves less long than was known; access is given elsewhere, and lasts. */
    private boolean endsEarlier(String id, EntryRequest body) {
        LocalDate until = body.until();
        if (NEW.equals(id) || until == null || !body.kind().person()) {
            return false;
        }
        return orders.find(id)
                .map(known -> known.entry().until())
                .map(until::isBefore)
                .orElseGet(() -> orders.find(id).isPresent());
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
        Map<String, String> other = TypedTerms.meet(values, now.get().entry().terms());
        values.put(TypedTerms.SEEN, theirs.get(TypedTerms.SEEN));
        theirs.forEach(
                (field, text) -> {
                    String mine = typed.getOrDefault(field, "").strip().replace("\r", "");
                    String said = text == null ? "" : text;
                    if (!field.equals("version") && !TypedTerms.owns(field) && !said.equals(mine)) {
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
        return to(lang, entry, written, "1");
    }

    private static ModelAndView to(String lang, String entry, Written written, String done) {
        String after = "?done=" + done + "&after=" + written.position();
        return new ModelAndView("redirect:/" + lang + "/roster" + entry + after);
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
        model.put("termRows", IntStream.rangeClosed(0, TypedTerms.count(values)).boxed().toList());
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
                                            TypedTerms.field(field)
                                                    .replaceFirst(".*\\.", "")
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
        TypedTerms.put(values, entry.terms());
        values.put("person", reached.person());
        values.put("phone", reached.phone());
        values.put("email", reached.email());
        values.put("address", reached.address());
        return values;
    }

    private static EntryRequest body(Map<String, String> typed, boolean terms) {
        return new EntryRequest(
                one(Kind.values(), typed.get("kind"), "kind", "roster.problem.kind"),
                new NameRequest(typed.get("ru"), typed.get("kk"), typed.get("en")),
                Arrays.stream(typed.getOrDefault("aliases", "").split("\\R"))
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .toList(),
                typed.get("number"),
                typed.get("commission"),
                role("role", typed.getOrDefault("role", "")),
                day("from", typed.getOrDefault("from", "")),
                day("until", typed.getOrDefault("until", "")),
                new ContactsRequest(
                        typed.get("person"),
                        typed.get("phone"),
                        typed.get("email"),
                        typed.get("address")),
                version(typed),
                typed.get("reason"),
                terms ? TypedTerms.of(typed, RosterForms::role, RosterForms::day) : null,
                "NEW".equals(typed.get("term")));
    }

    private static RosterEntry.@Nullable Role role(String field, String text) {
        return text.isEmpty()
                ? null
                : one(RosterEntry.Role.values(), text, field, "roster.problem.role");
    }

    private static <E extends Enum<E>> E one(
            E[] values, @Nullable String name, String field, String problem) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Invalid.field(field, problem));
    }

    private static @Nullable LocalDate day(String field, String text) {
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
