package kz.moldir.kit.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import kz.moldir.testkit.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider that gives refresh tokens is asked with them, here each second. */
class StillLetInIT extends WithBrowser {

    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final String PAGE = "/ru/operations";

    @BeforeEach
    void give() {
        ISSUER.givesRefreshTokens(true);
    }

    @AfterEach
    void giveNone() {
        ISSUER.givesRefreshTokens(false);
    }

    @Test
    void endsWhatHasEndedAtTheProvider() throws Exception {
        assertThat(signedIn("operator").statusCode()).isEqualTo(200);
        String session = cookies.get(COOKIE);
        goesOnUntilAskedTwice();
        assertThat(cookies.get(COOKIE)).isEqualTo(session);
        ISSUER.endsSignIns();
        await().atMost(Duration.ofSeconds(30)).until(() -> get(PAGE).statusCode() == 302);
        assertThat(get(PAGE).headers().firstValue("Location").orElseThrow()).endsWith(DOOR);
    }

    /** The token was used up there, and counts once more. */
    @Test
    void endsNothingWhereAnAnswerWasLost() throws Exception {
        signedIn("operator");
        ISSUER.losesTheNextAnswer();
        goesOnUntilAskedTwice();
        goesOnUntilAskedTwice();
    }

    private void goesOnUntilAskedTwice() {
        int before = ISSUER.refreshed();
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            assertThat(get(PAGE).statusCode()).isEqualTo(200);
                            return ISSUER.refreshed() >= before + 2;
                        });
    }
}
