package kz.moldir.plan.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import kz.moldir.council.settings.Logo;
import kz.moldir.plan.office.official.Letter;
import kz.moldir.plan.office.pdf.PdfOfLetter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PdfOfLetterTest {

    @Test
    void saysWhatThePaperSays() throws IOException {
        try (PDDocument pdf = pdf(null)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("ХАТТАМА");
            assertThat(pdf.getPage(0).getMediaBox().getHeight())
                    .isGreaterThan(pdf.getPage(0).getMediaBox().getWidth());
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Алматы қаласының Қоғамдық кеңесі", "№ 3", "ХАТТАМА")
                    .contains("Шешім: Саябақ ашуды ұсыну <2026> & «жедел»")
                    .contains("1. Қала бюджеті", "екінші жол")
                    .contains("Төраға", "Ахметова А.А.", "____");
        }
    }

    @Test
    void bearsTheLogo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        String data = Base64.getEncoder().encodeToString(bytes.toByteArray());

        try (PDDocument pdf = pdf(new Logo("image/png", "0".repeat(64), data))) {
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).hasSize(1);
        }
    }

    private static PDDocument pdf(@Nullable Logo logo) throws IOException {
        byte[] bytes =
                PdfOfLetter.of(
                        new Letter(
                                "kk",
                                List.of(
                                        "Алматы қаласының Қоғамдық кеңесі",
                                        "Общественный совет города Алматы"),
                                "2026 жылғы 13 сәуір, № 3",
                                List.of(new Letter.Line("Акимат Жетысуского района", "ru")),
                                "ХАТТАМА",
                                List.of(
                                        new Letter.Part(
                                                "Шешім:",
                                                "Саябақ ашуды ұсыну <2026> & «жедел»",
                                                false,
                                                "kk"),
                                        new Letter.Part(
                                                null,
                                                "1. Қала бюджеті\nекінші жол\u000B",
                                                true,
                                                "kk")),
                                List.of(new Letter.Signature("Төраға", "Ахметова А.А.")),
                                logo));
        Path folder = Files.createDirectories(Path.of("target/papers"));
        Files.write(folder.resolve(logo == null ? "letter.pdf" : "letter-logo.pdf"), bytes);
        return Loader.loadPDF(bytes);
    }
}
