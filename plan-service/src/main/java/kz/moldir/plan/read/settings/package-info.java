/** The council's settings as they are, and what they say of a day. */
@NullMarked
package kz.moldir.plan.read.settings;

import org.jspecify.annotations.NullMarked;
