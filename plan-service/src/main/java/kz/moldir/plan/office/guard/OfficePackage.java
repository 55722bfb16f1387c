package kz.moldir.plan.office.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kz.moldir.plan.document.remark.Problem.Code;
import org.jspecify.annotations.Nullable;

/** Walks through a zipped office document once, expanding without keeping, before it is parsed. */
final class OfficePackage {

    private static final String TYPES = "[content_types].xml";
    private static final int END_RECORD = 22;

    private final byte[] file;
    private final Set<String> names = new HashSet<>();
    private final byte[] buffer = new byte[16 * 1024];
    private long expanded;
    private @Nullable String types;

    private OfficePackage(byte[] file) {
        this.file = file;
    }

    static FileKind inspected(byte[] file) {
        return new OfficePackage(file).kind();
    }

    private FileKind kind() {
        endsWithItsDirectory();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                inspect(part.getName(), zip);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new RefusedFile(Code.CORRUPT);
        }
        if (types == null) {
            throw new RefusedFile(Code.OFFICE_FILE);
        }
        return kind(types);
    }

    private static FileKind kind(String types) {
        if (types.contains("macroenabled") || types.contains("vbaproject")) {
            throw new RefusedFile(Code.MACROS);
        }
        boolean word = types.contains("wordprocessingml.document.main+xml");
        boolean excel = types.contains("spreadsheetml.sheet.main+xml");
        boolean slides = types.contains("presentationml.presentation.main+xml");
        if (Stream.of(word, excel, slides).filter(each -> each).count() > 1) {
            throw new RefusedFile(Code.TWO_FILES_IN_ONE);
        }
        if (!word && !excel && !slides) {
            throw new RefusedFile(Code.OFFICE_FILE);
        }
        return word ? FileKind.DOCX : excel ? FileKind.XLSX : FileKind.PPTX;
    }

    /** Nothing stands behind the package: its directory's end is the file's end. */
    private void endsWithItsDirectory() {
        int end = Signature.last(file, Signature.ZIP_END);
        if (end < 0 || end + END_RECORD > file.length) {
            throw new RefusedFile(Code.CORRUPT);
        }
        int comment = (file[end + 20] & 0xFF) | (file[end + 21] & 0xFF) << 8;
        if (end + END_RECORD + comment != file.length
                || Signature.first(file, Signature.PDF) >= 0) {
            throw new RefusedFile(Code.TWO_FILES_IN_ONE);
        }
    }

    private void inspect(String name, InputStream part) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (names.size() == Limits.PARTS) {
            throw new RefusedFile(Code.TOO_MANY_PARTS, Limits.PARTS);
        }
        if (!names.add(lower) || lower.contains("..") || lower.startsWith("/")) {
            throw new RefusedFile(Code.CORRUPT);
        }
        if (lower.endsWith("vbaproject.bin")) {
            throw new RefusedFile(Code.MACROS);
        }
        boolean xml = lower.endsWith(".xml") || lower.endsWith(".rels");
        StringBuilder start = new StringBuilder();
        long size = 0;
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            size += read;
            expanded += read;
            bound(xml, size);
            if (xml) {
                refuseDefinitions(start, read);
            }
            if (lower.equals(TYPES)) {
                types = (types == null ? "" : types) + latin(read).toLowerCase(Locale.ROOT);
            }
        }
    }

    private void bound(boolean xml, long size) {
        if (expanded > Limits.EXPANDED
                || (xml && size > Limits.XML_PART)
                || (size > Limits.SMALL_PART && expanded > (long) file.length * Limits.RATIO)) {
            throw new RefusedFile(Code.EXPANDS_TOO_MUCH, Limits.EXPANDED / 1024 / 1024);
        }
    }

    /** A document type or an entity anywhere, also across two buffers and in UTF-16. */
    private void refuseDefinitions(StringBuilder kept, int read) {
        kept.append(latin(read).replace("\0", ""));
        if (kept.indexOf("<!DOCTYPE") >= 0 || kept.indexOf("<!ENTITY") >= 0) {
            throw new RefusedFile(Code.OUTSIDE_DEFINITIONS);
        }
        kept.delete(0, Math.max(0, kept.length() - 10));
    }

    private String latin(int read) {
        return new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
    }
}
