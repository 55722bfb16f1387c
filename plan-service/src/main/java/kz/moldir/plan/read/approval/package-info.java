/** Where a plan stands on its way to the approval, and what the commissions remarked. */
@NullMarked
package kz.moldir.plan.read.approval;

import org.jspecify.annotations.NullMarked;
