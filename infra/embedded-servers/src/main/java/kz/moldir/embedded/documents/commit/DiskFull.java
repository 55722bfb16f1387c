package kz.moldir.embedded.documents.commit;

/** There is no room for a write; nothing of it was stored, and reads go on. */
public final class DiskFull extends RuntimeException {
    DiskFull() {
        super("The disk of the documents is full; nothing is stored until there is room again.");
    }
}
