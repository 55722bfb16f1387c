package kz.moldir.plan.office.published;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;

/** XMP: every program writes it, and only some of it tells of a camera or a place. */
final class Described {

    private static final Pattern OF_CAMERAS =
            Pattern.compile(
                    "\\bexif:(?!ColorSpace|Pixel[XY]Dimension|NativeDigest|ExifVersion"
                            + "|FlashpixVersion|ComponentsConfiguration)\\w"
                            + "|\\b(exifEX|aux|xmpGImg|GPano|drone-dji|GCamera):\\w"
                            + "|tiff:(Make|Model)"
                            + "|photoshop:(City|Country|State)|Iptc4xmp(Core|Ext):(Sub)?Location"
                            + "|xmlns:(?!exif=|exifEX=|aux=)\\w+\\s*=\\s*.http://(ns\\.adobe\\.com/exif"
                            + "|cipa\\.jp/exif)");

    private Described() {}

    /** Also in letters of two bytes. */
    static boolean tells(byte[] xmp) {
        String text = new String(xmp, ISO_8859_1).replace("\0", "");
        return OF_CAMERAS.matcher(text).find();
    }
}
