/** What happens to plans, activities and the roster: the vocabulary on one screen. */
@NullMarked
package kz.moldir.plan.events;

import org.jspecify.annotations.NullMarked;
