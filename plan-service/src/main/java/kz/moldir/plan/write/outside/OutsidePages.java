package kz.moldir.plan.write.outside;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Organiser;
import kz.moldir.council.TimeframeKind;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Says;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.orders.FormErrors;
import kz.moldir.plan.write.outside.OutsideOrders.Entered;
import kz.moldir.plan.write.plan.RowRefusal;
import kz.moldir.plan.write.review.diff.Meaning;
import kz.moldir.plan.write.rows.Further;
import kz.moldir.plan.write.rows.Named;
import kz.moldir.plan.write.rows.RowText;
import kz.moldir.plan.write.rows.RowValues;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form for work beside the plan. */
@Allowed(Role.SECRETARIAT)
@Controller
@RequestMapping("/{lang:kk|ru|en}")
final class OutsidePages {

    private static final int LONGEST = 500;
    private static final List<String> KINDS = List.of("kind", "kind2");

    private final OutsideOrders orders;
    private final AgainstTheDay against;
    private final Problems problems;

    OutsidePages(OutsideOrders orders, AgainstTheDay against, Problems problems) {
        this.orders = orders;
        this.against = against;
        this.problems = problems;
    }

    @GetMapping("/plans/{planId}/outside")
    ModelAndView form(@PathVariable String lang, @PathVariable String planId) {
        return form(planId, null, translations(lang.equals("kk") ? "titleKk" : "titleRu"), null);
    }

    /** The same form with what was entered, to be put right. */
    @GetMapping("/activities/{id}/outside")
    ModelAndView entered(@PathVariable String id) {
        ApprovedPlans.Entered entered = orders.entered(id);
        Map<String, String> values = values(entered.row());
        values.put("version", RowText.version(entered.row()));
        return form(entered.planId(), id, values, null);
    }

    @Says("outside.correct.said")
    @PostMapping("/activities/{id}/outside")
    ModelAndView correct(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale) {
        try {
            ApprovedPlans.Entered entered = orders.entered(id);
            OutsideRequest body = body(typed, entered.row());
            String reason = words(typed, "reason");
            Answered.refuseWhatIsNew(
                    typed,
                    body,
                    words ->
                            orders.right(
                                    orders.plan(entered.planId()), entered.row(), words, reason));
            if (RowText.version(entered.row()).equals(typed.get("version"))) {
                Row right =
                        orders.right(orders.plan(entered.planId()), entered.row(), body, reason);
                List<String> unread = against.unread(entered.planId(), right, typed, locale);
                if (!unread.isEmpty()) {
                    return warned(form(entered.planId(), id, typed, null), unread, right);
                }
            }
            Entered done =
                    orders.correct(
                            id,
                            new CorrectOutsideRequest(
                                    body.title(),
                                    body.timeframe(),
                                    body.responsible(),
                                    body.note(),
                                    body.kinds(),
                                    body.titles(),
                                    body.sure(),
                                    reason,
                                    typed.getOrDefault("version", ""),
                                    body.term(),
                                    body.commissions(),
                                    body.persons(),
                                    body.subjects(),
                                    body.organiser(),
                                    body.external(),
                                    body.noteKk()),
                            caller);
            return to(lang, done);
        } catch (Invalid invalid) {
            return form(
                    orders.entered(id).planId(),
                    id,
                    asked(typed, invalid),
                    problems.invalid(invalid, locale));
        } catch (Refused refused) {
            return refused(id, typed, refused, locale);
        }
    }

    @Says("outside.withdraw.said")
    @PostMapping("/activities/{id}/outside/withdraw")
    ModelAndView withdraw(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale) {
        try {
            String why = words(typed, "why");
            boolean sure = typed.containsKey("sure");
            if (sure) {
                Answered.refuseWhatIsNew(
                        typed, () -> OutsideOrders.refuseUnlessMeant("why", why, false));
            }
            String seen = typed.getOrDefault("version", "");
            return to(lang, orders.withdraw(id, "why", why, sure, seen, caller));
        } catch (Invalid invalid) {
            return stays(id, asked(typed, invalid), problems.invalid(invalid, locale));
        } catch (Refused refused) {
            return stays(id, typed, problems.refused(refused.refusal(), locale));
        }
    }

    private ModelAndView stays(String id, Map<String, String> typed, ProblemDetail problem) {
        ApprovedPlans.Entered entered = orders.entered(id);
        Map<String, String> values = values(entered.row());
        values.put("version", RowText.version(entered.row()));
        values.put("why", typed.getOrDefault("why", ""));
        values.put(Answered.FIELD, typed.getOrDefault(Answered.FIELD, ""));
        return form(entered.planId(), id, values, problem);
    }

    private static String words(Map<String, String> typed, String field) {
        String words = typed.getOrDefault(field, "");
        if (words.isBlank() || words.length() > LONGEST) {
            throw Invalid.field(field, "register.problem.words", LONGEST);
        }
        return words;
    }

    @Says("outside.enter.said")
    @PostMapping("/plans/{planId}/outside")
    ModelAndView enter(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale) {
        try {
            OutsideRequest body = body(typed, null);
            Answered.refuseWhatIsNew(
                    typed, body, words -> orders.row(orders.plan(planId), "", words));
            Row row = orders.row(orders.plan(planId), "", body);
            List<String> unread = against.unread(planId, row, typed, locale);
            return unread.isEmpty()
                    ? to(lang, orders.enter(planId, body, caller))
                    : warned(form(planId, null, typed, null), unread, row);
        } catch (Invalid invalid) {
            return form(planId, null, asked(typed, invalid), problems.invalid(invalid, locale));
        } catch (Refused refused) {
            return form(planId, null, typed, problems.refused(refused.refusal(), locale));
        }
    }

    /** A question is no fault: the form comes back with it, and nothing is entered yet. */
    private static ModelAndView warned(ModelAndView form, List<String> words, Row row) {
        return form.addObject("warned", words).addObject("read", AgainstTheDay.day(row));
    }

    /** What was typed, with what is asked of it. */
    private static Map<String, String> asked(Map<String, String> typed, Invalid invalid) {
        Map<String, String> values = new HashMap<>(typed);
        values.put(Answered.FIELD, Answered.carried(invalid));
        return values;
    }

    /** What somebody else wrote meanwhile stands beside what was typed, and is what is seen now. */
    private ModelAndView refused(
            String id, Map<String, String> typed, Refused refused, Locale locale) {
        ApprovedPlans.Entered now = orders.entered(id);
        ProblemDetail problem = problems.refused(refused.refusal(), locale);
        if (!(refused.refusal() instanceof RowRefusal.ChangedMeanwhile)) {
            return form(now.planId(), id, typed, problem);
        }
        Map<String, String> mine = new HashMap<>(typed);
        mine.put("version", RowText.version(now.row()));
        Map<String, String> theirs = values(now.row());
        theirs.entrySet()
                .removeIf(each -> typed.getOrDefault(each.getKey(), "").equals(each.getValue()));
        ModelAndView page = form(now.planId(), id, mine, problem);
        page.addObject("theirs", theirs);
        return page;
    }

    private static ModelAndView to(String lang, Entered done) {
        return new ModelAndView(
                "redirect:/%s/activities/%s?after=%d".formatted(lang, done.id(), done.position()));
    }

    static OutsideRequest body(Map<String, String> typed, @Nullable Row now) {
        Map<String, String> is = now == null ? Map.of() : values(now);
        Meaning meaning = Meaning.typed(typed, is);
        Further further = further(typed, now);
        return new OutsideRequest(
                typed.getOrDefault("title", ""),
                typed.getOrDefault("timeframe", ""),
                typed.getOrDefault("responsible", ""),
                typed.get("note"),
                kinds(typed, now),
                new LocalizedText(
                        otherwise("titleRu", typed, is),
                        otherwise("titleKk", typed, is),
                        otherwise("titleEn", typed, is)),
                typed.containsKey("sure"),
                Arrays.stream(Disclosure.values())
                        .filter(each -> each.name().equals(typed.get("disclosure")))
                        .findFirst()
                        .orElse(null),
                meaning.term(),
                meaning.commissions(),
                meaning.persons(),
                Named.of(further.subjects()),
                Named.of(further.organiser()),
                Named.ofInvited(further.external()),
                otherwise("noteKk", typed, is));
    }

    /** Who names a body says too what it is. */
    private static Further further(Map<String, String> typed, @Nullable Row now) {
        if (typed.getOrDefault("organiser", "").isEmpty()
                && !typed.getOrDefault("organiserName", "").isBlank()) {
            throw Invalid.field("organiser", "outside.problem.organiser");
        }
        return new RowValues(typed).text(now).further();
    }

    /** What a field says otherwise than it did; null where it says the same. */
    private static @Nullable String otherwise(
            String field, Map<String, String> typed, Map<String, String> is) {
        String said = typed.get(field);
        return said == null || said.strip().equals(is.getOrDefault(field, "")) ? null : said;
    }

    /** The form has two kinds; further ones of the row stay. */
    static List<ActivityKind> kinds(Map<String, String> typed, @Nullable Row now) {
        List<ActivityKind> chosen =
                KINDS.stream()
                        .flatMap(
                                field ->
                                        Arrays.stream(ActivityKind.values())
                                                .filter(
                                                        kind ->
                                                                kind.name()
                                                                        .equals(typed.get(field))))
                        .distinct()
                        .toList();
        return now == null || chosen.isEmpty()
                ? chosen
                : Stream.concat(chosen.stream(), now.kinds().stream().skip(KINDS.size()))
                        .distinct()
                        .toList();
    }

    static Map<String, String> values(Row row) {
        LocalizedText title = row.title();
        Map<String, String> values =
                translations(
                        title.ru() != null
                                ? "titleRu"
                                : title.kk() != null ? "titleKk" : "titleEn");
        values.put(
                "title",
                Stream.of(title.ru(), title.kk(), title.en())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(""));
        values.computeIfPresent("titleKk", (field, none) -> text(title.kk()));
        values.computeIfPresent("titleEn", (field, none) -> text(title.en()));
        values.put("timeframe", row.timeframe().text());
        values.put("responsible", row.responsible().text());
        values.put("note", Objects.requireNonNullElse(row.note(), ""));
        values.put("noteKk", Objects.requireNonNullElse(row.noteKk(), ""));
        List<ActivityKind> kinds = row.kinds();
        values.put("kind", kinds.isEmpty() ? "" : kinds.getFirst().name());
        values.put("kind2", kinds.size() > 1 ? kinds.get(1).name() : "");
        values.putAll(Meaning.of(row.timeframe(), row.responsible()));
        Map<String, String> all = RowValues.of(row);
        RowValues.FURTHER.forEach(field -> values.put(field, all.getOrDefault(field, "")));
        return values;
    }

    private static String text(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }

    /** Empty fields for the title in other languages than that of its words. */
    private static Map<String, String> translations(String words) {
        return Stream.of("titleRu", "titleKk", "titleEn")
                .filter(field -> !field.equals(words))
                .collect(
                        Collectors.toMap(
                                Function.identity(), field -> "", (a, b) -> a, HashMap::new));
    }

    private ModelAndView form(
            String planId,
            @Nullable String activityId,
            Map<String, String> values,
            @Nullable ProblemDetail problem) {
        Map<String, Object> model = new HashMap<>();
        model.put("plan", orders.plan(planId));
        model.put("activityId", activityId);
        Map<String, String> shown = new HashMap<>(values);
        shown.putIfAbsent("noteKk", "");
        Meaning.FIELDS.forEach(field -> shown.putIfAbsent(field, ""));
        RowValues.FURTHER.forEach(field -> shown.putIfAbsent(field, ""));
        model.put("values", shown);
        model.put("termKinds", TimeframeKind.values());
        model.put("theirs", Map.of());
        model.put("kinds", ActivityKind.values());
        model.put("organisers", Organiser.Kind.values());
        model.put("disclosures", Disclosure.values());
        model.put("key", CommandIds.fresh());
        model.put(
                "asked",
                problem != null && problem.getStatus() == 422 && !values.containsKey("why"));
        model.put("warned", List.of());
        model.put("errors", problem == null ? List.of() : FormErrors.of(problem, "title"));
        ModelAndView page = new ModelAndView("plan/outside", model);
        if (problem != null) {
            page.setStatus(HttpStatusCode.valueOf(problem.getStatus()));
        }
        return page;
    }
}
