package kz.moldir.plan.office.published;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.guard.Limits;
import kz.moldir.plan.office.guard.RefusedFile;

/**
 * A docx, xlsx or pptx whose pictures are bare; every other part is copied. The turn of a
 * photograph stands in the drawing, not in the photograph, so that it is shown as before.
 */
public final class OfficeCopy {

    private static final Pattern MARKUP = Pattern.compile("(?i).*\\.(xml|rels|vml)");
    private static final Pattern SIGNATURES = Pattern.compile("(?i)/?_xmlsignatures/.*");
    private static final String RELATIONSHIPS = "_rels/.rels";
    private static final String TYPES = "[content_types].xml";

    /** As Word writes it, so that the same file gives the same copy. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final byte[] file;
    private final Set<String> small = new HashSet<>();
    private int photos;
    private boolean sealed;
    private boolean changed;

    private OfficeCopy(byte[] file) {
        this.file = file;
    }

    /**
     * A copy of a file that was inspected.
     *
     * @throws RefusedFile if a signature would not hold any more, or a picture or film is of a kind
     *     in which it stays what was written
     */
    public static Copy of(byte[] file) throws IOException, XMLStreamException {
        OfficeCopy copy = new OfficeCopy(file);
        copy.look();
        if (copy.photos == 0 && (copy.sealed || copy.unchanged())) {
            return new Copy(file, 0);
        }
        if (copy.sealed) {
            throw new RefusedFile(Code.SEALED_WITH_PHOTOS);
        }
        return new Copy(copy.written(), copy.photos);
    }

    private boolean unchanged() {
        return small.isEmpty() && !changed;
    }

    private void look() throws IOException, XMLStreamException {
        try (ZipInputStream parts = parts()) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                String name = name(part);
                sealed |= SIGNATURES.matcher(name).matches();
                if (name.equals(RELATIONSHIPS)) {
                    small.addAll(SmallPicture.in(parts.readAllBytes()));
                } else {
                    byte[] came = whole(name, parts);
                    Copy bare = bare(name, came);
                    photos += bare.photos();
                    changed |= isPackage(came) && bare.file() != came;
                }
            }
        }
    }

    private byte[] written() throws IOException, XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length);
        try (ZipInputStream parts = parts();
                ZipOutputStream copied = new ZipOutputStream(bytes)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                String name = name(part);
                if (small.contains(name)) {
                    continue;
                }
                ZipEntry same = new ZipEntry(part.getName());
                same.setTimeLocal(NEVER);
                copied.putNextEntry(same);
                if (small.isEmpty() || !(name.equals(RELATIONSHIPS) || name.equals(TYPES))) {
                    copied.write(bare(name, whole(name, parts)).file());
                } else {
                    copied.write(SmallPicture.without(parts.readAllBytes(), small));
                }
            }
        }
        return bytes.toByteArray();
    }

    /** The numbers behind a chart are a package in the package. */
    private static Copy bare(String name, byte[] part) throws IOException, XMLStreamException {
        if (isPackage(part)) {
            return of(part);
        }
        if (MARKUP.matcher(name).matches()) {
            byte[] bare = InLetters.without(part);
            return new Copy(bare, bare == part ? 0 : 1);
        }
        Bare bare = BarePicture.of(part);
        return new Copy(bare.file(), bare.traces() ? 1 : 0);
    }

    private static boolean isPackage(byte[] part) {
        return Bytes.starts(part, 0, "PK\3\4");
    }

    /** Markup is as long at most as what is read of it elsewhere. */
    private static byte[] whole(String name, InputStream part) throws IOException {
        int most = MARKUP.matcher(name).matches() ? Math.toIntExact(Limits.XML_PART) : Limits.WHOLE;
        byte[] all = part.readNBytes(most + 1);
        if (all.length > most) {
            throw new RefusedFile(Code.EXPANDS_TOO_MUCH, most / 1024 / 1024);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new RefusedFile(Code.TOO_SLOW, Limits.SECONDS);
        }
        return all;
    }

    private ZipInputStream parts() {
        return new ZipInputStream(new ByteArrayInputStream(file));
    }

    private static String name(ZipEntry part) {
        return part.getName().toLowerCase(Locale.ROOT);
    }
}
