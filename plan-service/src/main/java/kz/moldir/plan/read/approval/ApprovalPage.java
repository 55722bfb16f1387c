package kz.moldir.plan.read.approval;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.document.ApprovalLine;
import kz.moldir.plan.document.timeframe.PlanPeriod;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.approval.WhoDecided.Right;
import kz.moldir.plan.read.plans.PlanSummary;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.read.proposals.Proposals;
import kz.moldir.plan.read.roster.RosterList;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the page of the approval shows. */
@Component
public final class ApprovalPage {

    private final Plans plans;
    private final Approvals approvals;
    private final Council council;
    private final CouncilClock clock;
    private final RosterList roster;
    private final Proposals proposals;
    private final WhoDecided who;
    private final boolean alone;
    private final boolean programs;

    /**
     * A page of these views.
     *
     * @param alone whether one person keeps the secretariat
     * @param programs whether programs count as people
     */
    ApprovalPage(
            Plans plans,
            Approvals approvals,
            Council council,
            CouncilClock clock,
            RosterList roster,
            Proposals proposals,
            WhoDecided who,
            @Value("${moldir.one-person-secretariat}") boolean alone,
            @Value("${moldir.programs-decide}") boolean programs) {
        this.plans = plans;
        this.approvals = approvals;
        this.council = council;
        this.clock = clock;
        this.roster = roster;
        this.proposals = proposals;
        this.who = who;
        this.alone = alone;
        this.programs = programs;
    }

    /**
     * Whether somebody wrote what is decided next: "none"; "wrote", so that somebody else records
     * it; "deputy", who stands in for one that wrote it; "program", where programs alone wrote it,
     * so that a person has to; or "alone", so that the signed scan is needed.
     */
    public String hand(String planId, Caller caller) {
        Hands hands = approvals.get(planId).map(ApprovalView::hands).orElse(Hands.NONE);
        String absent = caller.as(Role.SECRETARIAT, Role.CHAIR).actingFor();
        String why =
                hands.include(caller.actor())
                        ? "wrote"
                        : absent != null && hands.include(absent)
                                ? "deputy"
                                : !programs && hands.areProgramsAlone() ? "program" : "none";
        return alone && !why.equals("none") ? "alone" : why;
    }

    /** How many questions the amendment that is being written leaves open. */
    public int questions(String planId) {
        return plans.get(planId).map(plan -> plan.amended().size()).orElse(0);
    }

    /** The amendment that was given up and can be brought back; null where there is none. */
    public PlanView.@Nullable Dropped dropped(String planId) {
        return plans.get(planId).map(PlanView::dropped).orElse(null);
    }

    /** What the form of a decision begins with: who is the chair today. */
    public Map<String, String> begun() {
        return roster.chair(council.today(clock))
                .map(chair -> Map.of("chair", chair.mainName()))
                .orElse(Map.of());
    }

    /** The day of the meeting too, once it has come, or the day that the document names. */
    private Map<String, String> begun(ApprovalView approval) {
        Map<String, String> begun = new HashMap<>(begun());
        LocalDate today = council.today(clock);
        ApprovalLine said = ApprovalLine.of(approval.approved());
        LocalDate on = approval.meetingOn() == null ? said.day() : approval.meetingOn();
        if (on != null && !on.isAfter(today)) {
            begun.put("date", on.toString());
        }
        LocalDate left = approval.leftMeeting();
        if (left != null) {
            begun.put("meetingOn", left.toString());
        }
        if (approval.meetingOn() == null && said.number() != null) {
            begun.put("decision", said.number());
        }
        return begun;
    }

    /**
     * The model of the page.
     *
     * @param caller who looks at it
     * @param values what was typed, by field
     * @param errors each {field, message}
     */
    public Map<String, Object> model(
            String planId,
            Caller caller,
            Map<String, String> values,
            List<Map<String, String>> errors,
            Locale locale) {
        Map<String, Object> model = new HashMap<>();
        PlanView plan = plans.get(planId).orElseThrow(NotFound::new);
        model.put("plan", PlanSummary.of(plan));
        model.put("seen", plan.decisionSeen());
        model.put("numbers", plan.rows().stream().collect(Collectors.toMap(Row::id, Row::number)));
        ApprovalView approval = approvals.get(planId).orElseThrow(NotFound::new);
        model.put("approval", approval);
        model.put("wrote", who.next(approval, locale));
        model.put("made", who.of(planId, 1, locale).orElse(null));
        model.put(
                "since",
                who.since(approval, locale).stream()
                        .collect(Collectors.groupingBy(Right::remarkId)));
        model.put("carriedOver", plan.rows().stream().filter(ApprovalPage::carriesOver).count());
        model.put("carriedFrom", begins(plan, council.today(clock)));
        PlanPeriod period = PlanPeriod.of(plan.year(), plan.half());
        model.put("period", period);
        model.put(
                "beyond",
                plan.decision() != null
                        ? List.of()
                        : plan.rows().stream()
                                .filter(row -> period.beyond(row.timeframe()) != null)
                                .toList());
        LeftOpen left = left(plan);
        if (left != null) {
            model.put("left", left);
        }
        model.put("hand", hand(planId, caller));
        model.put(
                "commissions",
                council.commissions().keySet().stream()
                        .filter(each -> caller.actsFor(each, Role.SECRETARIAT, Role.LEAD))
                        .toList());
        model.put("values", values.isEmpty() ? begun(approval) : values);
        model.put("errors", errors);
        model.put("chairDecides", council.castingVote() != null);
        model.put("key", CommandIds.fresh());
        return model;
    }

    /** What is still open of a plan before its approval; null once that is recorded. */
    @Nullable LeftOpen left(PlanView plan) {
        return plan.decision() != null
                ? null
                : LeftOpen.of(
                        plan,
                        council.commissions().keySet(),
                        proposals.undecided(plan.year(), plan.half()));
    }

    /**
     * The first day of the plan, on which it takes those activities over; null if that has come.
     */
    static @Nullable LocalDate begins(PlanView plan, LocalDate today) {
        LocalDate first = PlanPeriod.of(plan.year(), plan.half()).first();
        return first.isAfter(today) ? first : null;
    }

    /** Whether an activity of an earlier plan is carried over when this row's plan is approved. */
    private static boolean carriesOver(Row row) {
        Continues earlier = row.continues();
        return earlier != null && earlier.reason() == Continues.Reason.NOT_DONE;
    }
}
