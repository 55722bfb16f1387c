/** What is recorded of the carrying out of an activity: the values that its events tell. */
@NullMarked
package kz.moldir.plan.events.recorded;

import org.jspecify.annotations.NullMarked;
