/** The keys that sign tokens. */
@NullMarked
package kz.moldir.identity.key;

import org.jspecify.annotations.NullMarked;
