/** What is different between two states of a plan, down to the word. */
@NullMarked
package kz.moldir.plan.diff;

import org.jspecify.annotations.NullMarked;
