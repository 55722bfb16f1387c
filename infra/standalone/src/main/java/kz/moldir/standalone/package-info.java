/**
 * The embedded default: broker, documents, mail and the four services in one JVM and one folder.
 */
@NullMarked
package kz.moldir.standalone;

import org.jspecify.annotations.NullMarked;
