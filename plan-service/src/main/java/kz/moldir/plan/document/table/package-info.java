/** Finds the numbered table in the lines of a document. */
@NullMarked
package kz.moldir.plan.document.table;

import org.jspecify.annotations.NullMarked;
