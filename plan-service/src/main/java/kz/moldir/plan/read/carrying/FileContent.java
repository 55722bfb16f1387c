package kz.moldir.plan.read.carrying;

import kz.moldir.plan.events.StoredFile;
import kz.moldir.plan.office.attached.Traces;

/** Where the bytes of files come from; the database's files stand behind it. */
public interface FileContent {

    /** All of a file. */
    byte[] of(StoredFile file);

    /** What else than its text everybody would get with it, as it came. */
    Traces traces(StoredFile file);

    /** What everybody would get of it if it were published. */
    byte[] copy(StoredFile file);
}
