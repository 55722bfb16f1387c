package kz.moldir.plan.office.guard;

import java.util.Arrays;
import kz.moldir.plan.document.remark.Problem.Code;

/** What a file is by its content. */
public enum FileKind {
    TEXT("txt csv tsv"),
    DOCX("docx"),
    XLSX("xlsx"),
    PPTX("pptx"),
    PDF("pdf"),
    JPEG("jpg jpeg png"),
    PNG("png jpg jpeg");

    private final String endings;

    FileKind(String endings) {
        this.endings = endings;
    }

    /** Whether programs that open files of such a name open this kind. */
    boolean opensAs(String ending) {
        return Arrays.asList(endings.split(" ", -1)).contains(ending);
    }

    /**
     * Tells the kind and refuses what no parser should see.
     *
     * @throws RefusedFile with the reason
     */
    public static FileKind of(byte[] file) {
        if (Signature.starts(file, Signature.ZIP)) {
            return OfficePackage.inspected(file);
        }
        if (Signature.starts(file, Signature.PDF)) {
            return pdf(file);
        }
        if (Signature.starts(file, Signature.JPEG)) {
            return JPEG;
        }
        if (Signature.starts(file, Signature.PNG)) {
            return PNG;
        }
        if (Signature.starts(file, Signature.OLD_OFFICE)) {
            throw new RefusedFile(
                    Signature.first(file, Signature.ENCRYPTED) >= 0
                            ? Code.ENCRYPTED
                            : Code.OFFICE_FILE);
        }
        return TEXT;
    }

    /** A PDF ends where it says; a package in it or behind it makes it two files. */
    private static FileKind pdf(byte[] file) {
        int end = Signature.last(file, Signature.PDF_END);
        if (end < 0) {
            throw new RefusedFile(Code.CORRUPT);
        }
        if (Signature.last(file, Signature.ZIP_END) > end
                || !blank(file, end + Signature.PDF_END.length)) {
            throw new RefusedFile(Code.TWO_FILES_IN_ONE);
        }
        return PDF;
    }

    private static boolean blank(byte[] file, int from) {
        for (int i = from; i < file.length; i++) {
            if (file[i] != '\n' && file[i] != '\r' && file[i] != ' ' && file[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
