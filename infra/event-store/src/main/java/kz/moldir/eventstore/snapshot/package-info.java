/** Snapshots of aggregates. */
@NullMarked
package kz.moldir.eventstore.snapshot;

import org.jspecify.annotations.NullMarked;
