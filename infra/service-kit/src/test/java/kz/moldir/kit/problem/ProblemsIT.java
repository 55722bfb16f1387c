package kz.moldir.kit.problem;

import static kz.moldir.kit.problem.Requests.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.UUID;
import kz.moldir.kit.publish.Publisher;
import kz.moldir.kit.sample.RunningService;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every kind of problem as a caller sees it, in every language. */
@Timeout(120)
class ProblemsIT extends RunningService {

    private static final String WORDS = "{\"text\":\"?\"}";

    @LocalServerPort private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String inquiry = "/api/inquiries/" + UUID.randomUUID();
    private Requests ask;

    @BeforeEach
    void connect() {
        ask = new Requests(port, http);
    }

    @AfterEach
    void disconnect() {
        http.close();
    }

    @ParameterizedTest
    @EnumSource
    void malformed(Language language) {
        problem(ask.json(language, inquiry, "{not json"), 400, "malformed", language);
    }

    @ParameterizedTest
    @EnumSource
    void anAddressThatCannotBeRead(Language language) {
        problem(ask.get(language, inquiry + "?after=%C3%28"), 400, "malformed", language);
    }

    @ParameterizedTest
    @EnumSource
    void notFound(Language language) {
        problem(ask.get(language, inquiry), 404, "not-found", language);
        problem(ask.get(language, "/api/nowhere"), 404, "not-found", language);
        problem(ask.json(language, inquiry + "/answer", WORDS), 404, "not-found", language);
    }

    @ParameterizedTest
    @EnumSource
    void methodNotAllowed(Language language) {
        HttpResponse<String> answer =
                ask.send("DELETE", inquiry, "", "Accept-Language", language.code());

        problem(answer, 405, "method-not-allowed", language);
        assertThat(String.join(",", answer.headers().allValues("Allow"))).contains("GET", "POST");
    }

    @ParameterizedTest
    @EnumSource
    void notAcceptable(Language language) {
        ask.json(language, inquiry, WORDS);

        problem(
                ask.json(language, inquiry + "/answer", WORDS, "Accept", "text/csv"),
                406,
                "not-acceptable",
                language);
    }

    @ParameterizedTest
    @EnumSource
    void refused(Language language) {
        ask.json(language, inquiry, WORDS);
        ask.json(language, inquiry + "/answer", "{\"text\":\"иә\"}");

        var refused =
                problem(
                        ask.json(language, inquiry + "/answer", WORDS),
                        409,
                        "inquiry-already-answered",
                        language);
        assertThat(refused.get("title").asString()).isEqualTo(Requests.text(language, "refused"));
        assertThat(refused.get("detail").asString())
                .isEqualTo(
                        switch (language) {
                            case KK -> "Бұл сауалға жауап берілген: иә";
                            case RU -> "На этот запрос уже ответили: иә";
                            case EN -> "This inquiry was answered already: иә";
                        });

        HttpResponse<String> page =
                ask.send(
                        "POST",
                        inquiry.replace("/api/", "/" + language.code() + "/") + "/answer",
                        "text=x",
                        "Accept",
                        "text/html",
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("<html", refused.get("detail").asString());
        assertThat(page.body()).contains(nothingSaved(language));
    }

    @ParameterizedTest
    @EnumSource
    void whoOnlyReadIsNotToldThatNothingWasSaved(Language language) {
        HttpResponse<String> page =
                ask.get(
                        language,
                        "/" + language.code() + "/inquiries?since=soon",
                        "Accept",
                        "text/html");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("<html", Requests.text(language, "wrong-type"))
                .doesNotContain(nothingSaved(language));
    }

    private static String nothingSaved(Language language) {
        return Messages.properties("ui", language).getProperty("ui.problem.nothingSaved");
    }

    @ParameterizedTest
    @EnumSource
    void stale(Language language) {
        ask.json(language, inquiry, WORDS);
        ask.json(language, inquiry + "/remind", "");

        problem(
                ask.json(language, inquiry + "/remind", "", "If-Match", "\"0\""),
                412,
                "stale",
                language);
    }

    @ParameterizedTest
    @EnumSource
    void tooLarge(Language language) {
        String body =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n"
                        + "x".repeat(10 * 1024 * 1024 + 1)
                        + "\r\n--b--\r\n";

        var large =
                problem(
                        ask.send(
                                "POST",
                                "/api/files",
                                body,
                                "Content-Type",
                                "multipart/form-data; boundary=b",
                                "Accept-Language",
                                language.code()),
                        413,
                        "too-large",
                        language);
        assertThat(large.get("detail").asString())
                .as("what a file is of is not known here")
                .contains("10 ")
                .doesNotContain("docx");
    }

    @ParameterizedTest
    @EnumSource
    void aFormWithoutABoundary(Language language) {
        problem(
                ask.send(
                        "POST",
                        "/api/files",
                        "anything",
                        "Content-Type",
                        "multipart/form-data",
                        "Accept-Language",
                        language.code()),
                400,
                "unreadable-form",
                language);
    }

    @ParameterizedTest
    @EnumSource
    void aRecordTooLargeToBePublished(Language language) {
        String words = "{\"text\":\"" + "қ".repeat(Publisher.LIMIT_BYTES / 2) + "\"}";

        problem(ask.json(language, inquiry, words), 413, "record-too-large", language);
        problem(ask.get(language, inquiry), 404, "not-found", language);
    }

    @ParameterizedTest
    @EnumSource
    void aMissingFileIsAFieldToBeGiven(Language language) {
        var problem =
                problem(
                        ask.send(
                                "POST",
                                "/api/files",
                                "--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--\r\n",
                                "Content-Type",
                                "multipart/form-data; boundary=b",
                                "Accept-Language",
                                language.code()),
                        422,
                        "invalid",
                        language);
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("file");
        assertThat(problem.at("/errors/0/message").asString())
                .isEqualTo(Requests.text(language, "field.NotNull"));
    }

    @ParameterizedTest
    @EnumSource
    void unsupportedMediaType(Language language) {
        HttpResponse<String> answer =
                ask.send(
                        "POST",
                        inquiry,
                        "a=b",
                        "Content-Type",
                        "text/csv",
                        "Accept-Language",
                        language.code());

        problem(answer, 415, "unsupported-media-type", language);
    }

    @ParameterizedTest
    @EnumSource
    void keyReused(Language language) {
        String key = UUID.randomUUID().toString();
        ask.json(language, inquiry, WORDS, "Idempotency-Key", key);

        assertThat(ask.json(language, inquiry, WORDS, "Idempotency-Key", key).body())
                .contains("\"repeated\":true");
        problem(
                ask.json(language, inquiry, "{\"text\":\"other\"}", "Idempotency-Key", key),
                422,
                "key-reused",
                language);
    }

    /** An answer was lost, and a word of the form was changed before it was sent again. */
    @ParameterizedTest
    @EnumSource
    void aFormThatWasRecordedAsItWasFirstSent(Language language) {
        ask.json(language, inquiry, WORDS);
        String form = inquiry.replace("/api/", "/" + language.code() + "/") + "/answer";
        String key = "idempotencyKey=" + UUID.randomUUID() + "&text=";
        assertThat(sent(form, key + "first", "*/*").statusCode()).isEqualTo(200);

        HttpResponse<String> page = sent(form, key + "second", "text/html");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        switch (language) {
                            case KK -> "бірінші жіберген күйінде жазылды";
                            case RU -> "записана так, как вы отправили её в первый раз";
                            case EN -> "recorded as you first sent it";
                        })
                .contains("data-unsent=\"true\"")
                .doesNotContain(nothingSaved(language));
    }

    private HttpResponse<String> sent(String form, String fields, String accept) {
        return ask.send(
                "POST",
                form,
                fields,
                "Accept",
                accept,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    @ParameterizedTest
    @EnumSource
    void notCaughtUp(Language language) {
        HttpResponse<String> answer = ask.get(language, inquiry + "?after=999999999");

        problem(answer, 503, "not-caught-up", language);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    }

    @ParameterizedTest
    @EnumSource
    void internal(Language language) {
        problem(ask.get(language, "/api/broken"), 500, "internal", language);
    }

    @ParameterizedTest
    @EnumSource
    void browsersGetAPage(Language language) {
        HttpResponse<String> page =
                ask.get(
                        Language.EN,
                        "/" + language.code() + "/broken",
                        "Accept",
                        "text/html,application/xhtml+xml");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body())
                .contains("<html lang=\"" + language.code())
                .containsPattern("[0-9a-f]{32}")
                .doesNotContain("secret of the machine", "Exception");
    }

    @Test
    void whatWasRecordedIsSeenAtItsPosition() {
        var done = Requests.JSON.readTree(ask.json(Language.EN, inquiry, WORDS).body());

        HttpResponse<String> seen =
                ask.get(Language.EN, inquiry + "?after=" + done.get("position").asLong());
        assertThat(seen.statusCode()).as(seen.body()).isEqualTo(200);
        assertThat(Requests.JSON.readTree(seen.body()).get("text").asString()).isEqualTo("?");
    }
}
