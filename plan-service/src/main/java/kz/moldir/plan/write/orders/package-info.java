/** What the secretariat orders of activities, over the API and in forms with the same powers. */
@NullMarked
package kz.moldir.plan.write.orders;

import org.jspecify.annotations.NullMarked;
