package kz.moldir.plan.read.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.read.activities.ActivityQuery;
import kz.moldir.plan.read.activities.ActivityTable;
import kz.moldir.plan.read.activities.PlanRows;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.plans.PlanSummary;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.ui.Leaf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan in force, or another, as a month, an agenda and a half-year; before it the draft. */
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
@Controller
final class CalendarPages {

    private static final String NO_PLAN = "plan/no-plan";

    private final Plans plans;
    private final PlanRows rows;
    private final RosterList roster;
    private final Council council;
    private final CouncilClock clock;

    CalendarPages(
            Plans plans, PlanRows rows, RosterList roster, Council council, CouncilClock clock) {
        this.plans = plans;
        this.rows = rows;
        this.roster = roster;
        this.council = council;
        this.clock = clock;
    }

    @GetMapping("/{lang:kk|ru|en}/calendar")
    String month(
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String commission,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        LocalDate today = council.today(clock);
        PlanView shown = plan(plan, today);
        if (shown == null) {
            return NO_PLAN;
        }
        ActivityQuery query = ActivityQuery.of(null, null, commission, null, person, null);
        YearMonth asked = month == null ? within(shown, today) : month(month);
        List<PlannedActivity> listed =
                Stream.concat(
                                rows(model, shown, query).stream(),
                                shown.approved() ? beside(model, shown, query) : Stream.empty())
                        .toList();
        Month of = Month.of(asked, listed, council.workingCalendar(), today);
        model.addAttribute("month", of);
        PlanSummary present = PlanSummary.of(shown);
        List<PlanSummary> approved = plans.approved().stream().map(PlanSummary::of).toList();
        model.addAttribute("earlier", holding(asked.minusMonths(1), present, approved).id());
        model.addAttribute("later", holding(asked.plusMonths(1), present, approved).id());
        model.addAttribute("leaf", Leaf.of(of.within(), page));
        return "plan/calendar";
    }

    @GetMapping("/{lang:kk|ru|en}/timeline")
    String timeline(
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String commission,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        LocalDate today = council.today(clock);
        PlanView shown = plan(plan, today);
        if (shown == null) {
            return NO_PLAN;
        }
        ActivityQuery query = ActivityQuery.of(null, null, commission, null, person, null);
        List<Timeline.Placed> all = Timeline.inLanes(rows(model, shown, query), query.commission());
        Leaf<Timeline.Placed> leaf = Leaf.of(all, page);
        model.addAttribute("leaf", leaf);
        model.addAttribute(
                "timeline", Timeline.of(shown.year(), shown.half(), leaf.items(), all, today));
        return "plan/timeline";
    }

    private List<PlannedActivity> rows(Model model, PlanView plan, ActivityQuery query) {
        List<PlannedActivity> all = rows.withOutside(plan);
        model.addAttribute("plan", PlanSummary.of(plan));
        model.addAttribute("table", ActivityTable.of(all, query, ""));
        model.addAttribute("commissions", council.commissions());
        return query.meaning(all, roster::meaning).of(all);
    }

    /** What the plans before and after it have, which share its months at the turn. */
    private Stream<PlannedActivity> beside(Model model, PlanView plan, ActivityQuery query) {
        List<PlanView> others = plans.beside(plan);
        model.addAttribute(
                "others", others.stream().collect(Collectors.toMap(PlanView::id, PlanSummary::of)));
        List<PlannedActivity> all =
                others.stream()
                        .flatMap(other -> rows.withOutside(other).stream())
                        .filter(row -> !row.state().equals("carriedOver"))
                        .toList();
        return query.meaning(all, roster::meaning).of(all).stream();
    }

    /** Null where there is no plan at all yet. */
    private @Nullable PlanView plan(@Nullable String id, LocalDate today) {
        return id == null || id.isBlank()
                ? plans.present(today).orElse(null)
                : plans.get(id).orElseThrow(NotFound::new);
    }

    /** The plan that a month is to be looked at in: the one that is shown, as long as it has it. */
    static PlanSummary holding(YearMonth month, PlanSummary shown, List<PlanSummary> approved) {
        return shown.decision() == null || holds(shown, month)
                ? shown
                : approved.stream().filter(plan -> holds(plan, month)).findFirst().orElse(shown);
    }

    private static boolean holds(PlanSummary plan, YearMonth month) {
        return plan.year() == month.getYear()
                && (plan.half() == 0 || plan.half() == (month.getMonthValue() <= 6 ? 1 : 2));
    }

    /** Today's month, or the first of a plan that is not of today. */
    private static YearMonth within(PlanView plan, LocalDate today) {
        YearMonth first = YearMonth.of(plan.year(), plan.half() == 2 ? 7 : 1);
        YearMonth last = YearMonth.of(plan.year(), plan.half() == 1 ? 6 : 12);
        YearMonth now = YearMonth.from(today);
        return now.isBefore(first) || now.isAfter(last) ? first : now;
    }

    private static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() >= 2000 && month.getYear() <= 2099) {
                return month;
            }
        } catch (DateTimeException unreadable) {
            throw Invalid.field("month", "kit.problem.wrong-type");
        }
        throw Invalid.field("month", "kit.problem.day");
    }
}
