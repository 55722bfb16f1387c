/** What every service of Moldir starts from. */
@NullMarked
package kz.moldir.kit;

import org.jspecify.annotations.NullMarked;
