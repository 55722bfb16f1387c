/** Which index serves a query, and from where to where it is walked. */
@NullMarked
package kz.moldir.embedded.documents.query;

import org.jspecify.annotations.NullMarked;
