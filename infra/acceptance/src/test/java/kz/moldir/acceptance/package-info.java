/** The whole platform as its users meet it: over HTTP, over Kafka, and in a browser. */
@NullMarked
package kz.moldir.acceptance;

import org.jspecify.annotations.NullMarked;
