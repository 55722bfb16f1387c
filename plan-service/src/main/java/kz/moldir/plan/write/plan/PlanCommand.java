package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.PlanEvent.SourceFile;
import kz.moldir.plan.events.Row;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What a plan can be asked. */
public sealed interface PlanCommand {

    /** The aggregate that decides. */
    static Class<?> handledBy() {
        return Plan.class;
    }

    /** Makes a file's rows the draft of a half-year. */
    record ImportPlan(
            @TargetAggregateIdentifier String planId,
            int year,
            int half,
            SourceFile file,
            List<Row> rows,
            @Nullable String heading,
            List<OpenQuestion> questions)
            implements PlanCommand {}

    /** Records the general meeting's approval; a day after today is refused. */
    record ApprovePlan(@TargetAggregateIdentifier String planId, Decision decision, LocalDate today)
            implements PlanCommand {}
}
