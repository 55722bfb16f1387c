/** The stored form of a commit, and how commits are written and read. */
@NullMarked
package kz.moldir.eventstore.commit;

import org.jspecify.annotations.NullMarked;
