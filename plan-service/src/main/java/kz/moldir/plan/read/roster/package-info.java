/** The council's roster, by which names in plans are recognised. */
@NullMarked
package kz.moldir.plan.read.roster;

import org.jspecify.annotations.NullMarked;
