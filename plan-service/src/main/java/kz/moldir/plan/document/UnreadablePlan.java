package kz.moldir.plan.document;

import java.util.List;
import kz.moldir.plan.document.remark.Problem;

/**
 * A file with structural faults, all of them at once.
 *
 * @param problems at least one, in the order of the file
 */
public record UnreadablePlan(List<Problem> problems) implements PlanReading {}
