/** Gives tests their MongoDB and Kafka. */
@NullMarked
package kz.moldir.testkit;

import org.jspecify.annotations.NullMarked;
