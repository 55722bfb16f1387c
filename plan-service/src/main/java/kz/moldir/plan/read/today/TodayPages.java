package kz.moldir.plan.read.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.document.CoverageClause;
import kz.moldir.plan.read.activities.Coverage;
import kz.moldir.plan.read.activities.Doubt;
import kz.moldir.plan.read.activities.Own;
import kz.moldir.plan.read.activities.PlanRows;
import kz.moldir.plan.read.activities.PlanRows.Asked;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.approval.Amendments;
import kz.moldir.plan.read.approval.Approvals;
import kz.moldir.plan.read.approval.OnItsWay;
import kz.moldir.plan.read.plans.PlanHead;
import kz.moldir.plan.read.plans.PlanSummary;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.read.proposals.Proposals;
import kz.moldir.plan.read.recommendations.FollowedRecommendations;
import kz.moldir.plan.read.register.RegisterEntries;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.plan.read.visits.UnfollowedVisits;
import kz.moldir.ui.Leaf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The first page: what waits today, as a page and for programs. */
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER, Role.PRESS})
@Controller
final class TodayPages {

    /** So many rows of each list are shown, unless all are asked for. */
    private static final int FIRST = 50;

    private static final int ALL = Integer.MAX_VALUE;

    /** Before a plan is approved nothing waits in it. */
    private static final Asked NOTHING = new Asked(List.of(), List.of(), List.of());

    private final Plans plans;
    private final PlanRows rows;
    private final RegisterEntries registers;
    private final Approvals approvals;
    private final Amendments amendments;
    private final Proposals proposals;
    private final FollowedRecommendations recommendations;
    private final UnfollowedVisits visits;
    private final RosterList roster;
    private final PassedTerms terms;
    private final Council council;
    private final CouncilClock clock;

    TodayPages(
            Plans plans,
            PlanRows rows,
            RegisterEntries registers,
            Approvals approvals,
            Amendments amendments,
            Proposals proposals,
            FollowedRecommendations recommendations,
            UnfollowedVisits visits,
            RosterList roster,
            PassedTerms terms,
            Council council,
            CouncilClock clock) {
        this.plans = plans;
        this.rows = rows;
        this.registers = registers;
        this.approvals = approvals;
        this.amendments = amendments;
        this.proposals = proposals;
        this.recommendations = recommendations;
        this.visits = visits;
        this.roster = roster;
        this.terms = terms;
        this.council = council;
        this.clock = clock;
    }

    @GetMapping({"/{lang:kk|ru|en}", "/{lang:kk|ru|en}/"})
    String page(
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String commission,
            Caller caller,
            Locale locale,
            Model model) {
        LocalDate day = council.today(clock);
        model.addAttribute("late", late(caller));
        model.addAttribute("most", Leaf.ALL.equals(page) ? ALL : FIRST);
        model.addAttribute("drafts", drafts(caller, day));
        model.addAttribute("amendments", amendments.toldTo(caller, locale));
        model.addAttribute("proposals", undecided(caller));
        if (inside(caller)) {
            model.addAttribute("recommendations", unanswered(caller, commission, day));
            model.addAttribute("visits", unfollowed(caller, commission));
        }
        plans.inForce(day)
                .ifPresent(
                        plan -> {
                            model.addAttribute("plan", PlanSummary.of(plan));
                            Set<String> forwarding = registers.toBeForwarded();
                            Asked asked = rows.asked(plan, forwarding);
                            model.addAttribute(
                                    "others",
                                    labels(PlanSummary.of(plan), plansOf(asked.others())));
                            model.addAttribute("today", of(asked, forwarding, commission, day));
                            model.addAttribute("doubts", doubts(asked, commission));
                            model.addAttribute("key", CommandIds.fresh());
                            model.addAttribute("commission", commission);
                            model.addAttribute("mine", Own.commission(caller.role()));
                            model.addAttribute("terms", terms.terms());
                        });
        return "plan/today";
    }

    @GetMapping("/api/today")
    @ResponseBody
    Today today(
            @RequestParam(required = false) @Nullable String commission,
            Caller caller,
            Locale locale) {
        LocalDate day = council.today(clock);
        Set<String> forwarding = registers.toBeForwarded();
        Asked asked = plans.inForce(day).map(plan -> rows.asked(plan, forwarding)).orElse(NOTHING);
        return of(asked, forwarding, commission, day)
                .with(
                        late(caller),
                        drafts(caller, day),
                        undecided(caller),
                        unanswered(caller, commission, day),
                        doubts(asked, commission),
                        unfollowed(caller, commission),
                        amendments.toldTo(caller, locale));
    }

    private static List<Doubt> doubts(Asked asked, @Nullable String commission) {
        return asked.doubts().stream()
                .filter(each -> !of(commission, List.of(each.row())).isEmpty())
                .toList();
    }

    private List<OnItsWay> drafts(Caller caller, LocalDate day) {
        return plans.draftsToldTo(caller).stream()
                .map(
                        plan ->
                                OnItsWay.of(
                                        PlanSummary.of(plan),
                                        approvals.get(plan.id()).orElse(null),
                                        day))
                .toList();
    }

    /** How many proposals wait, for whom may read them. */
    private int undecided(Caller caller) {
        return inside(caller) ? proposals.undecided() : 0;
    }

    /** What registers are late with, for whom may read them. */
    private List<Late> late(Caller caller) {
        return inside(caller) ? Late.of(registers.late(), council.terms()) : List.of();
    }

    /** What agencies have not answered, for whom may read it where it is followed. */
    private List<Unanswered> unanswered(Caller caller, @Nullable String commission, LocalDate day) {
        if (!inside(caller)) {
            return List.of();
        }
        return recommendations.awaitedBy(day.plusDays(Today.SOON_DAYS)).stream()
                .flatMap(
                        each -> {
                            PlannedActivity row = rows.get(each.activityId()).orElse(null);
                            return row == null || !of(commission, List.of(row)).isEmpty()
                                    ? Stream.of(Unanswered.of(each, row, day))
                                    : Stream.empty();
                        })
                .toList();
    }

    /** Visits that were put right and are not followed, for whom may read why. */
    private List<UnfollowedVisit> unfollowed(Caller caller, @Nullable String commission) {
        if (!inside(caller)) {
            return List.of();
        }
        return visits.all().stream()
                .flatMap(
                        each ->
                                of(commission, rows.get(each.activityId()).stream().toList())
                                        .stream()
                                        .map(row -> new UnfollowedVisit(row, each)))
                .toList();
    }

    /** Registers, proposals and recommendations have the same readers. */
    private static boolean inside(Caller caller) {
        return caller.may(RegisterEntries.READERS.toArray(Role[]::new));
    }

    private Today of(
            Asked asked, Set<String> forwarding, @Nullable String commission, LocalDate day) {
        List<PlannedActivity> own = of(commission, asked.own());
        List<PlannedActivity> beside = of(commission, asked.others());
        Map<String, PassedTerms.Passed> passed =
                terms.of(Stream.concat(own.stream(), beside.stream()).toList(), forwarding, day);
        return Today.of(
                own,
                beside,
                day,
                roster.knownAs(),
                row -> passed.getOrDefault(row.id(), PassedTerms.Passed.NONE),
                on ->
                        council.workingCalendar()
                                .plusWorkingDays(on, council.terms().waitingLapse().days()),
                social(own, beside));
    }

    /** Whether the plan of a row says that it is told of on social networks. */
    private Predicate<PlannedActivity> social(
            List<PlannedActivity> own, List<PlannedActivity> beside) {
        Set<String> saying =
                Stream.concat(own.stream(), beside.stream())
                        .filter(Coverage.NO_SOCIAL::of)
                        .map(PlannedActivity::planId)
                        .distinct()
                        .filter(
                                id ->
                                        CoverageClause.asksForSocialNetworks(
                                                plans.head(id)
                                                        .map(
                                                                plan ->
                                                                        plan.covered(
                                                                                council.coverage()))
                                                        .orElse(null)))
                        .collect(Collectors.toSet());
        return row -> saying.contains(row.planId());
    }

    private static List<PlannedActivity> of(
            @Nullable String commission, List<PlannedActivity> rows) {
        return commission == null || commission.isBlank()
                ? rows
                : rows.stream()
                        .filter(row -> row.responsible().commissions().contains(commission))
                        .toList();
    }

    /** The plans that rows are labelled with: none where all of them are of one plan. */
    static Map<String, PlanSummary> labels(PlanSummary plan, Map<String, PlanSummary> others) {
        return others.isEmpty()
                ? others
                : Stream.concat(others.values().stream(), Stream.of(plan))
                        .collect(
                                Collectors.toMap(
                                        PlanSummary::id, each -> each, (one, same) -> one));
    }

    /** By id, as their rows name them. */
    private Map<String, PlanSummary> plansOf(List<PlannedActivity> others) {
        return others.stream()
                .map(PlannedActivity::planId)
                .distinct()
                .flatMap(id -> plans.head(id).stream())
                .collect(Collectors.toMap(PlanHead::id, PlanSummary::of));
    }
}
