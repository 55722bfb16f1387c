/** Reads and writes comma-separated values. */
@NullMarked
package kz.moldir.plan.office.csv;

import org.jspecify.annotations.NullMarked;
