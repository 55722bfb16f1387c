/** The plan as a document: imported as a draft, then approved. */
@NullMarked
package kz.moldir.plan.write.plan;

import org.jspecify.annotations.NullMarked;
