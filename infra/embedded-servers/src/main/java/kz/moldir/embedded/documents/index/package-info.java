/** Documents and indexes as ordered maps. */
@NullMarked
package kz.moldir.embedded.documents.index;

import org.jspecify.annotations.NullMarked;
