/** The council's roster: the names by which plans and acts name people. */
@NullMarked
package kz.moldir.plan.write.roster;

import org.jspecify.annotations.NullMarked;
