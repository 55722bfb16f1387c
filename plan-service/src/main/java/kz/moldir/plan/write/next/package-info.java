/** A new plan: with no rows, or with what an earlier plan leaves to go on with. */
@NullMarked
package kz.moldir.plan.write.next;

import org.jspecify.annotations.NullMarked;
