/** What registers hold, and what of it is overdue. */
@NullMarked
package kz.moldir.plan.read.register;

import org.jspecify.annotations.NullMarked;
