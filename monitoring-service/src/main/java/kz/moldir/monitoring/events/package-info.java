/** What happens in monitoring. */
@NullMarked
package kz.moldir.monitoring.events;

import org.jspecify.annotations.NullMarked;
