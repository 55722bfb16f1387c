/** A plan in numbers, and the first page. */
@NullMarked
package kz.moldir.reporting.read.summary;

import org.jspecify.annotations.NullMarked;
