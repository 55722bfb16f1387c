/** Letters that were sent, counted by commission and by whom they went to. */
@NullMarked
package kz.moldir.plan.read.letters;

import org.jspecify.annotations.NullMarked;
