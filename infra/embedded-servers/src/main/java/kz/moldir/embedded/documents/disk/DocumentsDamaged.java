package kz.moldir.embedded.documents.disk;

import java.nio.file.Path;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** The file of the documents cannot be read as it was acknowledged; it was left as it is. */
public final class DocumentsDamaged extends RuntimeException {
    DocumentsDamaged(Path file, String what, @Nullable Throwable cause) {
        super(
                "The documents in %s are damaged: %s. The file was not changed; restore it from a backup."
                        .formatted(file, what),
                cause);
    }

    static DocumentsDamaged inPart(Path file, MVStoreException found) {
        return new DocumentsDamaged(file, "a part of it cannot be read", found);
    }
}
