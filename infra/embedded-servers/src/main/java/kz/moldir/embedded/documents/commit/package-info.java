/** When what was written is on disk, and who waits for it. */
@NullMarked
package kz.moldir.embedded.documents.commit;

import org.jspecify.annotations.NullMarked;
