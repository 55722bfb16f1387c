/** The platform started as processes and broken: what was promised must hold afterwards. */
@NullMarked
package kz.moldir.acceptance.faults;

import org.jspecify.annotations.NullMarked;
