package kz.moldir.plan.office.published;

/** What everybody gets of a document. */
public final class Copy {

    private final byte[] file;
    private final int photos;

    Copy(byte[] file, int photos) {
        this.file = file;
        this.photos = photos;
    }

    /** Its bytes; the very array that came, where there was nothing to leave out. */
    public byte[] file() {
        return file;
    }

    /** How many pictures in it carried what a camera writes. */
    public int photos() {
        return photos;
    }
}
