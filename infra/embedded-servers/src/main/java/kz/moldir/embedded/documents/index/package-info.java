/** Ordered indexes: what an index holds, and which one serves a query. */
@NullMarked
package kz.moldir.embedded.documents.index;

import org.jspecify.annotations.NullMarked;
