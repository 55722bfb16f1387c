/** The council's settings as they were changed last, followed by every service. */
@NullMarked
package kz.moldir.kit.settings;

import org.jspecify.annotations.NullMarked;
