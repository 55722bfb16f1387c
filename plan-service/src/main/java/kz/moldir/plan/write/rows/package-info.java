/** Writing the rows of a draft: over HTTP and on a page. */
@NullMarked
package kz.moldir.plan.write.rows;

import org.jspecify.annotations.NullMarked;
