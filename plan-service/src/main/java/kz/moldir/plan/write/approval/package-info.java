/** The way of a plan to its approval: over HTTP and from forms. */
@NullMarked
package kz.moldir.plan.write.approval;

import org.jspecify.annotations.NullMarked;
