/** Entries that are taken into the roster many at a time: from plans, or from a workbook. */
@NullMarked
package kz.moldir.plan.write.roster.taking;

import org.jspecify.annotations.NullMarked;
