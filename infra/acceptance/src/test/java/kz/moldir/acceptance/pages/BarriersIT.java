package kz.moldir.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.moldir.acceptance.pages.Chromium.Window;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Barriers that are planted in a page of many rows that look alike. */
@Order(1)
@ExtendWith(InChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BarriersIT {

    private static final int ROWS = 14;

    private final Chromium chromium;

    BarriersIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void areNotSeenWhereThereAreNone() {
        assertThat(found(false, "", "")).isEmpty();
    }

    /** One row of each kind among many that are in order, which come first. */
    @Test
    void areFoundInOneRowOfMany() {
        List<String> faults =
                List.of(
                        "#n5 td { color: #bbb }",
                        "#n6 { background: #666 }",
                        "#n7 { opacity: .4 }",
                        "#n8 td { background: #333; color: #444 }",
                        "#n9 td { position: relative; background: #ddd; color: #888 }",
                        "#n10 b { color: #ccc }",
                        "#n11 td { color: #707070 } #n12 { background: #ddd } #n12 td { color: #707070 }");
        String disabled = "<button disabled>Off</button><button id='on'>On</button>";
        String style = String.join("\n", faults) + " button { background: #fff; color: #bbb } ";
        List<String> found = found(false, style, disabled + "<img src='data:,'>");
        assertThat(found)
                .extracting(barrier -> barrier.replaceAll("(?s)^(\\S+) (\\S+).*", "$1 $2"))
                .contains(
                        "color-contrast #n5",
                        "color-contrast #n6",
                        "color-contrast #n7",
                        "color-contrast #n8",
                        "color-contrast #n9",
                        "color-contrast #n10",
                        "color-contrast #n12",
                        "color-contrast #on",
                        "image-alt img")
                .doesNotContain("color-contrast #n11");
        assertThat(found(true, style, disabled + "<img src='data:,'>")).isEqualTo(found);
    }

    /** What is too pale is not remembered. */
    @Test
    void areFoundInEachRow() {
        assertThat(found(false, "td { color: #bbb } b { color: #000 }", "")).hasSize(ROWS);
    }

    /**
     * @param each whether contrast is computed for each text
     */
    private List<String> found(boolean each, String style, String more) {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= ROWS; row++) {
            rows.append("<tr id='n%1$d'><td>Row <b>%1$d</b></td></tr>".formatted(row));
        }
        try (Window window = chromium.window(Chromium.WIDE, true)) {
            window.page()
                    .setContent(
                            """
                            <!doctype html><html lang="en"><head><title>Rows</title><style>
                            b { font-weight: 400 } %s</style></head>
                            <body><main><h1>Rows</h1><table>%s</table>%s</main></body></html>
                            """
                                    .formatted(style, rows, more));
            return Axe.barriers(window.page(), each);
        }
    }
}
