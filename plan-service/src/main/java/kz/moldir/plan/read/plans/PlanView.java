package kz.moldir.plan.read.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Misdated;
import kz.moldir.plan.events.AmendedRows;
import kz.moldir.plan.events.DraftRows;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.AmendmentBegun;
import kz.moldir.plan.events.PlanEvent.AmendmentDecisionCorrected;
import kz.moldir.plan.events.PlanEvent.AmendmentDropped;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.PlanEvent.CoverageChanged;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.DecisionCorrected;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.PlanEvent.PlanAmended;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.PlanStarted;
import kz.moldir.plan.events.PlanEvent.SourceFile;
import kz.moldir.plan.events.Row;
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
        @Nullable Coverage coverage) {

    /**
     * An amendment that is being written.
     *
     * @param rows as they would be
     * @param questions that they leave
     */
    public record Amending(
            String reason, LocalDate since, List<Row> rows, List<OpenQuestion> questions) {

        Amending after(PlanEvent event) {
            AmendedRows now = new AmendedRows(rows, questions).after(event);
            return new Amending(reason, since, now.rows(), now.questions());
        }
    }

    /** The view after one more event. */
    public static PlanView after(
            @Nullable PlanView before, PlanEvent event, Instant time, long sequence) {
        return switch (event) {
            case PlanImported now ->
                    draft(now, now.year(), now.half(), now.file(), now.rows(), time, now.coverage())
                            .with(now.rows(), now.questions(), sequence);
            case PlanStarted now ->
                    draft(now, now.year(), now.half(), null, now.rows(), time, now.coverage())
                            .with(now.rows(), List.of(), sequence);
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
            Instant time,
            @Nullable Coverage coverage) {
        return new PlanView(
                event.planId(),
                year,
                half,
                file,
                rows,
                List.of(),
                null,
                0,
                null,
                time,
                0,
                List.of(),
                coverage);
    }

    private PlanView after(PlanEvent event, long at) {
        return switch (event) {
            case PlanApproved now ->
                    with(now.rows(), questions, at).inForce(now.decision(), 1, null);
            case CoverageChanged now -> with(rows, questions, at).saying(now.coverage());
            case DecisionCorrected now ->
                    with(rows, questions, at)
                            .inForce(now.decision(), version, amending)
                            .notOf(
                                    decision == null ? null : decision.date(),
                                    now.decision().date());
            case AmendmentDecisionCorrected now ->
                    with(rows, questions, at).notOf(now.dated(), now.decision().date());
            case AmendmentBegun now ->
                    with(rows, questions, at)
                            .inForce(
                                    decision,
                                    version,
                                    new Amending(now.reason(), now.on(), rows, questions));
            case AmendmentDropped now -> with(rows, questions, at).inForce(decision, version, null);
            case PlanAmended now ->
                    with(now.rows(), amending == null ? questions : amending.questions(), at)
                            .inForce(decision, now.version(), null);
            default -> {
                if (amending != null) {
                    yield with(rows, questions, at)
                            .inForce(decision, version, amending.after(event));
                }
                DraftRows draft = new DraftRows(rows, questions).after(event);
                yield with(draft.rows(), draft.questions(), at);
            }
        };
    }

    private PlanView with(List<Row> now, List<OpenQuestion> asked, long at) {
        return new PlanView(
                id,
                year,
                half,
                file,
                now,
                asked,
                decision,
                version,
                amending,
                importedAt,
                at,
                misdated,
                coverage);
    }

    private PlanView inForce(@Nullable Decision by, int number, @Nullable Amending amendment) {
        return new PlanView(
                id,
                year,
                half,
                file,
                rows,
                questions,
                by,
                number,
                amendment,
                importedAt,
                sequence,
                misdated,
                coverage);
    }

    private PlanView saying(Coverage now) {
        return new PlanView(
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
                now);
    }

    private PlanView notOf(@Nullable LocalDate wrong, LocalDate right) {
        return new PlanView(
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
                Misdated.with(misdated, wrong, right),
                coverage);
    }

    /**
     * What it says on its coverage.
     *
     * @param usual what the council's plans say where nobody said anything else
     */
    public @Nullable LocalizedText covered(@Nullable LocalizedText usual) {
        return coverage == null ? usual : coverage.text();
    }

    /** The day on which it was approved, null for a draft. */
    public @Nullable LocalDate approvedOn() {
        return decision == null ? null : decision.date();
    }

    /** Whether the general meeting approved it. */
    public boolean approved() {
        return decision != null;
    }
}
