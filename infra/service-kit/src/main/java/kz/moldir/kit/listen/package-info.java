/** The way from Kafka into a service. */
@NullMarked
package kz.moldir.kit.listen;

import org.jspecify.annotations.NullMarked;
