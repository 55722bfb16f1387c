/** Spring configuration, nothing else. */
@NullMarked
package kz.moldir.reporting.wiring;

import org.jspecify.annotations.NullMarked;
