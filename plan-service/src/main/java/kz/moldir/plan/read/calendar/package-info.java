/** A plan by its days: a month, an agenda, and the half-year by commission. */
@NullMarked
package kz.moldir.plan.read.calendar;

import org.jspecify.annotations.NullMarked;
