/** Reads and writes comma-separated values. */
@NullMarked
package kz.moldir.plan.office.lines;

import org.jspecify.annotations.NullMarked;
