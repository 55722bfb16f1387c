/** What programs on the provider's own machine do to get their tokens. */
@NullMarked
package kz.moldir.identity.program;

import org.jspecify.annotations.NullMarked;
