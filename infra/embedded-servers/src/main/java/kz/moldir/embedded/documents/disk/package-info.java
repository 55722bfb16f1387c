/** The file of the documents: commits in groups, damage noticed, space used again. */
@NullMarked
package kz.moldir.embedded.documents.disk;

import org.jspecify.annotations.NullMarked;
