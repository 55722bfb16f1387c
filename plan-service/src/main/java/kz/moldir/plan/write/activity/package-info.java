/** One activity of an approved plan, from its planning to its published result. */
@NullMarked
package kz.moldir.plan.write.activity;

import org.jspecify.annotations.NullMarked;
