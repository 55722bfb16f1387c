/** What was recorded just now, taken back at once by whoever recorded it. */
@NullMarked
package kz.moldir.plan.write.undo;

import org.jspecify.annotations.NullMarked;
