package kz.moldir.plan.office.published;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.guard.Limits;
import kz.moldir.plan.office.guard.RefusedFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/**
 * A PDF whose pictures are bare. A photograph stands in it as the file that it was; which way up is
 * said by the page alone.
 */
public final class PdfCopy {

    private static final COSName SMALL = COSName.getPDFName("Thumb");
    private static final List<COSName> AS_FILES = List.of(COSName.DCT_DECODE, COSName.JPX_DECODE);
    private static final List<String> OF_CAMERAS =
            List.of("exif:", "tiff:Make", "tiff:Model", "aux:", "xmpGImg:", "ns.adobe.com/exif");

    /** Stands before what a camera wrote, in what was crossed out by a later saving too. */
    private static final String WRITTEN = "Exif\0\0";

    private static final int LONGEST_TEXT = 4 << 20;

    private static final int LARGEST_PICTURE = 32 << 20;
    private static final int MOST_FILTERS = 2;
    private static final List<COSName> FLATE =
            List.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);

    private final IdentityHashMap<COSStream, Boolean> seen = new IdentityHashMap<>();
    private int photos;
    private boolean changed;

    private PdfCopy() {}

    /**
     * A copy of a file that was inspected.
     *
     * @throws RefusedFile if a signature or a lock would not hold any more, or what was written
     *     stands where it cannot be left out
     */
    public static Copy of(byte[] file) throws IOException {
        var memory = MemoryUsageSetting.setupMixed(32L * 1024 * 1024, Limits.EXPANDED);
        try (PDDocument document = Loader.loadPDF(file, "", null, null, memory.streamCache)) {
            boolean sealed = sealed(document);
            PdfCopy copy = new PdfCopy();
            boolean within = copy.bare(document.getDocument());
            boolean photographed = copy.photos > 0 || within || written(file);
            if (!photographed && (sealed || !copy.changed)) {
                return new Copy(file, 0);
            }
            if (sealed) {
                throw new RefusedFile(Code.SEALED_WITH_PHOTOS);
            }
            byte[] saved = saved(document);
            if (written(saved)) {
                throw new RefusedFile(Code.PHOTO_IN_OTHER_FORMAT);
            }
            return new Copy(saved, photographed ? Math.max(1, copy.photos) : 0);
        }
    }

    private static boolean sealed(PDDocument document) throws IOException {
        return document.isEncrypted()
                || document.getDocumentCatalog().getCOSObject().containsKey(COSName.PERMS)
                || !document.getSignatureDictionaries().isEmpty();
    }

    /** Whether something else than a picture tells what a camera wrote. */
    private boolean bare(COSDocument document) throws IOException {
        boolean told = false;
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("told to end");
            }
            COSBase object = document.getObjectFromPool(key).getObject();
            if (object instanceof COSStream picture
                    && COSName.IMAGE.equals(picture.getCOSName(COSName.SUBTYPE))) {
                boolean described = picture.containsKey(COSName.METADATA);
                picture.removeItem(COSName.METADATA);
                photos += bare(picture) || described ? 1 : 0;
            } else if (object instanceof COSDictionary any) {
                if (any.containsKey(SMALL)) {
                    any.removeItem(SMALL);
                    changed = true;
                }
                if (tellsOfACamera(any.getDictionaryObject(COSName.METADATA))) {
                    any.removeItem(COSName.METADATA);
                    told = true;
                }
            }
        }
        return told;
    }

    /** Whether there was anything to leave out of the file of a picture. */
    private static boolean bare(COSStream picture) throws IOException {
        PDStream stream = new PDStream(picture);
        List<COSName> filters = stream.getFilters();
        if (filters.stream().noneMatch(AS_FILES::contains)) {
            return false;
        }
        if (!AS_FILES.contains(filters.getLast())) {
            throw new RefusedFile(Code.PHOTO_IN_OTHER_FORMAT);
        }
        byte[] came = unpacked(picture, filters.subList(0, filters.size() - 1), LARGEST_PICTURE);
        if (came == null) {
            throw new RefusedFile(Code.PHOTO_IN_OTHER_FORMAT);
        }
        if (came.length > LARGEST_PICTURE) {
            throw new RefusedFile(Code.EXPANDS_TOO_MUCH, LARGEST_PICTURE / 1024 / 1024);
        }
        byte[] bare = BarePicture.of(came);
        if (bare == came) {
            return false;
        }
        COSBase how = picture.getDictionaryObject(COSName.DECODE_PARMS);
        if (how instanceof COSArray each) {
            picture.removeItem(COSName.DECODE_PARMS);
            if (each.getObject(each.size() - 1) instanceof COSDictionary last) {
                picture.setItem(COSName.DECODE_PARMS, last);
            }
        }
        picture.setItem(COSName.FILTER, filters.getLast());
        try (OutputStream coded = picture.createRawOutputStream()) {
            coded.write(bare);
        }
        return true;
    }

    /** Each is looked at once, however many name it; one that is packed unusually is left out. */
    private boolean tellsOfACamera(COSBase described) throws IOException {
        if (!(described instanceof COSStream stream)) {
            return false;
        }
        Boolean known = seen.get(stream);
        if (known == null) {
            byte[] text = unpacked(stream, new PDStream(stream).getFilters(), LONGEST_TEXT);
            known = text == null || OF_CAMERAS.stream().anyMatch(asText(text)::contains);
            seen.put(stream, known);
        }
        return known;
    }

    private static String asText(byte[] text) {
        return new String(text, 0, Math.min(text.length, LONGEST_TEXT), ISO_8859_1);
    }

    /**
     * What is packed, but never more than one byte above the most: PDFBox itself would expand all
     * of it into memory first. Null where it is packed otherwise than people's programs do.
     */
    private static byte @Nullable [] unpacked(COSStream stream, List<COSName> filters, int most)
            throws IOException {
        if (filters.size() > MOST_FILTERS || !FLATE.containsAll(filters)) {
            return null;
        }
        InputStream open = stream.createRawInputStream();
        for (int i = 0; i < filters.size(); i++) {
            open = new InflaterInputStream(open);
        }
        try (InputStream bytes = open) {
            return bytes.readNBytes(most + 1);
        } catch (ZipException | EOFException broken) {
            return null;
        }
    }

    /** The same each time; as compact as it came. */
    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.setDocumentId(0L);
        document.save(
                bytes,
                document.getDocument().isXRefStream()
                        ? CompressParameters.DEFAULT_COMPRESSION
                        : CompressParameters.NO_COMPRESSION);
        return bytes.toByteArray();
    }

    private static boolean written(byte[] file) {
        return new String(file, ISO_8859_1).contains(WRITTEN);
    }
}
