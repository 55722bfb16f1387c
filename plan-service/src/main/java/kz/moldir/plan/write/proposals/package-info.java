/** Proposals of members for a coming plan: made, accepted into its draft or declined. */
@NullMarked
package kz.moldir.plan.write.proposals;

import org.jspecify.annotations.NullMarked;
