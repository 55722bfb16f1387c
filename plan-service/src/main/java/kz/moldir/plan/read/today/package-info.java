/** What waits for the secretariat today, and the lists behind it. */
@NullMarked
package kz.moldir.plan.read.today;

import org.jspecify.annotations.NullMarked;
