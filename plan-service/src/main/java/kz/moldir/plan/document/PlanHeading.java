package kz.moldir.plan.document;

import java.time.LocalDate;
import kz.moldir.plan.document.timeframe.Half;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the table: the approval and the period.
 *
 * @param approval the approval line as written
 * @param decisionNumber the number of the decision, where the line has one apart from its date
 * @param decisionDate the day of the decision
 * @param chair who signed as chair, such as "Хасенов М.К."
 * @param year the year that the title names
 * @param half the half-year that the title names, or the whole year
 */
public record PlanHeading(
        @Nullable String approval,
        @Nullable String decisionNumber,
        @Nullable LocalDate decisionDate,
        @Nullable String chair,
        @Nullable Integer year,
        @Nullable Half half) {}
