/** The public face: what was promised, what was held, what has no record. */
@NullMarked
package kz.moldir.reporting;

import org.jspecify.annotations.NullMarked;
