/** The whole platform as programs meet it: over HTTP and over Kafka. */
@NullMarked
package kz.moldir.acceptance.api;

import org.jspecify.annotations.NullMarked;
