/** How a newer file differs from a draft; pure. */
@NullMarked
package kz.moldir.plan.write.review.diff;

import org.jspecify.annotations.NullMarked;
