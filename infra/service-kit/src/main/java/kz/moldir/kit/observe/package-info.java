/** Traces and figures. */
@NullMarked
package kz.moldir.kit.observe;

import org.jspecify.annotations.NullMarked;
