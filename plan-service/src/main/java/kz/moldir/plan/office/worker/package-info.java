/** The process of its own in which files from outside are read. */
@NullMarked
package kz.moldir.plan.office.worker;

import org.jspecify.annotations.NullMarked;
