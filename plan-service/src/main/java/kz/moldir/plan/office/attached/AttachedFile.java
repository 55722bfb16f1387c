package kz.moldir.plan.office.attached;

import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.guard.FileKind;
import kz.moldir.plan.office.guard.Limits;
import kz.moldir.plan.office.guard.NamedFile;
import kz.moldir.plan.office.guard.RefusedFile;
import kz.moldir.plan.office.pdf.PdfActions;
import kz.moldir.plan.office.published.Copy;
import kz.moldir.plan.office.published.OfficeCopy;
import kz.moldir.plan.office.published.PdfCopy;
import org.jspecify.annotations.Nullable;

/** What can be asked of one attached file; read where this is called, with all that it costs. */
public final class AttachedFile {

    private AttachedFile() {}

    /**
     * Its kind by its content.
     *
     * @param name as it was sent, or null where it has none
     * @throws RefusedFile if it is not what its name promises, or hostile
     */
    public static Kind kind(@Nullable String name, byte[] file) throws Exception {
        return switch (new NamedFile(name, file).kind()) {
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

    /**
     * What everybody gets of it: of a picture its dots alone; a document as it came, or a copy
     * without what cameras wrote into the pictures in it.
     *
     * @throws RefusedFile where no such copy can be made
     */
    public static byte[] copy(byte[] file) throws Exception {
        return switch (FileKind.of(file)) {
            case JPEG, PNG -> Picture.of(file).copy();
            case DOCX, XLSX, PPTX -> inspected(OfficeCopy.of(file)).file();
            case PDF -> inspected(PdfCopy.of(file)).file();
            case TEXT -> file;
        };
    }

    /** A small copy of a picture that fits into a box, without anything but its dots. */
    public static byte[] fitting(byte[] picture, int width, int height) throws Exception {
        return Picture.of(picture).fitting(width, height);
    }

    /** What a document that was kept holds besides its text, or why nobody gets it. */
    public static Traces traces(byte[] file) throws Exception {
        return switch (FileKind.of(file)) {
            case DOCX, XLSX, PPTX -> with(OfficeTraces.of(file), file, OfficeCopy::of);
            case PDF -> with(PdfTraces.of(file), file, PdfCopy::of);
            case JPEG, PNG, TEXT -> Traces.NONE;
        };
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
        if (copy.file().length > Limits.ATTACHED) {
            throw new RefusedFile(Code.FILE_TOO_LARGE, Limits.ATTACHED / 1024 / 1024);
        }
        FileKind.of(copy.file());
        return copy;
    }

    private static Kind written(byte[] file, Kind kind) throws Exception {
        OfficeContent.refuseEmpty(file);
        return kind;
    }
}
