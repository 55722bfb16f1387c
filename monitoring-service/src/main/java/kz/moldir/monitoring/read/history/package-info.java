/** All that happened to a visit, event by event. */
@NullMarked
package kz.moldir.monitoring.read.history;

import org.jspecify.annotations.NullMarked;
