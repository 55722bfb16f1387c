/** What a council sets for itself; plain records that a configuration file is bound to. */
@NullMarked
package kz.moldir.council.settings;

import org.jspecify.annotations.NullMarked;
