/** A table of cells as every kind of file has one. */
@NullMarked
package kz.moldir.plan.office.table;

import org.jspecify.annotations.NullMarked;
