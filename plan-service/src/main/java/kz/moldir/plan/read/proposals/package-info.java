/** Proposals for coming plans as they stand. */
@NullMarked
package kz.moldir.plan.read.proposals;

import org.jspecify.annotations.NullMarked;
