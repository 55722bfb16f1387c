/** What monitoring-service makes of the plan's events. */
@NullMarked
package kz.moldir.monitoring.listening;

import org.jspecify.annotations.NullMarked;
