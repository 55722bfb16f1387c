/** Spring configuration. */
@NullMarked
package kz.moldir.plan.wiring;

import org.jspecify.annotations.NullMarked;
