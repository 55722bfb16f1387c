package kz.moldir.plan.office;

import java.util.Set;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.attached.Kind;
import kz.moldir.plan.office.attached.Traces;
import kz.moldir.plan.office.guard.Limits;
import kz.moldir.plan.office.guard.RefusedFile;
import kz.moldir.plan.office.worker.Reader;
import kz.moldir.plan.office.worker.Task;
import org.jspecify.annotations.Nullable;

/** Tells what a file is by its content, and refuses what could harm who opens it. */
public final class AttachedFiles {

    /** Bytes of one file. */
    public static final int LARGEST = Limits.ATTACHED;

    private final Reader reader;

    /** Files that are read there. */
    public AttachedFiles(Reader reader) {
        this.reader = reader;
    }

    /**
     * The kind of a file.
     *
     * @param name as it was sent, or null where it has none
     * @param allowed kinds that are taken
     * @throws RefusedFile if it is of another kind or not what its name promises, empty, too large,
     *     or hostile
     */
    public Kind kind(@Nullable String name, byte[] file, Set<Kind> allowed) {
        if (file.length == 0) {
            throw new RefusedFile(Code.EMPTY_FILE);
        }
        if (file.length > LARGEST) {
            throw new RefusedFile(Code.FILE_TOO_LARGE, LARGEST / 1024 / 1024);
        }
        Kind kind = reader.read(new Task.Inspect(name), file);
        if (!allowed.contains(kind)) {
            throw new RefusedFile(Code.OFFICE_FILE);
        }
        return kind;
    }

    /**
     * What everybody gets of a file: of a picture its dots alone; a document as it came, or a copy
     * without what cameras wrote into the pictures in it.
     *
     * @throws RefusedFile where no such copy can be made
     */
    public byte[] copy(byte[] file) {
        return reader.read(new Task.Copy(), file);
    }

    /** A small copy of a picture that fits into a box, without anything but its dots. */
    public byte[] fitting(byte[] picture, int width, int height) {
        return reader.read(new Task.Fit(width, height), picture);
    }

    /**
     * What a document that was kept holds besides its text, or why nobody gets it; nothing of a
     * picture, whose copy has none of it.
     */
    public Traces traces(byte[] file) {
        try {
            return reader.read(new Task.FindTraces(), file);
        } catch (RefusedFile refused) {
            return Traces.NONE.refused(refused.problem().code());
        }
    }
}
