package kz.moldir.kit.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.moldir.kit.access.KnownAccounts;
import kz.moldir.testkit.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sign-ins and their ends, as a browser meets them. */
class SessionsIT extends WithBrowser {

    private static final TestIssuer ISSUER = TestIssuer.shared();

    @Autowired private KnownAccounts accounts;

    @Test
    void beginAtTheProviderAndLeadBackToThePage() throws Exception {
        HttpResponse<String> page = signedIn("operator");

        assertThat(page.uri().getPath()).isEqualTo("/ru/operations");
        assertThat(page.uri().getQuery()).isNull();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Test operator", "оператор", "name=\"_csrf\"", "hx-headers:inherited");
        assertThat(lastCookie)
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    /** That of forms, of what was wanted and of what the provider was asked, too. */
    @Test
    void areOneOfSeveralCookiesThatAreAllAsClosed() throws Exception {
        signedIn("operator");
        assertThat(told.keySet())
                .contains(COOKIE, COOKIE + "-form", COOKIE + "-wanted", COOKIE + "-asked");
        assertThat(told.values())
                .allSatisfy(
                        set ->
                                assertThat(set)
                                        .startsWith("__Host-")
                                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                                        .doesNotContain("Domain"));
    }

    @Test
    void getAnotherIdWhenSomebodySignsIn() throws Exception {
        signedIn("operator");
        String before = cookies.get(COOKIE);
        assertThat(before).isNotEmpty();
        get("/ru/operations?again");
        assertThat(followed(get(DOOR)).statusCode()).isLessThan(500);
        assertThat(cookies.get(COOKIE)).isNotEmpty().isNotEqualTo(before);
    }

    /** Else whoever asks often enough fills the memory of the machine. */
    @Test
    void areNotBegunByWhoHasNotSignedIn() throws Exception {
        assertThat(get("/ru/operations").headers().firstValue("Location").orElseThrow())
                .endsWith(DOOR);
        assertThat(get(DOOR).headers().firstValue("Location").orElseThrow())
                .contains("ui_locales=ru", "max_age=28800");
        assertThat(get("/login/oauth2/code/moldir?code=c&state=s").statusCode()).isEqualTo(401);
        assertThat(post("/ru/operations/parked/replay", "_csrf=x").statusCode()).isEqualTo(401);
        assertThat(post("/api/forms", "a=" + "b".repeat(1000)).statusCode()).isEqualTo(401);
        assertThat(get("/error").statusCode()).as("is nobody's page").isEqualTo(404);
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(cookies).doesNotContainKey(COOKIE).isNotEmpty();
        assertThat(lastCookie).isEmpty();
    }

    /** Their tokens are of the browser, and nobody else's opens the way back. */
    @Test
    void areBegunByTheBrowserThatAsked() throws Exception {
        ISSUER.signsIn("operator");
        get("/ru/operations");
        String back = get(DOOR).headers().firstValue("Location").orElseThrow();
        String code = get(URI.create(back)).headers().firstValue("Location").orElseThrow();
        Map<String, String> own = new TreeMap<>(cookies);
        cookies.clear();
        assertThat(get(URI.create(code)).statusCode()).isEqualTo(401);
        assertThat(lastCookie).isEmpty();
        cookies.putAll(own);
        assertThat(followed(get(URI.create(code))).uri().getPath()).isEqualTo("/ru/operations");
        assertThat(cookies.keySet())
                .contains(COOKIE)
                .doesNotContain(COOKIE + "-wanted", COOKIE + "-asked");
    }

    /**
     * Who sends a form after the session has ended comes back to its page, with its token or
     * without.
     */
    @Test
    void leadBackToThePageOfAForm() throws Exception {
        HttpResponse<String> form = signedIn("operator");
        for (String page : List.of(here("/ru/operations?x=y").toString(), "http://evil.example/")) {
            for (boolean token : new boolean[] {true, false}) {
                cookies.remove(COOKIE);
                cookies.remove(COOKIE + "-wanted");
                HttpResponse<String> answer =
                        sent(
                                HttpRequest.newBuilder(here("/ru/operations/parked/replay"))
                                        .header("Referer", page)
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(BodyPublishers.ofString(token ? csrf(form) : "")));
                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(answer.body())
                        .contains("Ничего не сохранено", "data-unsent", "/ui/unsent");
                URI back = followed(get(DOOR)).uri();
                assertThat(back.toString().equals(page)).isEqualTo(!page.contains("evil"));
                assertThat(back.getPort()).isEqualTo(port);
                form = signedIn("operator");
            }
        }
    }

    /** A form that came back with faults stands at an address that nobody can open. */
    @Test
    void leadBackToThePageOfAFormThatCameBack() throws Exception {
        HttpResponse<String> form = signedIn("operator");
        cookies.remove(COOKIE);
        cookies.remove(COOKIE + "-wanted");
        String again = "/ru/operations/parked/replay?_page=%2Fru%2Foperations%3Fx%3Dy";
        HttpResponse<String> answer =
                sent(
                        HttpRequest.newBuilder(here(again))
                                .header("Referer", here("/ru/operations/parked/replay").toString())
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(csrf(form))));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(followed(get(DOOR)).uri()).isEqualTo(here("/ru/operations?x=y"));
    }

    /** Also where a form is refused before anybody looks who sent it. */
    @Test
    void areKnownOnThePagesOfErrors() throws Exception {
        HttpResponse<String> page = signedIn("operator");
        String form = "/ru/operations/parked/replay";
        HttpResponse<String> elsewhere =
                sent(
                        HttpRequest.newBuilder(here(form))
                                .header("Sec-Fetch-Site", "cross-site")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(csrf(page))));
        assertThat(elsewhere.statusCode()).isEqualTo(403);
        assertThat(elsewhere.body())
                .contains("Test operator", "Это отправил другой сайт")
                .doesNotContain("Доступ даёт секретариат", ">Войти<");
        HttpResponse<String> withoutToken = post(form, "_csrf=wrong");
        assertThat(withoutToken.statusCode()).isEqualTo(403);
        assertThat(withoutToken.body()).contains("Test operator").doesNotContain(">Войти<");
    }

    /** Whom no form is offered is not told that one waits. */
    @Test
    void arePromisedNoFormThatIsRefused() throws Exception {
        HttpResponse<String> page = signedIn("press");
        HttpResponse<String> refused = post("/ru/operations/parked/replay", csrf(page));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("нет доступа к этому действию", "Ничего не сохранено")
                .doesNotContain("data-kept");
    }

    /** The page is of before the sign-in, and so is its token. */
    @Test
    void sayOfAFormOfBeforeThatItsPageIsTooOld() throws Exception {
        HttpResponse<String> page = signedIn("operator");
        signedIn("operator");
        HttpResponse<String> answer = post("/ru/operations/parked/replay", csrf(page));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("Страница была открыта слишком долго", "скопируйте введённое")
                .doesNotContain("Это могут:", "нет доступа");
        assertThat(post("/en/operations/parked/replay", "_csrf=x").body())
                .contains("The page had been open too long");
        assertThat(post("/kk/operations/parked/replay", "_csrf=x").body())
                .contains("Бет тым ұзақ ашық тұрды");
    }

    @Test
    void changeNothingWithoutTheToken() throws Exception {
        HttpResponse<String> page = signedIn("operator");
        assertThat(post("/ru/operations/parked/replay", "").statusCode()).isEqualTo(403);
        assertThat(post("/ru/operations/parked/replay", "_csrf=wrong").statusCode()).isEqualTo(403);
        assertThat(post("/ru/operations/parked/replay", csrf(page)).statusCode()).isEqualTo(302);
        String ofScripts = page.body().split("X-CSRF-TOKEN&quot;:&quot;", 2)[1].split("&", 2)[0];
        HttpRequest.Builder scripted =
                HttpRequest.newBuilder(here("/ru/operations/parked/replay"))
                        .header("X-CSRF-TOKEN", ofScripts)
                        .POST(BodyPublishers.noBody());
        assertThat(sent(scripted).statusCode()).isEqualTo(302);
    }

    /** The token is a part of the form, which is not read where a file in it is too large. */
    @Test
    void sayOfAFileThatItIsTooLarge() throws Exception {
        HttpResponse<String> page = signedIn("operator");
        for (int megabytes : List.of(1, 12, 21)) {
            String form =
                    "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                            + csrf(page).substring("_csrf=".length())
                            + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\";"
                            + " filename=\"f\"\r\n\r\n"
                            + "x".repeat(megabytes << 20)
                            + "\r\n--b--\r\n";
            HttpResponse<String> answer =
                    sent(
                            HttpRequest.newBuilder(here("/ru/operations/parked/replay"))
                                    .header("Content-Type", "multipart/form-data; boundary=b")
                                    .POST(BodyPublishers.ofString(form)));
            assertThat(answer.statusCode())
                    .as("%d MB: %s", megabytes, answer.body())
                    .isEqualTo(megabytes > 10 ? 413 : 302);
            if (megabytes > 10) {
                assertThat(answer.body())
                        .as("the limit, and what helps")
                        .contains("не больше 10 МБ", "Отправьте файл поменьше")
                        .doesNotContain("на части");
            }
        }
    }

    @Test
    void openNoApi() throws Exception {
        signedIn("operator");
        assertThat(get("/api/operations/parked").statusCode()).isEqualTo(401);
        assertThat(get("/%61pi/operations/parked").statusCode()).isEqualTo(401);
        HttpResponse<String> figures = get("/actuator/prometheus");
        assertThat(figures.statusCode()).isEqualTo(403);
        assertThat(figures.body()).as("what to do instead").contains("infra/token --role operator");
    }

    @Test
    void sayInWordsWhoCouldOpenAPage() throws Exception {
        HttpResponse<String> page = signedIn("press");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("У вас нет доступа", "Это могут:", "операторы");
    }

    @Test
    void endHereAndAtTheProviderOnSigningOut() throws Exception {
        HttpResponse<String> page = signedIn("operator");
        HttpResponse<String> out = post("/logout", csrf(page) + "&language=en");
        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(out.headers().firstValue("Location").orElseThrow())
                .startsWith(ISSUER.issuer() + "/end?id_token_hint=")
                .contains("post_logout_redirect_uri=")
                .endsWith("&state=en");
        assertThat(get("/ru/operations").statusCode()).isEqualTo(302);
        assertThat(followed(get("/signed-out?state=en")).body())
                .contains("<html lang=\"en\"", "href=\"/ru/signed-out\"");
    }

    @Test
    void areLeftInTheLanguageOfThePage() throws Exception {
        assertThat(signedIn("operator").body())
                .contains("<input type=\"hidden\" name=\"language\" value=\"ru\">");
        for (String state : List.of("?state=//example.org", "?state=", "")) {
            assertThat(followed(get("/signed-out" + state)).uri().getPath())
                    .isEqualTo("/kk/signed-out");
        }
    }

    @Test
    void endWhenTheProviderSaysSo() throws Exception {
        signedIn("operator");
        assertThat(backChannel(signed("logout+jwt", logout("another")))).isEqualTo(200);
        assertThat(get("/ru/operations").statusCode()).isEqualTo(200);
        assertThat(backChannel(signed("logout+jwt", logout("sid-test-operator")))).isEqualTo(200);
        assertThat(get("/ru/operations").statusCode()).isEqualTo(302);
    }

    /** Somebody of this test alone, since tokens of others go on. */
    @Test
    void endWithTheAccessTokensThatWereGivenBefore() throws Exception {
        Map<String, Object> given = ISSUER.claims(List.of("operator"));
        given.put("sub", "who-signs-out");
        String bearer = "Bearer " + signed("at+jwt", given);
        assertThat(asked(bearer)).isEqualTo(200);

        Map<String, Object> out = logout("sid-of-who-signs-out");
        out.put("sub", "who-signs-out");
        out.put("iat", given.get("iat"));
        assertThat(backChannel(signed("logout+jwt", out))).isEqualTo(200);

        assertThat(asked(bearer)).isEqualTo(401);
        given.put("iat", (Long) given.get("iat") + 1);
        assertThat(asked("Bearer " + signed("at+jwt", given))).isEqualTo(200);
    }

    /** A sign-out alone is none: who comes tomorrow may what they could. */
    @Test
    void endWithWhatIsKnownOfWhoMayNoLonger() throws Exception {
        String who = "who-may-no-longer";
        Map<String, Object> given = ISSUER.claims(List.of("operator"));
        given.put("sub", who);
        assertThat(asked("Bearer " + signed("at+jwt", given))).isEqualTo(200);
        Map<String, Object> out = logout("sid-of-" + who);
        out.put("sub", who);
        out.put("iat", given.get("iat"));
        assertThat(backChannel(signed("logout+jwt", out))).isEqualTo(200);
        assertThat(accounts.find(who).orElseThrow().roles()).containsExactly("operator");

        out.put("access_ended", true);
        assertThat(backChannel(signed("logout+jwt", out))).isEqualTo(200);
        assertThat(accounts.find(who).orElseThrow().roles()).isEmpty();
        given.put("iat", (Long) given.get("iat") + 1);
        assertThat(asked("Bearer " + signed("at+jwt", given))).isEqualTo(200);
        assertThat(accounts.find(who).orElseThrow().roles()).containsExactly("operator");
        assertThat(backChannel(signed("logout+jwt", out))).as("once more, late").isEqualTo(200);
        assertThat(accounts.find(who).orElseThrow().roles()).containsExactly("operator");
    }

    /** Who signed in anew before the service heard may what they may now. */
    @Test
    void leaveWhatIsKnownOfALaterSignIn() throws Exception {
        signedIn("operator");
        assertThat(backChannel(logoutWith("access_ended", true))).isEqualTo(200);
        assertThat(accounts.find("test-operator").orElseThrow().roles())
                .containsExactly("operator");
    }

    @Test
    void endByNothingThatIsNoLogoutToken() throws Exception {
        signedIn("operator");
        String sid = "sid-test-operator";
        Map<String, String> tokens = new TreeMap<>();
        tokens.put("another type", signed("JWT", logout(sid)));
        tokens.put("another audience", logoutWith("aud", List.of("moldir-plan")));
        tokens.put("another event", logoutWith("events", Map.of("x", Map.of())));
        tokens.put("a nonce", logoutWith("nonce", "n"));
        tokens.put("another issuer", logoutWith("iss", "https://other.example"));
        try (TestIssuer other = TestIssuer.start()) {
            tokens.put("another key", other.sign(other.header("logout+jwt"), logout(sid)));
        }
        List<String> taken = new ArrayList<>();
        for (Map.Entry<String, String> token : tokens.entrySet()) {
            if (backChannel(token.getValue()) != 400) {
                taken.add(token.getKey());
            }
        }
        assertThat(taken).isEmpty();
        assertThat(get("/ru/operations").statusCode()).isEqualTo(200);
    }

    private static String logoutWith(String claim, Object value) {
        Map<String, Object> claims = logout("sid-test-operator");
        claims.put(claim, value);
        return signed("logout+jwt", claims);
    }
}
