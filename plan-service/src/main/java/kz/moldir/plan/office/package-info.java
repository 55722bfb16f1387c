/** Plans as files of an office: each kind becomes the lines that the reader of documents takes. */
@NullMarked
package kz.moldir.plan.office;

import org.jspecify.annotations.NullMarked;
