/** Reads and writes workbooks. */
@NullMarked
package kz.moldir.plan.office.excel;

import org.jspecify.annotations.NullMarked;
