package kz.moldir.plan.read.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Misdated;
import kz.moldir.plan.events.AmendmentEvent.AmendmentBegun;
import kz.moldir.plan.events.AmendmentEvent.AmendmentDropped;
import kz.moldir.plan.events.AmendmentEvent.AmendmentReasonChanged;
import kz.moldir.plan.events.AmendmentEvent.AmendmentRestored;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.PlanDiscarded;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.PlanRestored;
import kz.moldir.plan.events.PlanEvent.PlanStarted;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a plan without reading its rows.
 *
 * @param approved whether the general meeting approved it
 * @param file the name of the file it was imported from, null where it was begun on these pages
 * @param rows of the draft, or of the version in force
 * @param decision that approved it, null while it is a draft
 * @param version in force; 0 while it is a draft
 * @param amending the amendment in the making, or null
 * @param importedAt when its present draft was made, in the council's time
 * @param misdated days of decisions that were put right since, in the order of the corrections
 * @param coverage what it says on its coverage; null where it was made before that was kept
 * @param discarded when and why the draft was discarded, null where it was not
 */
public record PlanHead(
        @BsonId String id,
        int year,
        int half,
        boolean approved,
        @Nullable String file,
        CountedRows rows,
        @Nullable Decision decision,
        int version,
        @Nullable Amending amending,
        Instant importedAt,
        long sequence,
        List<Misdated> misdated,
        @Nullable Coverage coverage,
        @Nullable Discarded discarded) {

    /** That a draft was discarded, on a day and for a reason. */
    public record Discarded(LocalDate on, String reason) {}

    /**
     * An amendment that is being written.
     *
     * @param asked what its rows leave to be understood
     */
    public record Amending(String reason, Map<String, Integer> asked) {}

    /** The head after one more event. */
    static PlanHead after(@Nullable PlanHead before, PlanEvent event, Instant time, long sequence) {
        return switch (event) {
            case PlanImported now ->
                    new PlanHead(
                            now.planId(),
                            now.year(),
                            now.half(),
                            false,
                            now.file().name(),
                            CountedRows.of(now.rows(), now.questions()),
                            null,
                            0,
                            null,
                            time,
                            sequence,
                            List.of(),
                            now.coverage(),
                            null);
            case PlanStarted now ->
                    new PlanHead(
                            now.planId(),
                            now.year(),
                            now.half(),
                            false,
                            null,
                            CountedRows.of(now.rows(), List.of()),
                            null,
                            0,
                            null,
                            time,
                            sequence,
                            List.of(),
                            now.coverage(),
                            null);
            default -> {
                if (before == null) {
                    throw new IllegalStateException("a plan begins with its draft");
                }
                yield before.after(event, sequence);
            }
        };
    }

    private PlanHead after(PlanEvent event, long at) {
        Standing then = new Standing(decision, version, misdated, coverage).after(event);
        return switch (event) {
            case PlanApproved now ->
                    with(then, rows.decided(now.rows(), rows.asked()), null, discarded, at);
            case PlanAmended now ->
                    with(
                            then,
                            rows.decided(
                                    now.rows(), amending == null ? rows.asked() : amending.asked()),
                            null,
                            discarded,
                            at);
            case AmendmentBegun now ->
                    with(then, rows, new Amending(now.reason(), rows.asked()), discarded, at);
            case AmendmentReasonChanged now ->
                    with(
                            then,
                            rows,
                            amending == null ? null : new Amending(now.reason(), amending.asked()),
                            discarded,
                            at);
            case AmendmentRestored now ->
                    with(
                            then,
                            rows,
                            new Amending(
                                    now.reason(),
                                    CountedRows.of(now.rows(), now.questions()).asked()),
                            discarded,
                            at);
            case AmendmentDropped now -> with(then, rows, null, discarded, at);
            case PlanDiscarded now ->
                    with(then, rows, amending, new Discarded(now.on(), now.reason()), at);
            case PlanRestored now -> with(then, rows, amending, null, at);
            default ->
                    amending == null
                            ? with(then, rows.after(event), null, discarded, at)
                            : with(
                                    then,
                                    rows,
                                    new Amending(
                                            amending.reason(),
                                            CountedRows.asked(amending.asked(), event)),
                                    discarded,
                                    at);
        };
    }

    private PlanHead with(
            Standing then,
            CountedRows now,
            @Nullable Amending amendment,
            @Nullable Discarded gone,
            long at) {
        return new PlanHead(
                id,
                year,
                half,
                then.decision() != null,
                file,
                now,
                then.decision(),
                then.version(),
                amendment,
                importedAt,
                at,
                then.misdated(),
                then.coverage(),
                gone);
    }

    /** What it says on its coverage, or what the council's plans say where it says nothing. */
    public @Nullable LocalizedText covered(@Nullable LocalizedText usual) {
        return coverage == null ? usual : coverage.text();
    }
}
