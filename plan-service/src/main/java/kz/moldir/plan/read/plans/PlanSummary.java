package kz.moldir.plan.read.plans;

import java.time.Instant;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * A plan in the list of plans.
 *
 * @param status {@code draft}, {@code approved} or {@code discarded}
 * @param activities how many rows it has
 * @param questions how many things were not understood
 * @param file the name of the file it was imported from, absent where it was begun on these pages
 * @param decision absent while it is a draft
 * @param version in force; 0 while it is a draft
 * @param amending why it is being amended, absent while it is not
 */
public record PlanSummary(
        String id,
        int year,
        int half,
        String status,
        int activities,
        int questions,
        @Nullable String file,
        @Nullable Decision decision,
        int version,
        @Nullable String amending,
        Instant importedAt,
        long sequence) {

    /** A plan that was never amended. */
    public PlanSummary(
            String id,
            int year,
            int half,
            String status,
            int activities,
            int questions,
            @Nullable String file,
            @Nullable Decision decision,
            Instant importedAt,
            long sequence) {
        this(
                id,
                year,
                half,
                status,
                activities,
                questions,
                file,
                decision,
                decision == null ? 0 : 1,
                null,
                importedAt,
                sequence);
    }

    /** What the list shows of a plan, without its rows being read. */
    public static PlanSummary of(PlanHead plan) {
        PlanHead.Amending amending = plan.amending();
        return new PlanSummary(
                plan.id(),
                plan.year(),
                plan.half(),
                plan.discarded() != null ? "discarded" : plan.approved() ? "approved" : "draft",
                plan.rows().number(),
                plan.rows().questions(),
                plan.file(),
                plan.decision(),
                plan.version(),
                amending == null ? null : amending.reason(),
                plan.importedAt(),
                plan.sequence());
    }

    /** The same of a plan that was read whole. */
    public static PlanSummary of(PlanView plan) {
        PlanView.Amending amending = plan.amending();
        return new PlanSummary(
                plan.id(),
                plan.year(),
                plan.half(),
                plan.status(),
                plan.rows().size(),
                plan.questions().size(),
                file(plan.file()),
                plan.decision(),
                plan.version(),
                amending == null ? null : amending.reason(),
                plan.importedAt(),
                plan.sequence());
    }

    private static @Nullable String file(@Nullable SourceFile file) {
        return file == null ? null : file.name();
    }
}
