package kz.moldir.plan.office.guard;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import kz.moldir.plan.document.remark.Problem.Code;
import org.jspecify.annotations.Nullable;

/** Expands each part of a zipped office document once, without keeping it, before it is parsed. */
final class OfficePackage {

    private static final String TYPES = "[content_types].xml";

    /** A picture, which programs for drawing begin with a document type, and nobody here parses. */
    private static final String DRAWING = ".svg";

    private static final String DRAWING_TYPE = "image/svg+xml";

    /** Marks of the order of bytes, blanks, and halves of letters. */
    private static final String BEFORE_XML = "\u00ef\u00bb\u00bf\u00fe\u00ff\0 \t\r\n";

    private final byte[] file;
    private final Set<String> names = new HashSet<>();
    private final Set<String> defining = new HashSet<>();
    private final byte[] buffer = new byte[16 * 1024];
    private final long before;
    private final boolean inside;
    private long expanded;
    private @Nullable String types;

    /**
     * One package.
     *
     * @param before bytes that were expanded of the file in which it stands
     * @param inside whether it stands in another
     */
    private OfficePackage(byte[] file, long before, boolean inside) {
        this.file = file;
        this.before = before;
        this.inside = inside;
    }

    static FileKind inspected(byte[] file) {
        return new OfficePackage(file, 0, false).kind();
    }

    private FileKind kind() {
        List<Parts.Part> parts = Parts.of(file);
        if (Signature.first(file, Signature.PDF) >= 0) {
            throw new RefusedFile(Code.TWO_FILES_IN_ONE);
        }
        try {
            for (Parts.Part part : parts) {
                inspect(part);
            }
        } catch (IOException broken) {
            throw new RefusedFile(Code.CORRUPT);
        }
        if (types == null) {
            throw new RefusedFile(Code.OFFICE_FILE);
        }
        FileKind kind = kind(types);
        if (!defining.isEmpty() && !PartTypes.of(types).areAll(DRAWING_TYPE, defining)) {
            throw new RefusedFile(Code.OUTSIDE_DEFINITIONS);
        }
        return kind;
    }

    private static FileKind kind(String types) {
        if (types.contains("macroenabled")
                || types.contains("vbaproject")
                || types.contains("macrosheet")) {
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

    /**
     * What is read is all of the part, and nothing else: its own end is where it is said to end.
     */
    private void inspect(Parts.Part part) throws IOException {
        CRC32 checksum = new CRC32();
        Inflater inflater = new Inflater(true);
        InputStream stored = new ByteArrayInputStream(file, part.from(), part.length());
        try (InputStream content =
                new CheckedInputStream(
                        part.deflated() ? new InflaterInputStream(stored, inflater) : stored,
                        checksum)) {
            long size = inspect(part.name(), content);
            if (size != part.expanded() || (int) checksum.getValue() != part.checksum()) {
                throw new RefusedFile(Code.CORRUPT);
            }
            if (part.deflated() && inflater.getBytesRead() != part.length()) {
                throw new RefusedFile(Code.TWO_FILES_IN_ONE);
            }
        } finally {
            inflater.end();
        }
    }

    private long inspect(String name, InputStream part) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!names.add(lower) || lower.contains("..") || lower.startsWith("/")) {
            throw new RefusedFile(Code.CORRUPT);
        }
        if (lower.endsWith("vbaproject.bin")) {
            throw new RefusedFile(Code.MACROS);
        }
        boolean xml = lower.endsWith(".xml") || lower.endsWith(".rels");
        boolean undecided = !xml;
        boolean relationships = lower.endsWith(".rels");
        boolean looked = relationships;
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        StringBuilder start = new StringBuilder();
        long size = 0;
        for (int read = filled(part); read > 0; read = filled(part)) {
            if (size == 0) {
                byte[] first = Arrays.copyOf(buffer, Math.min(read, 8));
                Carried.checkPart(lower, first);
                looked = relationships || Carried.isPackage(first);
            }
            if (looked) {
                kept.write(buffer, 0, read);
            }
            if (undecided) {
                int first = firstThatIsNotBlank(read);
                undecided = first < 0;
                xml = first == '<';
            }
            size += read;
            expanded += read;
            bound(xml, size);
            if (looked && size > Carried.LARGEST) {
                throw new RefusedFile(Code.EXPANDS_TOO_MUCH, Carried.LARGEST / 1024 / 1024);
            }
            if (xml && defines(start, read)) {
                if (!lower.endsWith(DRAWING)) {
                    throw new RefusedFile(Code.OUTSIDE_DEFINITIONS);
                }
                defining.add('/' + lower);
            }
            if (lower.equals(TYPES)) {
                types = (types == null ? "" : types) + latin(read).toLowerCase(Locale.ROOT);
            }
        }
        if (relationships) {
            Carried.checkRelationships(kept.toByteArray());
        } else if (looked) {
            another(kept.toByteArray());
        }
        return size;
    }

    private int filled(InputStream part) throws IOException {
        return part.readNBytes(buffer, 0, buffer.length);
    }

    /** The numbers of a chart are a table of their own; nothing else is a package in a package. */
    private void another(byte[] part) {
        if (inside) {
            throw new RefusedFile(Code.OTHER_FILE_INSIDE);
        }
        OfficePackage another = new OfficePackage(part, before + expanded, true);
        try {
            another.kind();
        } catch (RefusedFile refused) {
            throw switch (refused.problem().code()) {
                case OFFICE_FILE, CORRUPT, TWO_FILES_IN_ONE ->
                        new RefusedFile(Code.OTHER_FILE_INSIDE);
                default -> refused;
            };
        }
        expanded += another.expanded;
    }

    /** By which a part is XML whatever it is called: the list of types may call it a sheet. */
    private int firstThatIsNotBlank(int read) {
        for (int i = 0; i < read; i++) {
            if (BEFORE_XML.indexOf(buffer[i] & 0xFF) < 0) {
                return buffer[i] & 0xFF;
            }
        }
        return -1;
    }

    private void bound(boolean xml, long size) {
        if (before + expanded > Limits.EXPANDED
                || (xml && size > Limits.XML_PART)
                || (size > Limits.SMALL_PART && expanded > (long) file.length * Limits.RATIO)) {
            throw new RefusedFile(Code.EXPANDS_TOO_MUCH, Limits.EXPANDED / 1024 / 1024);
        }
    }

    /**
     * A document type or an entity anywhere, also across two buffers and in UTF-16. A table that
     * asks another program for its numbers is refused.
     */
    private boolean defines(StringBuilder kept, int read) {
        kept.append(latin(read).replace("\0", ""));
        if (kept.indexOf("ddeService") >= 0) {
            throw new RefusedFile(Code.FETCHED_FROM_ELSEWHERE);
        }
        boolean found = kept.indexOf("<!DOCTYPE") >= 0 || kept.indexOf("<!ENTITY") >= 0;
        kept.delete(0, Math.max(0, kept.length() - 10));
        return found;
    }

    private String latin(int read) {
        return new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
    }
}
