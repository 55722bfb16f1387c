/** A plan as a file: the official document, or a table to be edited and imported again. */
@NullMarked
package kz.moldir.plan.read.export;

import org.jspecify.annotations.NullMarked;
