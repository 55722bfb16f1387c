/** What is known of one row of a plan, and the one state that follows from it on a day. */
@NullMarked
package kz.moldir.council.state;

import org.jspecify.annotations.NullMarked;
