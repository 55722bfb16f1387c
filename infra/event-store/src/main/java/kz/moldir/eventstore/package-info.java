/** Axon's event store on the plain MongoDB driver: one command is one commit is one document. */
@NullMarked
package kz.moldir.eventstore;

import org.jspecify.annotations.NullMarked;
