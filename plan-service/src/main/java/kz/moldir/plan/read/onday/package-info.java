/** The plan as it was known on a day, and what had happened by a day. */
@NullMarked
package kz.moldir.plan.read.onday;

import org.jspecify.annotations.NullMarked;
