/** When this happened, then that is commanded. */
@NullMarked
package kz.moldir.plan.automation;

import org.jspecify.annotations.NullMarked;
