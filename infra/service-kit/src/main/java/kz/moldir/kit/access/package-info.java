/** Who may do what: every handler says it, and nobody may what no handler says. */
@NullMarked
package kz.moldir.kit.access;

import org.jspecify.annotations.NullMarked;
