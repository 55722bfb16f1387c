/** Positions and claims of event processors. */
@NullMarked
package kz.moldir.eventstore.token;

import org.jspecify.annotations.NullMarked;
