/** Writing commits in groups, without gaps, each at most once. */
@NullMarked
package kz.moldir.eventstore.append;

import org.jspecify.annotations.NullMarked;
