package kz.moldir.plan.office.published;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.apache.pdfbox.filter.FilterFactory;
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
    private static final Set<COSName> AS_FILES =
            Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION, COSName.JPX_DECODE);

    /** Stands before what a camera wrote, in what was crossed out by a later saving too. */
    private static final String WRITTEN = "Exif\0\0";

    private final Unpacked unpacked = new Unpacked();

    /** Each is looked into once, however many show it. */
    private final IdentityHashMap<COSStream, Boolean> descriptions = new IdentityHashMap<>();

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
                throw new RefusedFile(Code.TOO_SLOW, Limits.SECONDS);
            }
            if (!(document.getObjectFromPool(key).getObject() instanceof COSDictionary any)) {
                continue;
            }
            if (any.containsKey(SMALL)) {
                any.removeItem(SMALL);
                changed = true;
            }
            COSBase described = any.getDictionaryObject(COSName.METADATA);
            boolean tells = described instanceof COSStream stream && tellsOfACamera(stream);
            if (any instanceof COSStream picture
                    && COSName.IMAGE.equals(picture.getCOSName(COSName.SUBTYPE))) {
                picture.removeItem(COSName.METADATA);
                photos += bare(picture) || tells ? 1 : 0;
            } else if (tells) {
                any.removeItem(COSName.METADATA);
                told = true;
            } else if (any instanceof COSStream stream
                    && COSName.METADATA.equals(stream.getCOSName(COSName.TYPE))) {
                told |= tellsOfACamera(stream);
            }
        }
        for (Map.Entry<COSStream, Boolean> one : descriptions.entrySet()) {
            if (one.getValue()) {
                one.getKey().createOutputStream().close();
            }
        }
        return told;
    }

    /** Whether a camera wrote something that was left out of the file of a picture. */
    private boolean bare(COSStream picture) throws IOException {
        List<COSName> filters = new PDStream(picture).getFilters();
        if (filters.stream().noneMatch(AS_FILES::contains)) {
            return false;
        }
        if (!AS_FILES.contains(filters.getLast())) {
            throw new RefusedFile(Code.PHOTO_IN_OTHER_FORMAT);
        }
        byte[] came = decoded(picture, filters.subList(0, filters.size() - 1), Limits.WHOLE);
        Bare bare = BarePicture.of(came);
        if (bare.file() == came) {
            return false;
        }
        COSBase how = picture.getDictionaryObject(COSName.DECODE_PARMS);
        if (how instanceof COSArray each) {
            picture.removeItem(COSName.DECODE_PARMS);
            if (each.size() == filters.size()
                    && each.getObject(each.size() - 1) instanceof COSDictionary last) {
                picture.setItem(COSName.DECODE_PARMS, last);
            }
        }
        picture.setItem(COSName.FILTER, filters.getLast());
        try (OutputStream coded = picture.createRawOutputStream()) {
            coded.write(bare.file());
        }
        return bare.traces();
    }

    private boolean tellsOfACamera(COSStream described) throws IOException {
        @Nullable Boolean known = descriptions.get(described);
        if (known != null) {
            return known;
        }
        boolean tells =
                Described.tells(
                        decoded(
                                described,
                                new PDStream(described).getFilters(),
                                Limits.DESCRIPTION));
        descriptions.put(described, tells);
        return tells;
    }

    /** Step by step, since the parser would unpack all of it before anybody could count. */
    private byte[] decoded(COSStream stream, List<COSName> filters, int most) throws IOException {
        byte[] bytes;
        try (InputStream raw = stream.createRawInputStream()) {
            bytes = unpacked.all(raw);
        }
        for (int i = 0; i < filters.size(); i++) {
            ByteArrayOutputStream next = new ByteArrayOutputStream();
            FilterFactory.INSTANCE
                    .getFilter(filters.get(i))
                    .decode(
                            new ByteArrayInputStream(bytes),
                            unpacked.counted(next, most),
                            stream,
                            i);
            bytes = next.toByteArray();
        }
        return bytes;
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
        return Bytes.holds(file, 0, file.length, WRITTEN);
    }
}
