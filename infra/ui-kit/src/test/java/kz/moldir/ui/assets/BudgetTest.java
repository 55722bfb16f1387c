package kz.moldir.ui.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final Path ASSETS = Path.of("src/main/resources/static/ui");

    @Nested
    class OnASlowLine {

        @Test
        void allStylesTogetherStayUnderTwelveKilobytes() throws IOException {
            assertThat(compressed("ui.css", "work.css", "print.css")).isLessThan(12_000);
        }

        @Test
        void scriptsOfThePublicPagesStayUnderTwentyKilobytes() throws IOException {
            assertThat(compressed("vendor/htmx-sse.js")).isLessThan(20_000);
        }

        @Test
        void fontsStayUnderFortyKilobytes() throws IOException {
            long size = 0;
            for (String part : List.of("cyrillic", "cyrillic-ext", "latin")) {
                size += Files.size(ASSETS.resolve("fonts/golos-text-" + part + ".woff2"));
            }
            assertThat(size).isLessThan(40_000);
        }
    }

    private static int compressed(String... files) throws IOException {
        int size = 0;
        for (String file : files) {
            var bytes = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(bytes)) {
                gzip.write(Files.readAllBytes(ASSETS.resolve(file)));
            }
            size += bytes.size();
        }
        return size;
    }
}
