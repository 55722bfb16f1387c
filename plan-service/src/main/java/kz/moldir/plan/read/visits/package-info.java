/** Visits that were put right where they were made, and that the plan does not follow. */
@NullMarked
package kz.moldir.plan.read.visits;

import org.jspecify.annotations.NullMarked;
