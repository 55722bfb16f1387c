/** The pages on which the secretariat looks after people. */
@NullMarked
package kz.moldir.identity.people;

import org.jspecify.annotations.NullMarked;
