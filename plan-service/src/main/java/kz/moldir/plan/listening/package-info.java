/** What plan-service makes of the other services' events. */
@NullMarked
package kz.moldir.plan.listening;

import org.jspecify.annotations.NullMarked;
