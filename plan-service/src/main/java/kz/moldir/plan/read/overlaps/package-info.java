/** Times at which one person, or one commission, is expected twice. */
@NullMarked
package kz.moldir.plan.read.overlaps;

import org.jspecify.annotations.NullMarked;
