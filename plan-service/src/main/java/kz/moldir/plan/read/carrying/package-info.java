/** What is kept around the carrying out of an activity, and its documents. */
@NullMarked
package kz.moldir.plan.read.carrying;

import org.jspecify.annotations.NullMarked;
