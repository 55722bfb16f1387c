/** The page of an activity's carrying out with its forms. */
@NullMarked
package kz.moldir.plan.read.carrying.page;

import org.jspecify.annotations.NullMarked;
