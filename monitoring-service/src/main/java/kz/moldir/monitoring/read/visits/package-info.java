/** The visits as they stand. */
@NullMarked
package kz.moldir.monitoring.read.visits;

import org.jspecify.annotations.NullMarked;
