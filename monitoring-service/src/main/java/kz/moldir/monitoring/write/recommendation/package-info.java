/** Recommendations to agencies. */
@NullMarked
package kz.moldir.monitoring.write.recommendation;

import org.jspecify.annotations.NullMarked;
