/** Which of the days that people type can belong to a plan. */
@NullMarked
package kz.moldir.plan.write.days;

import org.jspecify.annotations.NullMarked;
