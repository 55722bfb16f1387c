/** A plan as the official document shows it, whichever kind of file it becomes. */
@NullMarked
package kz.moldir.plan.office.official;

import org.jspecify.annotations.NullMarked;
