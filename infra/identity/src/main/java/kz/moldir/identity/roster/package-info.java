/** What the council's roster says of those who may sign in. */
@NullMarked
package kz.moldir.identity.roster;

import org.jspecify.annotations.NullMarked;
