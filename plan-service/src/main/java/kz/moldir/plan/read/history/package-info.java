/** All that happened to an activity, event by event. */
@NullMarked
package kz.moldir.plan.read.history;

import org.jspecify.annotations.NullMarked;
