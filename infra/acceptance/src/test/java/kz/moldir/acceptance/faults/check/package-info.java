/** What was promised, as checks over what clients saw, what stores hold and what consumers did. */
@NullMarked
package kz.moldir.acceptance.faults.check;

import org.jspecify.annotations.NullMarked;
