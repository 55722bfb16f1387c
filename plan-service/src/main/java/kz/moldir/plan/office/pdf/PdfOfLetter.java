package kz.moldir.plan.office.pdf;

import java.util.Base64;
import java.util.Objects;
import kz.moldir.council.settings.Logo;
import kz.moldir.plan.office.official.Letter;
import org.jspecify.annotations.Nullable;

/** Sets a paper on the letterhead as a tagged PDF: A4 upright, ready to be signed. */
public final class PdfOfLetter {

    private static final String STYLE =
            """
            @page { size: A4 portrait; margin: 20mm 15mm 20mm 25mm }
            body { font-family: 'Golos Text'; font-size: 11pt; line-height: 1.4; margin: 0 }
            .logo { text-align: center; margin: 0 0 3mm }
            .logo img { height: 17mm; max-width: 100% }
            .head { width: 100%; border-collapse: collapse; table-layout: fixed; border-bottom: 1.2pt solid #000;
              margin-bottom: 6mm }
            .head td { text-align: center; font-weight: 700; padding: 0 2mm 2mm; vertical-align: top }
            .to p { text-align: right; font-weight: 700; margin: 0 }
            h1 { font-size: 12pt; text-align: center; margin: 8mm 0 }
            p { margin: 0 0 2.5mm; white-space: pre-wrap; word-wrap: break-word }
            .listed { margin-left: 10mm; margin-bottom: 1.2mm }
            .plain { text-indent: 10mm }
            .signature { font-weight: 700; margin-top: 12mm; page-break-inside: avoid }
            """;

    private static final String ROOM = "____________________";

    private PdfOfLetter() {}

    /** The document's bytes. */
    public static byte[] of(Letter letter) {
        return Typesetting.of(html(letter));
    }

    private static String html(Letter letter) {
        StringBuilder html = new StringBuilder("<html lang=\"" + letter.language() + "\"><head>");
        html.append("<title>").append(Typesetting.escaped(letter.title())).append("</title>");
        html.append("<meta name=\"description\" content=\"");
        html.append(Typesetting.escaped(letter.title())).append("\"/><style>").append(STYLE);
        html.append("</style></head><body>");
        Logo logo = letter.logo();
        if (logo != null) {
            html.append("<p class=\"logo\"><img alt=\"\" src=\"data:").append(logo.mediaType());
            html.append(";base64,").append(Base64.getEncoder().encodeToString(logo.bytes()));
            html.append("\"/></p>");
        }
        html.append("<table class=\"head\"><tr>");
        letter.heads().forEach(name -> Typesetting.element(html, "td", name));
        html.append("</tr></table>");
        Typesetting.element(html, "p", letter.reference());
        html.append("<div class=\"to\">");
        letter.to().forEach(line -> said(html, "", line.language(), null, line.text()));
        html.append("</div>");
        Typesetting.element(html, "h1", letter.title());
        letter.body().forEach(part -> part(html, part));
        letter.signatures().forEach(signature -> signature(html, signature));
        return html.append("</body></html>").toString();
    }

    private static void part(StringBuilder html, Letter.Part part) {
        String look = part.listed() ? "listed" : part.heading() == null ? "plain" : "";
        said(html, look, part.language(), part.heading(), part.text());
    }

    private static void signature(StringBuilder html, Letter.Signature signature) {
        String name = Objects.requireNonNullElse(signature.name(), ROOM);
        html.append("<p class=\"signature\">").append(Typesetting.escaped(signature.role()));
        html.append("    ").append(ROOM).append("    ");
        html.append(Typesetting.escaped(name)).append("</p>");
    }

    private static void said(
            StringBuilder html,
            String look,
            String language,
            @Nullable String heading,
            String text) {
        html.append("<p class=\"").append(look).append("\" lang=\"").append(language).append("\">");
        if (heading != null) {
            Typesetting.element(html, "b", heading);
            html.append(' ');
        }
        html.append(Typesetting.escaped(text)).append("</p>");
    }
}
