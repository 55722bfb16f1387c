package kz.moldir.plan.office.guard;

/** What a file may cost at most. */
public final class Limits {

    /** Parts of a docx or xlsx. */
    public static final int PARTS = 1_000;

    /** Bytes of all parts together once they are expanded. */
    public static final long EXPANDED = 100L * 1024 * 1024;

    /** Bytes of one part of XML, since what is parsed of it is kept. */
    public static final long XML_PART = 32L * 1024 * 1024;

    /** Times that a part may grow; small parts may, since a short run of zeros is no bomb. */
    public static final int RATIO = 100;

    /** Below so many bytes the ratio of a part does not count. */
    public static final long SMALL_PART = 100L * 1024;

    /** Bytes of a picture or a text in a file that is looked into whole. */
    public static final int WHOLE = 20 * 1024 * 1024;

    /** Bytes of what describes a picture or a document. */
    public static final int DESCRIPTION = 4 * 1024 * 1024;

    /** Characters of all cells and lines together. */
    public static final int TEXT = 4_000_000;

    /** Letters of one page of a PDF, since their places are kept until the page is read. */
    public static final int LETTERS = 200_000;

    /** Pages of a PDF. */
    public static final int PAGES = 500;

    /** Seconds that the reading of one file may take. */
    public static final int SECONDS = 20;

    /** Bytes of a file that is attached. */
    public static final int ATTACHED = 20 * 1024 * 1024;

    /** Megabytes of the heap of the process that reads files; one that takes more is refused. */
    public static final int HEAP = 256;

    private Limits() {}
}
