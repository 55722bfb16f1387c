/** Work of the council beside its plan, with the same life as the plan's rows. */
@NullMarked
package kz.moldir.plan.write.outside;

import org.jspecify.annotations.NullMarked;
