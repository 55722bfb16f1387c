package kz.moldir.plan.office.attached;

import java.util.Set;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.Bounded;
import kz.moldir.plan.office.guard.FileKind;
import kz.moldir.plan.office.guard.NamedFile;
import kz.moldir.plan.office.guard.RefusedFile;
import kz.moldir.plan.office.pdf.PdfActions;
import kz.moldir.plan.office.published.Copy;
import kz.moldir.plan.office.published.OfficeCopy;
import kz.moldir.plan.office.published.PdfCopy;
import org.jspecify.annotations.Nullable;

/** Tells what a file is by its content, and refuses what could harm who opens it. */
public final class AttachedFiles {

    /** Bytes of one file. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private final Bounded bounded = new Bounded();

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
        Kind kind = bounded.call(() -> inspected(new NamedFile(name, file)));
        if (!allowed.contains(kind)) {
            throw new RefusedFile(Code.OFFICE_FILE);
        }
        return kind;
    }

    /**
     * What everybody gets of a file, made one at a time: of a picture its dots alone; a document as
     * it came, or a copy without what cameras wrote into the pictures in it.
     *
     * @throws RefusedFile where no such copy can be made
     */
    public byte[] copy(byte[] file) {
        return bounded.call(
                () ->
                        switch (FileKind.of(file)) {
                            case JPEG, PNG -> Picture.of(file).copy();
                            case DOCX, XLSX, PPTX -> inspected(OfficeCopy.of(file)).file();
                            case PDF -> inspected(PdfCopy.of(file)).file();
                            case TEXT -> file;
                        });
    }

    /** A small copy of a picture that fits into a box, without anything but its dots. */
    public byte[] fitting(byte[] picture, int width, int height) {
        return bounded.call(() -> Picture.of(picture).fitting(width, height));
    }

    /**
     * What a document that was kept holds besides its text, or why nobody gets it; nothing of a
     * picture, whose copy has none of it.
     */
    public Traces traces(byte[] file) {
        try {
            return bounded.call(
                    () ->
                            switch (FileKind.of(file)) {
                                case DOCX, XLSX, PPTX ->
                                        with(OfficeTraces.of(file), file, OfficeCopy::of);
                                case PDF -> with(PdfTraces.of(file), file, PdfCopy::of);
                                case JPEG, PNG, TEXT -> Traces.NONE;
                            });
        } catch (RefusedFile refused) {
            return Traces.NONE.refused(refused.problem().code());
        }
    }

    private interface Copying {
        Copy of(byte[] file) throws Exception;
    }

    private static Traces with(Traces traces, byte[] file, Copying copying) throws Exception {
        try {
            return traces.published(inspected(copying.of(file)), file);
        } catch (RefusedFile refused) {
            return traces.refused(refused.problem().code());
        }
    }

    /** As strictly as what is taken. */
    private static Copy inspected(Copy copy) {
        if (copy.file().length > LARGEST) {
            throw new RefusedFile(Code.FILE_TOO_LARGE, LARGEST / 1024 / 1024);
        }
        FileKind.of(copy.file());
        return copy;
    }

    private static Kind inspected(NamedFile named) throws Exception {
        byte[] file = named.content();
        return switch (named.kind()) {
            case JPEG, PNG -> Picture.of(file).inspected();
            case DOCX -> written(file, Kind.DOCX);
            case XLSX -> written(file, Kind.XLSX);
            case PPTX -> written(file, Kind.PPTX);
            case PDF -> {
                PdfActions.refuse(file);
                PdfContent.refuseBlank(file);
                yield Kind.PDF;
            }
            case TEXT -> throw new RefusedFile(Code.OFFICE_FILE);
        };
    }

    private static Kind written(byte[] file, Kind kind) throws Exception {
        OfficeContent.refuseEmpty(file);
        return kind;
    }
}
