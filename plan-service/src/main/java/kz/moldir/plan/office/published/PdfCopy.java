package kz.moldir.plan.office.published;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
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
        byte[] came;
        try (InputStream coded =
                stream.createInputStream(AS_FILES.stream().map(COSName::getName).toList())) {
            came = coded.readAllBytes();
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

    private static boolean tellsOfACamera(COSBase described) throws IOException {
        if (!(described instanceof COSStream stream)) {
            return false;
        }
        try (InputStream text = stream.createInputStream()) {
            String told = new String(text.readNBytes(LONGEST_TEXT), ISO_8859_1);
            return OF_CAMERAS.stream().anyMatch(told::contains);
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
