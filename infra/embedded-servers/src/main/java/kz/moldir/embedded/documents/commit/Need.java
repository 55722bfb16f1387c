package kz.moldir.embedded.documents.commit;

/** What a command needs of the disk. */
public enum Need {
    /** Shows what is stored. */
    READS,
    /** Stores, and is answered when it is on disk. */
    WRITES,
    /** Stores, and is answered at once; it is on disk a moment later. */
    WRITES_UNJOURNALLED
}
