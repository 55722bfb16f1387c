/** Spring configuration. */
@NullMarked
package kz.moldir.monitoring.wiring;

import org.jspecify.annotations.NullMarked;
