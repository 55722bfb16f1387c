/** Names and JSON text of stored events. */
@NullMarked
package kz.moldir.eventstore.event;

import org.jspecify.annotations.NullMarked;
