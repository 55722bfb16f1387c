package kz.moldir.plan.read.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Misdated;
import kz.moldir.plan.events.AmendedRows;
import kz.moldir.plan.events.AmendmentEvent.AmendmentBegun;
import kz.moldir.plan.events.AmendmentEvent.AmendmentCoverageChanged;
import kz.moldir.plan.events.AmendmentEvent.AmendmentDropped;
import kz.moldir.plan.events.AmendmentEvent.AmendmentReasonChanged;
import kz.moldir.plan.events.AmendmentEvent.AmendmentRestored;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.DraftRows;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.DecisionCorrected;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.PlanDiscarded;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.PlanRestored;
import kz.moldir.plan.events.PlanEvent.PlanStarted;
import kz.moldir.plan.events.PlanEvent.SourceFile;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.RowChange;
import kz.moldir.plan.events.RowReasons;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it stands.
 *
 * @param file null where the draft was begun on these pages
 * @param rows of the draft, or of the version in force
 * @param decision that approved it, null while it is a draft
 * @param version in force; 0 while it is a draft
 * @param amending the amendment in the making, or null
 * @param importedAt when its present draft was made, in the council's time
 * @param coverage what it says on its coverage; null where it was made before that was kept
 * @param misdated days of decisions that were put right since, in the order of the corrections
 * @param discarded whether it is a draft that was given up
 * @param dropped the amendment that was given up and can be brought back, or null
 * @param corrections how often what is recorded of the decision was put right
 */
public record PlanView(
        @BsonId String id,
        int year,
        int half,
        @Nullable SourceFile file,
        List<Row> rows,
        List<OpenQuestion> questions,
        @Nullable Decision decision,
        int version,
        @Nullable Amending amending,
        Instant importedAt,
        long sequence,
        List<Misdated> misdated,
        @Nullable Coverage coverage,
        boolean discarded,
        @Nullable Dropped dropped,
        int corrections) {

    /**
     * An amendment that was given up.
     *
     * @param reason why it was made
     * @param why it was given up
     * @param rows how many it changes
     * @param coverage whether it changes the words on that
     */
    public record Dropped(String reason, LocalDate on, String why, int rows, boolean coverage) {

        static @Nullable Dropped after(
                PlanEvent event,
                @Nullable Dropped before,
                @Nullable Amending amending,
                List<Row> inForce) {
            return switch (event) {
                case AmendmentDropped now ->
                        amending == null
                                ? null
                                : new Dropped(
                                        amending.reason(),
                                        now.on(),
                                        now.reason(),
                                        RowChange.between(inForce, amending.rows()).size(),
                                        amending.coverage() != null);
                case AmendmentBegun now -> null;
                case AmendmentRestored now -> null;
                default -> before;
            };
        }
    }

    /**
     * An amendment that is being written.
     *
     * @param rows as they would be
     * @param questions that they leave
     * @param coverage what the plan would say on that; null where it stays
     * @param why rows change, besides the reason of it all
     */
    public record Amending(
            String reason,
            LocalDate since,
            List<Row> rows,
            List<OpenQuestion> questions,
            @Nullable Coverage coverage,
            RowReasons why) {

        /** One that leaves the words on coverage, and whose rows have no reasons of their own. */
        public Amending(
                String reason, LocalDate since, List<Row> rows, List<OpenQuestion> questions) {
            this(reason, since, rows, questions, null, RowReasons.NONE);
        }

        Amending after(PlanEvent event) {
            if (event instanceof AmendmentCoverageChanged now) {
                return new Amending(reason, since, rows, questions, now.coverage(), why);
            }
            AmendedRows now = new AmendedRows(rows, questions).after(event);
            return new Amending(
                    reason, since, now.rows(), now.questions(), coverage, why.after(event));
        }

        Amending because(String right) {
            return new Amending(right, since, rows, questions, coverage, why);
        }
    }

    /** The questions that the amendment in the making has and the plan in force has not. */
    public List<OpenQuestion> amended() {
        return amending == null
                ? List.of()
                : amending.questions().stream()
                        .filter(question -> !questions.contains(question))
                        .toList();
    }

    /** The view after one more event. */
    public static PlanView after(
            @Nullable PlanView before, PlanEvent event, Instant time, long sequence) {
        return switch (event) {
            case PlanImported now ->
                    draft(
                            now,
                            now.year(),
                            now.half(),
                            now.file(),
                            now.rows(),
                            now.questions(),
                            time,
                            sequence,
                            now.coverage());
            case PlanStarted now ->
                    draft(
                            now,
                            now.year(),
                            now.half(),
                            null,
                            now.rows(),
                            List.of(),
                            time,
                            sequence,
                            now.coverage());
            default -> {
                if (before == null) {
                    throw new IllegalStateException("a plan begins with its draft");
                }
                yield before.after(event, sequence);
            }
        };
    }

    private static PlanView draft(
            PlanEvent event,
            int year,
            int half,
            @Nullable SourceFile file,
            List<Row> rows,
            List<OpenQuestion> questions,
            Instant time,
            long sequence,
            @Nullable Coverage coverage) {
        return new PlanView(
                event.planId(),
                year,
                half,
                file,
                rows,
                questions,
                null,
                0,
                null,
                time,
                sequence,
                List.of(),
                coverage,
                false,
                null,
                0);
    }

    private PlanView after(PlanEvent event, long at) {
        Standing then = new Standing(decision, version, misdated, coverage).after(event);
        return moved(event, then, at)
                .with(
                        Dropped.after(event, dropped, amending, rows),
                        event instanceof DecisionCorrected ? corrections + 1 : corrections);
    }

    private PlanView moved(PlanEvent event, Standing then, long at) {
        return switch (event) {
            case PlanApproved now -> with(then, now.rows(), questions, null, discarded, at);
            case PlanAmended now ->
                    with(
                            then,
                            now.rows(),
                            amending == null ? questions : amending.questions(),
                            null,
                            discarded,
                            at);
            case AmendmentBegun now ->
                    with(
                            then,
                            rows,
                            questions,
                            new Amending(now.reason(), now.on(), rows, questions),
                            discarded,
                            at);
            case AmendmentReasonChanged now ->
                    with(
                            then,
                            rows,
                            questions,
                            amending == null ? null : amending.because(now.reason()),
                            discarded,
                            at);
            case AmendmentRestored now ->
                    with(
                            then,
                            rows,
                            questions,
                            new Amending(
                                    now.reason(),
                                    now.on(),
                                    now.rows(),
                                    now.questions(),
                                    now.coverage(),
                                    RowReasons.of(now)),
                            discarded,
                            at);
            case AmendmentDropped now -> with(then, rows, questions, null, discarded, at);
            case PlanDiscarded now -> with(then, rows, questions, amending, true, at);
            case PlanRestored now -> with(then, rows, questions, amending, false, at);
            default -> {
                if (amending != null) {
                    yield with(then, rows, questions, amending.after(event), discarded, at);
                }
                DraftRows draft = new DraftRows(rows, questions).after(event);
                yield with(then, draft.rows(), draft.questions(), null, discarded, at);
            }
        };
    }

    private PlanView with(
            Standing then,
            List<Row> now,
            List<OpenQuestion> asked,
            @Nullable Amending amendment,
            boolean givenUp,
            long at) {
        return new PlanView(
                id,
                year,
                half,
                file,
                now,
                asked,
                then.decision(),
                then.version(),
                amendment,
                importedAt,
                at,
                then.misdated(),
                then.coverage(),
                givenUp,
                dropped,
                corrections);
    }

    private PlanView with(@Nullable Dropped now, int right) {
        return Objects.equals(now, dropped) && right == corrections
                ? this
                : new PlanView(
                        id,
                        year,
                        half,
                        file,
                        rows,
                        questions,
                        decision,
                        version,
                        amending,
                        importedAt,
                        sequence,
                        misdated,
                        coverage,
                        discarded,
                        now,
                        right);
    }

    /**
     * What it says on its coverage.
     *
     * @param usual what the council's plans say where nobody said anything else
     */
    public @Nullable LocalizedText covered(@Nullable LocalizedText usual) {
        return coverage == null ? usual : coverage.text();
    }

    /** The same as the amendment in the making would have it, where there is one. */
    public @Nullable LocalizedText toBeCovered(@Nullable LocalizedText usual) {
        Coverage said = amending == null ? null : amending.coverage();
        return said == null ? covered(usual) : said.text();
    }

    /** The version of what is recorded of its decision, by which a form says what it showed. */
    public int decisionSeen() {
        return corrections + 1;
    }

    /** The day on which it was approved, null for a draft. */
    public @Nullable LocalDate approvedOn() {
        return decision == null ? null : decision.date();
    }

    /** Draft, approved or discarded, by its code. */
    public String status() {
        return discarded ? "discarded" : approved() ? "approved" : "draft";
    }

    /** Whether the general meeting approved it. */
    public boolean approved() {
        return decision != null;
    }
}
