package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.signin.Audit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The record of sign-ins, of which nobody pushes a line out of sight. */
class RecordIT {

    private static final Pattern OLDER = Pattern.compile("href=\"([^\"]*before=[^\"]*)#record\"");

    private final RunningProvider provider = SharedProvider.running();
    private final Audit audit = provider.bean(Audit.class);
    private final String press = provider.bean(Accounts.class).byLogin("press").orElseThrow().id();

    @AfterEach
    void back() {
        RunningProvider.ahead = Duration.ZERO;
        RunningProvider.still = null;
    }

    @Test
    void goesBackToItsFirstLine() {
        audit.add("changed", press, "made press the chair", null, null);
        for (int line = 0; line < 130; line++) {
            audit.add("refused", null, null, "203.0.113.20", null);
        }
        Visitor secretary = provider.signedIn("secretariat-2");
        String page = secretary.get("/en/people").body();
        assertThat(page).doesNotContain("made press the chair");
        int pages = 1;
        while (!page.contains("made press the chair")) {
            Matcher older = OLDER.matcher(page);
            assertThat(older.find()).as("after page %s", pages++).isTrue();
            page = secretary.get(older.group(1).replace("&amp;", "&")).body();
        }
        assertThat(pages).isGreaterThan(1);
    }

    @Test
    void isReadByWhatHappenedAndToWhom() {
        audit.add("opened", press, "who opened it", null, null);
        audit.add("disabled", press, "who disabled it", null, null);
        audit.add("refused", null, null, "203.0.113.21", null);
        Visitor secretary = provider.signedIn("secretariat-2");
        assertThat(secretary.get("/en/people?what=opened&who=" + press).body())
                .contains("who opened it")
                .doesNotContain("who disabled it", "203.0.113.21");
        assertThat(secretary.get("/en/people?who=none").body())
                .contains("203.0.113.21")
                .doesNotContain("who opened it");
        assertThat(secretary.get("/en/people?what=nonsense").statusCode()).isEqualTo(200);
    }

    /** More of one moment than a page has are still all there, once each. */
    @Test
    void leavesOutNoLineOfTheMomentAtWhichAPageEnds() {
        Instant before = Instant.now().plus(Duration.ofDays(2));
        for (long second : new long[] {1, 2, 3}) {
            RunningProvider.still = before.plusSeconds(second);
            for (int line = 0; line < 60; line++) {
                audit.add("rotated", null, second + "." + line, null, null);
            }
        }
        RunningProvider.still = null;
        List<String> read = new ArrayList<>();
        @Nullable Instant until = before.plusSeconds(10);
        while (until != null && until.isAfter(before)) {
            Audit.Page page = audit.page("rotated", null, until);
            page.entries().stream()
                    .filter(line -> line.at().isAfter(before))
                    .forEach(line -> read.add(String.valueOf(line.by())));
            until = page.older();
        }
        assertThat(read).hasSize(180).doesNotHaveDuplicates();
    }
}
