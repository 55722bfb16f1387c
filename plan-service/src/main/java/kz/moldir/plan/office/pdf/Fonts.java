package kz.moldir.plan.office.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/** The one font of our documents; it also stands in for fonts that a file lacks. */
final class Fonts implements FontMapper {

    private final TrueTypeFont regular;

    private Fonts(TrueTypeFont regular) {
        this.regular = regular;
    }

    /** Keeps PDFBox from looking through all fonts of the machine, which takes seconds. */
    static void instead() {
        Holder.use();
    }

    static InputStream of(String weight) {
        String name = "/plan/fonts/golos-text-" + weight + ".ttf";
        return Objects.requireNonNull(Fonts.class.getResourceAsStream(name), name);
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(
            String baseFont, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(regular, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(
            String baseFont, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(regular, true);
    }

    @Override
    public CIDFontMapping getCIDFont(
            String baseFont,
            @Nullable PDFontDescriptor descriptor,
            @Nullable PDCIDSystemInfo system) {
        return new CIDFontMapping(null, regular, true);
    }

    /** Set once, when the first PDF is read or written. */
    private static final class Holder {

        static {
            try (InputStream file = of("regular")) {
                FontMappers.set(new Fonts(new TTFParser().parse(new RandomAccessReadBuffer(file))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static void use() {}
    }
}
