package kz.moldir.kit.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import kz.moldir.testkit.TestIssuer;
import org.junit.jupiter.api.Test;

/** What comes after a session, and what was never one. */
class EndedSessionsIT extends WithBrowser {

    private static final TestIssuer ISSUER = TestIssuer.shared();

    /** Whose file is not even read. */
    @Test
    void leadBackToThePageOfAFormWithAFile() throws Exception {
        signedIn("operator");
        cookies.remove(COOKIE);
        HttpResponse<String> answer =
                sent(
                        HttpRequest.newBuilder(here("/ru/operations/parked/replay"))
                                .header("Referer", here("/ru/operations?x=y").toString())
                                .header("Content-Type", "multipart/form-data; boundary=b")
                                .POST(BodyPublishers.ofString("--b--\r\n")));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(followed(get(DOOR)).uri()).isEqualTo(here("/ru/operations?x=y"));
    }

    /** Of a cookie that this service did not write, whatever it says. */
    @Test
    void areNotBegunByWhatNobodyAsked() throws Exception {
        for (String kept :
                List.of(
                        "s\n\n\n\n\n",
                        "s\nn\nv\nhttp://[\nhttp://[\nc",
                        "s\nn\nv\nr\nhttp://x:y/%\nc",
                        "s\nn\nv\nr\na\nc",
                        "s",
                        "\n")) {
            cookies.clear();
            cookies.put(
                    COOKIE + "-asked",
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(kept.getBytes(StandardCharsets.UTF_8)));
            assertThat(get("/login/oauth2/code/moldir?code=c&state=s").statusCode())
                    .as(kept)
                    .isEqualTo(401);
            assertThat(cookies).doesNotContainKey(COOKIE);
        }
    }

    /**
     * Whoever has the key may name a person that nobody knows; no end of a sign-in tells of one.
     */
    @Test
    void leaveNothingOfAKeyThatWasReplaced() throws Exception {
        Map<String, Object> forged = ISSUER.claims(List.of("operator"));
        forged.put("sub", "whom-nobody-knows");
        String bearer = "Bearer " + signed("at+jwt", forged);
        assertThat(asked(bearer)).isEqualTo(200);

        ISSUER.replaceKey();
        assertThat(backChannel(signed("logout+jwt", logout("of-another")))).isEqualTo(200);

        assertThat(asked(bearer)).isEqualTo(401);
        assertThat(asked(ISSUER.bearer("operator"))).isEqualTo(200);
    }
}
