/**
 * The words and fixed phrases of a plan's timeframes, and the cursor that the grammar moves over
 * them.
 */
@NullMarked
package kz.moldir.plan.document.timeframe.words;

import org.jspecify.annotations.NullMarked;
