/** Errors as pages in human words. */
@NullMarked
package kz.moldir.ui.errors;

import org.jspecify.annotations.NullMarked;
