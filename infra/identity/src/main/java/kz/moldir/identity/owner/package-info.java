/** What the owner of the folder may have done without signing in. */
@NullMarked
package kz.moldir.identity.owner;

import org.jspecify.annotations.NullMarked;
