package kz.moldir.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import kz.moldir.acceptance.platform.Moldir;

/**
 * The result of an activity on its way from the form to the public pages.
 *
 * @param both whether it is typed in Kazakh too
 */
record ResultInBoth(Moldir moldir, boolean both) {

    private static final String RUSSIAN = "Дано две рекомендации";
    private static final String KAZAKH = "Екі ұсыным берілді";

    /** The history has spans of the same words elsewhere. */
    private static final String SPAN = "<p class=\"outcome\"><span";

    Map<String, String> typed() {
        return both ? Map.of("result", RUSSIAN, "resultKk", KAZAKH) : Map.of("result", RUSSIAN);
    }

    /** What was typed once is marked on the page in the other language. */
    void isRead(String activity) {
        String kazakh = both ? ">" + KAZAKH : " lang=\"ru\">" + RUSSIAN;
        await().atMost(Moldir.PATIENCE)
                .untilAsserted(() -> assertThat(page("kk", activity)).contains(SPAN + kazakh));
        assertThat(page("ru", activity)).contains(SPAN + ">" + RUSSIAN);
        assertThat(page("en", activity)).contains(SPAN + " lang=\"ru\">" + RUSSIAN);
    }

    private String page(String language, String activity) {
        return moldir.reporting().get("/" + language + activity).body();
    }
}
