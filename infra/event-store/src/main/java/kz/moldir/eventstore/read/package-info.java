/** Reading the store in global order, batch by batch. */
@NullMarked
package kz.moldir.eventstore.read;

import org.jspecify.annotations.NullMarked;
