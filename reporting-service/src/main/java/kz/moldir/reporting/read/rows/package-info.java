/** The rows of a plan with the state they have today. */
@NullMarked
package kz.moldir.reporting.read.rows;

import org.jspecify.annotations.NullMarked;
