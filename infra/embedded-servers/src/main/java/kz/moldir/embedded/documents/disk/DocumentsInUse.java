package kz.moldir.embedded.documents.disk;

import java.nio.file.Path;

/** Another process has the documents open. */
public final class DocumentsInUse extends RuntimeException {
    DocumentsInUse(Path file, Throwable cause) {
        super("The documents in " + file + " are open in another process.", cause);
    }
}
