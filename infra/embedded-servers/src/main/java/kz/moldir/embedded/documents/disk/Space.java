package kz.moldir.embedded.documents.disk;

/**
 * How the file of the documents uses its space.
 *
 * @param bytes its size
 * @param live how much of that is in use
 */
public record Space(long bytes, long live) {
    public long waste() {
        return Math.max(0, bytes - live);
    }
}
