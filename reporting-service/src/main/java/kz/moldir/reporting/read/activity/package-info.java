/** One document an activity, folded from what the other services publish. */
@NullMarked
package kz.moldir.reporting.read.activity;

import org.jspecify.annotations.NullMarked;
