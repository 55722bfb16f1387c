package kz.moldir.plan.write.next;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Says;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.events.Continues.Reason;
import kz.moldir.plan.write.next.EarlierPlans.Named;
import kz.moldir.plan.write.next.NextPlanOrders.Started;
import kz.moldir.plan.write.orders.FormErrors;
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

/** The page on which a plan begins: which half-year, what it goes on with, and the preview. */
@Allowed(Role.SECRETARIAT)
@Controller
@RequestMapping("/{lang:kk|ru|en}/plans/new")
final class NextPlanPages {

    private final NextPlanOrders orders;
    private final Problems problems;
    private final Council council;
    private final CouncilClock clock;

    NextPlanPages(NextPlanOrders orders, Problems problems, Council council, CouncilClock clock) {
        this.orders = orders;
        this.problems = problems;
        this.council = council;
        this.clock = clock;
    }

    /** What was chosen; from is empty where nothing is gone on with, null where nothing is said. */
    record Chosen(String year, String half, @Nullable String from) {}

    @GetMapping
    ModelAndView begin(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String half,
            @RequestParam(required = false) @Nullable String from,
            Locale locale) {
        if (year == null || half == null) {
            return page(following(), null, List.of(), 200);
        }
        Chosen chosen = new Chosen(year, half, from);
        try {
            return page(chosen, offers(chosen), List.of(), 200);
        } catch (Invalid invalid) {
            return again(chosen, problems.invalid(invalid, locale));
        }
    }

    @Says("next.said")
    @PostMapping
    ModelAndView start(
            @PathVariable String lang,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String half,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") Set<String> take,
            Caller caller,
            Locale locale) {
        Chosen chosen = new Chosen(year, half, from);
        try {
            Started started =
                    orders.start(
                            number(year, "year"),
                            number(half, "half"),
                            from.isEmpty() ? null : from,
                            take,
                            caller);
            return new ModelAndView(
                    "redirect:/%s/plans/%s/rows?after=%d"
                            .formatted(lang, started.planId(), started.position()));
        } catch (Invalid invalid) {
            return again(chosen, take, problems.invalid(invalid, locale));
        } catch (Refused refused) {
            return again(chosen, take, problems.refused(refused.refusal(), locale));
        }
    }

    /** What was ticked stays ticked, as long as there is what can be ticked. */
    private ModelAndView again(Chosen chosen, Set<String> ticked, ProblemDetail problem) {
        try {
            ModelAndView page =
                    page(
                            chosen,
                            offers(chosen),
                            FormErrors.of(problem, "year"),
                            problem.getStatus());
            page.addObject("ticked", ticked);
            return page;
        } catch (Invalid nothingToOffer) {
            return again(chosen, problem);
        }
    }

    /** The half-year, or the year, after the newest plan, else the present half-year. */
    private Chosen following() {
        List<Named> plans = orders.plans();
        if (plans.isEmpty()) {
            var today = council.today(clock);
            return new Chosen(
                    String.valueOf(today.getYear()), today.getMonthValue() <= 6 ? "1" : "2", null);
        }
        Named newest = plans.getFirst();
        return newest.half() == 1
                ? new Chosen(String.valueOf(newest.year()), "2", newest.id())
                : new Chosen(
                        String.valueOf(newest.year() + 1),
                        newest.half() == 0 ? "0" : "1",
                        newest.id());
    }

    private List<Offer> offers(Chosen chosen) {
        String from = chosen.from();
        int year = number(chosen.year(), "year");
        int half = number(chosen.half(), "half");
        return from == null || from.isEmpty() ? List.of() : orders.offers(from, year, half);
    }

    private ModelAndView again(Chosen chosen, ProblemDetail problem) {
        return page(chosen, null, FormErrors.of(problem, "year"), problem.getStatus());
    }

    private ModelAndView page(
            Chosen chosen,
            @Nullable List<Offer> offers,
            List<Map<String, String>> errors,
            int status) {
        ModelAndView page = new ModelAndView("plan/next");
        page.addObject("chosen", chosen);
        page.addObject("plans", orders.plans());
        page.addAllObjects(offered(offers));
        page.addObject("errors", errors);
        page.addObject("key", CommandIds.fresh());
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }

    /** The offers, counted and by reason: a plan may leave thousands, too many for a template. */
    static Map<String, Object> offered(@Nullable List<Offer> offers) {
        if (offers == null) {
            return Map.of();
        }
        Map<Reason, List<Offer>> groups = new EnumMap<>(Reason.class);
        offers.forEach(
                offer ->
                        groups.computeIfAbsent(offer.reason(), absent -> new ArrayList<>())
                                .add(offer));
        return Map.of(
                "offers",
                offers,
                "groups",
                groups,
                "proposed",
                offers.stream().filter(Offer::proposed).count());
    }

    private static int number(String text, String field) {
        if (!text.strip().matches("\\d{1,4}")) {
            throw Invalid.field(field, "next.problem." + field);
        }
        return Integer.parseInt(text.strip());
    }
}
