/** Working days and days off, as the council entered them. */
@NullMarked
package kz.moldir.council.calendar;

import org.jspecify.annotations.NullMarked;
