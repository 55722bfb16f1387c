/** Reads and writes documents of a word processor. */
@NullMarked
package kz.moldir.plan.office.word;

import org.jspecify.annotations.NullMarked;
