/** Papers and draft texts that are made of what is recorded of an activity. */
@NullMarked
package kz.moldir.plan.read.papers;

import org.jspecify.annotations.NullMarked;
