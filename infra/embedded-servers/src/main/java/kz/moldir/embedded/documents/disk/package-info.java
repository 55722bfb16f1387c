/** The file of the documents: blocks with checksums, damage noticed, space used again. */
@NullMarked
package kz.moldir.embedded.documents.disk;

import org.jspecify.annotations.NullMarked;
