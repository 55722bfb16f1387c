package kz.moldir.plan.office.published;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.guard.RefusedFile;

/** Pictures that stand in a text, in the letters of base64. */
final class InLetters {

    /** By which JPEG, PNG, WebP and packages begin. */
    private static final List<String> BEGIN = List.of("/9j/", "iVBORw0KGgo", "UklGR", "UEsDB");

    private static final Pattern ENCODED =
            Pattern.compile(
                    "(?:/9j/|iVBORw0KGgo|UklGR|UEsDB)(?:[A-Za-z0-9+/=\\s]|&#(?:x[AaDd9]|9|10|13);)*+");

    /** What Word adds to a drawing for itself; the drawing is shown without it. */
    private static final Pattern FOR_WORD =
            Pattern.compile("\\s\\w++:gfxdata\\s*+=\\s*+(?:\"[^\"]*+\"|'[^']*+')");

    private InLetters() {}

    /**
     * The same array where no such picture tells of a camera.
     *
     * @throws RefusedFile if one does that cannot be left out
     */
    static byte[] without(byte[] markup) throws IOException {
        if (!tell(markup)) {
            return markup;
        }
        String text = new String(markup, StandardCharsets.ISO_8859_1);
        byte[] less = FOR_WORD.matcher(text).replaceAll("").getBytes(StandardCharsets.ISO_8859_1);
        if (tell(less)) {
            throw new RefusedFile(Code.PHOTO_IN_OTHER_FORMAT);
        }
        return less;
    }

    static boolean tell(byte[] text) throws IOException {
        if (!Bytes.holds(text, BEGIN)) {
            return false;
        }
        String letters = new String(text, StandardCharsets.ISO_8859_1);
        for (MatchResult one :
                (Iterable<MatchResult>) ENCODED.matcher(letters).results()::iterator) {
            byte[] decoded =
                    Base64.getMimeDecoder()
                            .decode(whole(one.group().replaceAll("&#\\w+;|[\\s=]", "")));
            if (Bytes.starts(decoded, 0, "PK\3\4") ? inPackage(decoded) : traces(decoded)) {
                return true;
            }
        }
        return false;
    }

    /** A last letter that is alone says nothing. */
    private static String whole(String letters) {
        return letters.length() % 4 == 1 ? letters.substring(0, letters.length() - 1) : letters;
    }

    private static boolean inPackage(byte[] file) throws IOException {
        Unpacked unpacked = new Unpacked();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (traces(unpacked.all(parts))) {
                    return true;
                }
            }
            return false;
        } catch (ZipException broken) {
            return true;
        }
    }

    private static boolean traces(byte[] picture) throws IOException {
        try {
            return BarePicture.of(picture).traces();
        } catch (RefusedFile refused) {
            if (refused.problem().code() == Code.EXPANDS_TOO_MUCH) {
                throw refused;
            }
            return true;
        }
    }
}
