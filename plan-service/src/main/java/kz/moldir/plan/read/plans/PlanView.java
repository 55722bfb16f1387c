package kz.moldir.plan.read.plans;

import java.time.Instant;
import java.util.List;
import kz.moldir.plan.events.DraftRows;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
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
 * @param rows of the draft, or as approved
 * @param decision null while it is a draft
 * @param importedAt when its present draft was made, in the council's time
 */
public record PlanView(
        @BsonId String id,
        int year,
        int half,
        @Nullable SourceFile file,
        List<Row> rows,
        List<OpenQuestion> questions,
        @Nullable Decision decision,
        Instant importedAt,
        long sequence) {

    /** The view after one more event. */
    public static PlanView after(
            @Nullable PlanView before, PlanEvent event, Instant time, long sequence) {
        return switch (event) {
            case PlanImported now ->
                    new PlanView(
                            now.planId(),
                            now.year(),
                            now.half(),
                            now.file(),
                            now.rows(),
                            now.questions(),
                            null,
                            time,
                            sequence);
            case PlanStarted now ->
                    new PlanView(
                            now.planId(),
                            now.year(),
                            now.half(),
                            null,
                            now.rows(),
                            List.of(),
                            null,
                            time,
                            sequence);
            case PlanApproved now -> {
                if (before == null) {
                    throw new IllegalStateException("a plan begins with its draft");
                }
                yield new PlanView(
                        before.id(),
                        before.year(),
                        before.half(),
                        before.file(),
                        now.rows(),
                        before.questions(),
                        now.decision(),
                        before.importedAt(),
                        sequence);
            }
            default -> {
                if (before == null) {
                    throw new IllegalStateException("a plan begins with its draft");
                }
                DraftRows draft = new DraftRows(before.rows(), before.questions()).after(event);
                yield new PlanView(
                        before.id(),
                        before.year(),
                        before.half(),
                        before.file(),
                        draft.rows(),
                        draft.questions(),
                        before.decision(),
                        before.importedAt(),
                        sequence);
            }
        };
    }

    /** Whether the general meeting approved it. */
    public boolean approved() {
        return decision != null;
    }
}
