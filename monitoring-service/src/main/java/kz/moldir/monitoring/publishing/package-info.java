/** What monitoring-service tells the other services. */
@NullMarked
package kz.moldir.monitoring.publishing;

import org.jspecify.annotations.NullMarked;
