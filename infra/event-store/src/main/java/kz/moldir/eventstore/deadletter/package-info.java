/** Events that could not be handled, parked per subject. */
@NullMarked
package kz.moldir.eventstore.deadletter;

import org.jspecify.annotations.NullMarked;
