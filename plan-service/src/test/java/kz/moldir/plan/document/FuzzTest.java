package kz.moldir.plan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FuzzTest {

    private static final String[] PIECES = {
        "\t",
        "\n",
        "<b>",
        "</b>",
        "«",
        "»",
        "\"",
        "(",
        ")",
        "1",
        "31 июня",
        "2026",
        "-",
        "–",
        "/",
        "до ",
        "I",
        "№",
        "комиссия ",
        "Комитет ",
        "Нуртаев Т.Т. ",
        "по мере ",
        "\u00A0",
        "қаңтар ",
        "\uFEFF",
        "😀",
        "й",
        "\r",
        ",",
        "."
    };

    @Test
    void randomBytesAreReadOrRefused() {
        var random = new Random(2026);
        for (int i = 0; i < 150; i++) {
            byte[] file = new byte[random.nextInt(4_000)];
            random.nextBytes(file);
            isReadOrRefused(file);
        }
    }

    @Test
    void randomLettersAreReadOrRefused() {
        var random = new Random(17);
        for (int i = 0; i < 150; i++) {
            byte[] file = new byte[random.nextInt(4_000)];
            for (int at = 0; at < file.length; at++) {
                file[at] =
                        (byte)
                                (random.nextInt(20) == 0
                                        ? "\t\n1".charAt(random.nextInt(3))
                                        : 32 + random.nextInt(224));
            }
            isReadOrRefused(file);
        }
    }

    @Test
    void mutationsOfThePlanAreReadOrRefused() {
        var random = new Random(95);
        String plan = new String(Sample.file(), StandardCharsets.UTF_8);
        for (int i = 0; i < 150; i++) {
            var text = new StringBuilder(plan);
            for (int change = random.nextInt(60); change >= 0; change--) {
                int at = random.nextInt(text.length() - 40);
                switch (random.nextInt(3)) {
                    case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                    case 1 -> text.delete(at, at + random.nextInt(40));
                    default -> text.insert(at, text.substring(at, at + random.nextInt(40)));
                }
            }
            isReadOrRefused(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\t",
                "1\t",
                "1\tа\tб\tв\n",
                "<b>",
                "<b ",
                "«",
                "(",
                "«комитет ",
                "комитет «",
                "Аа ",
                "А.",
                "1 и ",
                "1, ",
                "по мере ",
                "строительство и ",
                "отчет и ",
                "представителями ",
                "управление ",
                "АО «",
                "территории ",
                "</b>",
                "\"",
                "№ ",
                "совместно с ",
                "район ",
                "Алматинского "
            })
    void longFilesOfOnePieceTakeBoundedTime(String piece) {
        isReadOrRefused(piece.repeat(200_000 / piece.length()).getBytes(StandardCharsets.UTF_8));
        String cell = piece.repeat(1_990 / piece.length()).replaceAll("[\t\n]", " ");
        var rows = new StringBuilder();
        for (int number = 1; number <= 10; number++) {
            rows.append(number)
                    .append("\t")
                    .append(cell)
                    .append("\t")
                    .append(cell)
                    .append("\t")
                    .append(cell)
                    .append("\n");
        }
        isReadOrRefused(rows.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void isReadOrRefused(byte[] file) {
        byte[] before = Arrays.copyOf(file, file.length);
        PlanReading reading =
                assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Sample.read(file));
        if (reading instanceof UnreadablePlan refused) {
            assertThat(refused.problems()).isNotEmpty();
        }
        assertThat(file).isEqualTo(before);
    }
}
