/** Errors in the caller's language, as RFC 9457 problem details. */
@NullMarked
package kz.moldir.kit.problem;

import org.jspecify.annotations.NullMarked;
