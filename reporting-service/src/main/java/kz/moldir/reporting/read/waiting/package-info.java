/** Answers that are given when something has changed. */
@NullMarked
package kz.moldir.reporting.read.waiting;

import org.jspecify.annotations.NullMarked;
