package kz.moldir.plan.office.attached;

import java.util.Set;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.Bounded;
import kz.moldir.plan.office.guard.FileKind;
import kz.moldir.plan.office.guard.NamedFile;
import kz.moldir.plan.office.guard.RefusedFile;
import kz.moldir.plan.office.pdf.PdfActions;
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

    /** A copy of a picture without anything but its dots, made one at a time. */
    public byte[] copy(byte[] picture) {
        return bounded.call(() -> Picture.of(picture).copy());
    }

    /** A small copy of a picture that fits into a box, without anything but its dots. */
    public byte[] fitting(byte[] picture, int width, int height) {
        return bounded.call(() -> Picture.of(picture).fitting(width, height));
    }

    /**
     * What a document that was kept holds besides its text; nothing of a picture, whose copy has
     * none of it.
     */
    public Traces traces(byte[] file) {
        return bounded.call(
                () ->
                        switch (FileKind.of(file)) {
                            case DOCX, XLSX, PPTX -> OfficeTraces.of(file);
                            case PDF -> PdfTraces.of(file);
                            case JPEG, PNG, TEXT -> Traces.NONE;
                        });
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
