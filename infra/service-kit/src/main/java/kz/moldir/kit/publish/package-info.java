/** The way from the event store to Kafka. */
@NullMarked
package kz.moldir.kit.publish;

import org.jspecify.annotations.NullMarked;
