/** The plans that there are, and the rows of drafts. */
@NullMarked
package kz.moldir.plan.read.plans;

import org.jspecify.annotations.NullMarked;
