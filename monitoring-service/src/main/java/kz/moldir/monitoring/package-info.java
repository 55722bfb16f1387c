/** monitoring-service: visits of monitoring teams, from the plan's day to what was found. */
@NullMarked
package kz.moldir.monitoring;

import org.jspecify.annotations.NullMarked;
