/** Refuses hostile files before a parser sees them. */
@NullMarked
package kz.moldir.plan.office.guard;

import org.jspecify.annotations.NullMarked;
