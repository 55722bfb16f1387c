/** How {@link kz.moldir.embedded.DocumentServer} stores: commits in groups, indexes in order. */
@NullMarked
package kz.moldir.embedded.documents;

import org.jspecify.annotations.NullMarked;
