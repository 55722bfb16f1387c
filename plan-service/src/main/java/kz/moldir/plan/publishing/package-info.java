/** What plan-service tells the other services. */
@NullMarked
package kz.moldir.plan.publishing;

import org.jspecify.annotations.NullMarked;
