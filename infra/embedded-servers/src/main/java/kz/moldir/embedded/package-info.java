/**
 * The servers of the embedded default, in this JVM and on loopback only: Kafka, documents, mail.
 */
@NullMarked
package kz.moldir.embedded;

import org.jspecify.annotations.NullMarked;
