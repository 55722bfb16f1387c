package kz.moldir.monitoring.write;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Invalid.Fault;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Says;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.monitoring.write.VisitRequests.ScheduleRequest;
import kz.moldir.monitoring.write.VisitableActivities.Visitable;
import kz.moldir.monitoring.write.VisitsByHand.Scheduled;
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

/** The form by which a visit is planned by hand; what is not planned comes back as it was typed. */
@Allowed({Role.SECRETARIAT, Role.LEAD, Role.MEMBER})
@Controller
@RequestMapping("/{language:kk|ru|en}/visits")
final class PlanningPages {

    private final VisitsByHand visits;
    private final VisitableActivities activities;
    private final Council council;
    private final CouncilClock clock;
    private final Problems problems;

    PlanningPages(
            VisitsByHand visits,
            VisitableActivities activities,
            Council council,
            CouncilClock clock,
            Problems problems) {
        this.visits = visits;
        this.activities = activities;
        this.council = council;
        this.clock = clock;
        this.problems = problems;
    }

    /**
     * What stands in the fields.
     *
     * @param sure the day off that was asked about
     */
    record Typed(String activity, String date, String object, String sure) {

        /**
         * What is asked for.
         *
         * @throws Invalid with every fault, each at the id of its field on the page
         */
        ScheduleRequest request() {
            List<Fault> faults = new ArrayList<>();
            if (activity.isEmpty() || activity.length() > VisitRequests.LINE) {
                faults.add(new Fault("activity", "monitoring.plan.activity.none", List.of()));
            }
            LocalDate day = day(date);
            if (day == null) {
                faults.add(new Fault("date", "kit.problem.field.NotNull", List.of()));
            }
            if (object.length() > VisitRequests.LINE) {
                faults.add(
                        new Fault(
                                "object", "monitoring.problem.text", List.of(VisitRequests.LINE)));
            }
            if (day == null || !faults.isEmpty()) {
                throw new Invalid(faults);
            }
            return new ScheduleRequest(activity, day, object, day(sure));
        }

        private static @Nullable LocalDate day(String typed) {
            try {
                return LocalDate.parse(typed);
            } catch (DateTimeParseException notADay) {
                return null;
            }
        }
    }

    /** A group of the choice: what one approval put in force. */
    record Approved(LocalDate on, List<PlannedActivity> activities) {}

    /**
     * The form.
     *
     * @param activity chosen already, or empty
     */
    @GetMapping("/new")
    ModelAndView form(@RequestParam(defaultValue = "") String activity, Caller caller) {
        return page(new Typed(activity, "", "", ""), List.of(), caller);
    }

    @Says("monitoring.plan.said")
    @PostMapping
    ModelAndView planned(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String activity,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String object,
            @RequestParam(defaultValue = "") String sure,
            Caller caller,
            Locale locale) {
        Typed typed = new Typed(activity.strip(), date.strip(), object.strip(), sure.strip());
        try {
            Scheduled visit = visits.scheduled(typed.request(), caller);
            return new ModelAndView(
                    "redirect:/%s/visits/%s?after=%d"
                            .formatted(language, visit.id(), visit.position()));
        } catch (Invalid invalid) {
            return again(typed, problems.invalid(invalid, locale), caller);
        } catch (Refused refused) {
            ProblemDetail problem = problems.refused(refused.refusal(), locale);
            return refused.refusal() instanceof VisitRefusal.DayOff
                    ? asked(typed, problem, caller)
                    : again(typed, problem, caller);
        }
    }

    /** A question is no fault: the form carries its answer. */
    private ModelAndView asked(Typed typed, ProblemDetail problem, Caller caller) {
        ModelAndView page =
                page(
                        new Typed(typed.activity(), typed.date(), typed.object(), typed.date()),
                        List.of(),
                        caller);
        page.addObject("question", problem.getDetail());
        return page;
    }

    private ModelAndView again(Typed typed, ProblemDetail problem, Caller caller) {
        ModelAndView page = page(typed, errors(problem), caller);
        page.setStatus(HttpStatusCode.valueOf(problem.getStatus()));
        return page;
    }

    private ModelAndView page(Typed typed, List<?> errors, Caller caller) {
        ModelAndView page = new ModelAndView("monitoring/plan-visit");
        page.addObject("plans", choice(caller));
        page.addObject("typed", typed);
        page.addObject("errors", errors);
        page.addObject("key", CommandIds.fresh());
        return page;
    }

    /** What the caller may plan a visit for, in the order of the plans. */
    private List<Approved> choice(Caller caller) {
        List<Approved> plans = new ArrayList<>();
        for (Visitable each : activities.on(council.today(clock))) {
            if (!mayPlan(caller, each)) {
                continue;
            }
            if (plans.isEmpty() || !plans.getLast().on().equals(each.approvedOn())) {
                plans.add(new Approved(each.approvedOn(), new ArrayList<>()));
            }
            plans.getLast().activities().add(each.activity());
        }
        return plans;
    }

    private static boolean mayPlan(Caller caller, Visitable one) {
        return caller.may(Role.SECRETARIAT)
                || one.commissions().stream()
                        .anyMatch(each -> caller.actsFor(each, Role.LEAD, Role.MEMBER));
    }

    /** Each as {field, message}; a refusal of the whole leads to the activity. */
    private static List<?> errors(ProblemDetail problem) {
        Map<String, Object> more = problem.getProperties();
        return more != null && more.get("errors") instanceof List<?> errors
                ? errors
                : List.of(
                        Map.of(
                                "field",
                                "activity",
                                "message",
                                String.valueOf(problem.getDetail())));
    }
}
