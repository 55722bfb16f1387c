/** plan-service: the plan of the council, from the imported file to the published result. */
@NullMarked
package kz.moldir.plan;

import org.jspecify.annotations.NullMarked;
