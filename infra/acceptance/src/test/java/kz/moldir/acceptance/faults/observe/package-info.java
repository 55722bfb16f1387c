/** Reads from the outside what stores hold and what their consumers did. */
@NullMarked
package kz.moldir.acceptance.faults.observe;

import org.jspecify.annotations.NullMarked;
