/** Finds the ruled table of a PDF. */
@NullMarked
package kz.moldir.plan.office.pdf;

import org.jspecify.annotations.NullMarked;
