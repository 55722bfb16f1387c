/** What monitoring-service answers. */
@NullMarked
package kz.moldir.monitoring.read;

import org.jspecify.annotations.NullMarked;
