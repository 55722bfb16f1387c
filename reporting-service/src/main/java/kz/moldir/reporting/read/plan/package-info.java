/** The approved plans. */
@NullMarked
package kz.moldir.reporting.read.plan;

import org.jspecify.annotations.NullMarked;
