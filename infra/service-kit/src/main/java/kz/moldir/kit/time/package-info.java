/** The council's time. */
@NullMarked
package kz.moldir.kit.time;

import org.jspecify.annotations.NullMarked;
