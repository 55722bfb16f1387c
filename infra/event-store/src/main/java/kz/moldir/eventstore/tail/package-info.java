/** Following the event store: readers that are woken by appends. */
@NullMarked
package kz.moldir.eventstore.tail;

import org.jspecify.annotations.NullMarked;
