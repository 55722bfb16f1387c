/** Experts are invited to visits. */
@NullMarked
package kz.moldir.monitoring.write.invitation;

import org.jspecify.annotations.NullMarked;
