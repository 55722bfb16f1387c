/** What a draft says on its coverage: over HTTP and on a page. */
@NullMarked
package kz.moldir.plan.write.coverage;

import org.jspecify.annotations.NullMarked;
