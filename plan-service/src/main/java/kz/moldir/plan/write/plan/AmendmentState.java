package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.AmendedRows;
import kz.moldir.plan.events.AmendmentEvent.AmendedRowExplained;
import kz.moldir.plan.events.AmendmentEvent.AmendmentBegun;
import kz.moldir.plan.events.AmendmentEvent.AmendmentCoverageChanged;
import kz.moldir.plan.events.AmendmentEvent.AmendmentDecisionCorrected;
import kz.moldir.plan.events.AmendmentEvent.AmendmentDropped;
import kz.moldir.plan.events.AmendmentEvent.AmendmentReasonChanged;
import kz.moldir.plan.events.AmendmentEvent.AmendmentRestored;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.PlanEvent.CoverageAmended;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.DecisionCorrected;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.RowChange;
import kz.moldir.plan.events.RowReasons;
import kz.moldir.plan.events.TakenOver;
import kz.moldir.plan.write.plan.PlanCommand.ApproveAmendment;
import kz.moldir.plan.write.plan.PlanCommand.BeginAmendment;
import kz.moldir.plan.write.plan.PlanCommand.ChangeAmendmentReason;
import kz.moldir.plan.write.plan.PlanCommand.DropAmendment;
import kz.moldir.plan.write.plan.PlanCommand.ExplainAmendedRow;
import kz.moldir.plan.write.plan.PlanCommand.Recorder;
import kz.moldir.plan.write.plan.PlanCommand.RestoreAmendment;
import org.jspecify.annotations.Nullable;

/**
 * The versions of an approved plan and the amendment in the making; pure.
 *
 * @param decided what made the versions, the approval first
 * @param takenOver what the plan took over from earlier ones when it was approved
 * @param highest the highest number that a row ever had, so that none is given twice
 * @param making the amendment in the making, null while there is none
 * @param dropped the one that was given up, as long as no other was begun; else null
 */
record AmendmentState(
        List<Decided> decided,
        List<TakenOver> takenOver,
        int highest,
        @Nullable Making making,
        @Nullable Making dropped) {

    static final AmendmentState NONE = new AmendmentState(List.of(), List.of(), 0, null, null);

    /**
     * A decision that made a version, as it is recorded.
     *
     * @param reason why that was made; empty for the approval
     * @param corrections how often what is recorded was put right
     */
    record Decided(Decision decision, String reason, int corrections) {

        private Decided right(Decision right, @Nullable String because) {
            return new Decided(right, because == null ? reason : because, corrections + 1);
        }
    }

    /**
     * An amendment as it is written.
     *
     * @param questions that its rows leave
     * @param coverage as it has that; null where it leaves it
     * @param why its rows change
     */
    record Making(
            String reason,
            List<Row> rows,
            List<OpenQuestion> questions,
            @Nullable Coverage coverage,
            RowReasons why) {

        Making because(String right) {
            return new Making(right, rows, questions, coverage, why);
        }

        Making covered(Coverage now) {
            return new Making(reason, rows, questions, now, why);
        }

        Making after(PlanEvent event) {
            AmendedRows now = new AmendedRows(rows, questions).after(event);
            return new Making(reason, now.rows(), now.questions(), coverage, why.after(event));
        }
    }

    /** The version in force; 0 before the approval. */
    int version() {
        return decided.size();
    }

    boolean open() {
        return making != null;
    }

    /** As the amendment has them by now; none where there is no amendment. */
    List<Row> rows() {
        return making == null ? List.of() : making.rows();
    }

    /** Which those rows leave. */
    List<OpenQuestion> questions() {
        return making == null ? List.of() : making.questions();
    }

    private @Nullable String reason() {
        return making == null ? null : making.reason();
    }

    private @Nullable Coverage coverage() {
        return making == null ? null : making.coverage();
    }

    AmendmentBegun begun(BeginAmendment asked) {
        refuseUnless(version() > 0, new AmendmentRefusal.NotApproved());
        refuseUnless(!open(), new AmendmentRefusal.UnderWay());
        return new AmendmentBegun(asked.planId(), asked.today(), asked.reason());
    }

    List<PlanEvent> because(ChangeAmendmentReason asked) {
        refuseUnless(open(), new AmendmentRefusal.None());
        if (asked.reason().equals(reason())) {
            return List.of();
        }
        refuseUnless(saysStill(asked.before()), new AmendmentRefusal.ReasonChanged());
        return List.of(new AmendmentReasonChanged(asked.planId(), asked.today(), asked.reason()));
    }

    List<PlanEvent> explained(ExplainAmendedRow asked, List<Row> inForce) {
        Making now = making;
        if (now == null) {
            throw new Refused(new AmendmentRefusal.None());
        }
        refuseUnless(
                RowChange.between(inForce, now.rows()).stream()
                        .anyMatch(change -> change.row().id().equals(asked.rowId())),
                new AmendmentRefusal.RowUnchanged());
        String present = now.why().of(asked.rowId());
        if (Objects.equals(present, asked.reason())) {
            return List.of();
        }
        refuseUnless(
                lines(present).equals(lines(asked.before())), new AmendmentRefusal.ReasonChanged());
        return List.of(new AmendedRowExplained(asked.planId(), asked.rowId(), asked.reason()));
    }

    private static List<String> lines(@Nullable String words) {
        return words == null ? List.of() : words.strip().lines().toList();
    }

    /** A form sends the ends of lines otherwise than they were stored. */
    private boolean saysStill(String seen) {
        String reason = reason();
        return reason != null && lines(reason).equals(lines(seen));
    }

    AmendmentDropped dropped(DropAmendment asked) {
        refuseUnless(open(), new AmendmentRefusal.None());
        return new AmendmentDropped(asked.planId(), asked.today(), asked.reason());
    }

    AmendmentRestored restored(RestoreAmendment asked) {
        refuseUnless(!open(), new AmendmentRefusal.UnderWay());
        Making back = dropped;
        if (back == null) {
            throw new Refused(new AmendmentRefusal.NoneDropped());
        }
        return new AmendmentRestored(
                asked.planId(),
                asked.today(),
                back.reason(),
                back.rows(),
                back.questions(),
                back.coverage(),
                back.why().byRow().isEmpty() ? null : back.why().byRow());
    }

    /** What the plan says on coverage while it is amended. */
    @Nullable Coverage covered(@Nullable Coverage inForce) {
        Coverage coverage = coverage();
        return coverage == null ? inForce : coverage;
    }

    /** What a plan says on coverage after an event that is none of that, or takes an amendment. */
    static @Nullable Coverage covering(PlanEvent event, @Nullable Coverage before) {
        CoverageAmended amended = event instanceof PlanAmended now ? now.coverage() : null;
        return amended == null ? before : amended.after();
    }

    private @Nullable CoverageAmended coverageFrom(@Nullable Coverage inForce) {
        Coverage coverage = coverage();
        return coverage == null || coverage.equals(inForce)
                ? null
                : new CoverageAmended(inForce, coverage);
    }

    PlanAmended approved(
            ApproveAmendment asked,
            int year,
            int half,
            List<Row> inForce,
            @Nullable Coverage covered) {
        Making now = making;
        if (now == null) {
            throw new Refused(new AmendmentRefusal.None());
        }
        refuseUnless(
                asked.because() == null || saysStill(asked.because()),
                new AmendmentRefusal.ReasonChanged());
        List<RowChange> changes = now.why().between(inForce, now.rows());
        refuseUnless(
                asked.reasonsTag() == null || asked.reasonsTag().equals(RowReasons.tag(changes)),
                new AmendmentRefusal.RowReasonsChanged());
        CoverageAmended said = coverageFrom(covered);
        refuseUnless(!changes.isEmpty() || said != null, new AmendmentRefusal.Empty());
        Decision decision = asked.decision();
        if (decision.date().isAfter(asked.today())) {
            throw new Refused(new PlanRefusal.DecisionInFuture(decision.date()));
        }
        LocalDate last = decided.getLast().decision().date();
        if (decision.date().isBefore(last)) {
            throw new Refused(new AmendmentRefusal.EarlierThanLast(last));
        }
        Decision carried = Carried.settled(null, decision, asked.by());
        Carried.refuseUnless(carried, asked.by());
        return new PlanAmended(
                asked.planId(),
                year,
                half,
                version() + 1,
                now.reason(),
                carried,
                now.rows(),
                changes,
                said,
                asked.council());
    }

    /** The decision that made a version. */
    Decision of(int version) {
        return made(version).decision();
    }

    private Decided made(int version) {
        if (version < 1 || version > decided.size()) {
            throw new Refused(new PlanRefusal.NotApproved());
        }
        return decided.get(version - 1);
    }

    /** Whether what is recorded of a version's decision is what was seen, or none is named. */
    boolean seen(int version, @Nullable Integer seen) {
        return seen == null || seen == made(version).corrections() + 1;
    }

    /** Whether a version was made for that reason already, or none is said. */
    boolean madeBecause(int version, @Nullable String said) {
        return said == null || (version > 1 && said.equals(made(version).reason()));
    }

    /** Refuses what the decision that made a version cannot have been: they follow each other. */
    void mayBe(int version, Decision right, Recorder by, LocalDate today) {
        if (right.date().isAfter(today)) {
            throw new Refused(new PlanRefusal.DecisionInFuture(right.date()));
        }
        if (version > 1 && right.date().isBefore(of(version - 1).date())) {
            throw new Refused(new AmendmentRefusal.EarlierThanLast(of(version - 1).date()));
        }
        if (version < decided.size() && right.date().isAfter(of(version + 1).date())) {
            throw new Refused(new PlanRefusal.DecisionAfterAmendment(of(version + 1).date()));
        }
        Carried.refuseUnless(right, by);
    }

    AmendmentState after(PlanEvent event, List<Row> inForce, List<OpenQuestion> asked) {
        return switch (event) {
            case PlanApproved now ->
                    new AmendmentState(
                            List.of(new Decided(now.decision(), "", 0)),
                            TakenOver.of(now.rows()),
                            highest(0, now.rows()),
                            null,
                            null);
            case AmendmentBegun now ->
                    making(new Making(now.reason(), inForce, asked, null, RowReasons.NONE), null);
            case AmendmentReasonChanged now ->
                    making == null ? this : making(making.because(now.reason()), dropped);
            case AmendmentCoverageChanged now ->
                    making == null ? this : making(making.covered(now.coverage()), dropped);
            case AmendmentDropped now -> making(null, making);
            case AmendmentRestored now ->
                    making(
                            new Making(
                                    now.reason(),
                                    now.rows(),
                                    now.questions(),
                                    now.coverage(),
                                    RowReasons.of(now)),
                            null);
            case DecisionCorrected now -> decided(1, now.decision(), null);
            case AmendmentDecisionCorrected now ->
                    decided(now.version(), now.decision(), now.amendment());
            case PlanAmended now ->
                    new AmendmentState(
                            Stream.concat(
                                            decided.stream(),
                                            Stream.of(new Decided(now.decision(), now.reason(), 0)))
                                    .toList(),
                            takenOver,
                            highest,
                            null,
                            null);
            default -> making == null ? this : making(making.after(event), dropped);
        };
    }

    private AmendmentState making(@Nullable Making now, @Nullable Making gone) {
        return new AmendmentState(
                decided,
                takenOver,
                now == null ? highest : highest(highest, now.rows()),
                now,
                gone);
    }

    private AmendmentState decided(int version, Decision right, @Nullable String because) {
        List<Decided> all = new ArrayList<>(decided);
        all.set(version - 1, all.get(version - 1).right(right, because));
        return new AmendmentState(List.copyOf(all), takenOver, highest, making, dropped);
    }

    private static int highest(int before, List<Row> rows) {
        return Math.max(before, rows.stream().mapToInt(Row::number).max().orElse(0));
    }

    private static void refuseUnless(boolean holds, AmendmentRefusal refusal) {
        if (!holds) {
            throw new Refused(refusal);
        }
    }
}
