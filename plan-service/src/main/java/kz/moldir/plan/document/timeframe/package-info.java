/** The grammar of a plan's words for when, in Russian and Kazakh. */
@NullMarked
package kz.moldir.plan.document.timeframe;

import org.jspecify.annotations.NullMarked;
