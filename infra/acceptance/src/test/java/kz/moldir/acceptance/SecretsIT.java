package kz.moldir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.moldir.acceptance.platform.Accounts;
import kz.moldir.acceptance.platform.Api;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.acceptance.platform.SharedMoldir;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After everything that the other tests did: what is secret is where only its owner reads it. */
@Order(1_001)
@ExtendWith(SharedMoldir.class)
class SecretsIT {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "eyJ[A-Za-z0-9_-]{10,}\\.|[?&]code=[^&\\s]|[?&]link=[^&\\s]|feeds/[A-Za-z0-9_-]{20,}");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern MAILED =
            Pattern.compile("\\b[0-9]{8}\\b|(?<=link=)[A-Za-z0-9_-]+");

    @Test
    void areInNoLog(Moldir moldir) throws IOException {
        List<String> secrets = secrets(moldir);
        assertThat(secrets).hasSizeGreaterThan(10).allMatch(secret -> secret.length() > 15);
        List<String> told = Files.readAllLines(moldir.log());
        assertThat(told).hasSizeGreaterThan(100);
        assertThat(told).noneMatch(line -> TOKEN.matcher(line).find());
        assertThat(told).noneMatch(line -> secrets.stream().anyMatch(line::contains));
    }

    /** What was sent and chosen while the other tests ran, and whom it was about. */
    @Test
    void ofMailsAndPeopleAreInNoLog(Moldir moldir) throws Exception {
        ask(moldir.identity(), "/en/forgotten", "/en/forgotten");
        ask(moldir.identity(), "/en/sign-in", "/en/sign-in/code");
        moldir.accounts().mailTo("press@example.org");
        List<String> sent =
                moldir.accounts().mails().stream()
                        .flatMap(mail -> MAILED.matcher(mail).results().map(MatchResult::group))
                        .toList();
        assertThat(sent).isNotEmpty();
        List<Pattern> kept =
                Stream.concat(
                                sent.stream(),
                                Stream.of(
                                        Accounts.PASSWORD,
                                        Accounts.PERSON,
                                        "aliya@example.org",
                                        "press@example.org"))
                        .map(
                                text ->
                                        Pattern.compile(
                                                "(?<![0-9A-Za-z])"
                                                        + Pattern.quote(text)
                                                        + "(?![0-9])"))
                        .toList();
        assertThat(Files.readAllLines(moldir.log()))
                .noneMatch(line -> kept.stream().anyMatch(each -> each.matcher(line).find()));
    }

    private static void ask(Api identity, String page, String form) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> shown =
                    http.send(
                            HttpRequest.newBuilder(URI.create(identity.address(page))).build(),
                            BodyHandlers.ofString());
            Matcher token = CSRF.matcher(shown.body());
            assertThat(token.find()).isTrue();
            String cookie = shown.headers().firstValue("Set-Cookie").orElseThrow();
            HttpResponse<String> answer =
                    http.send(
                            HttpRequest.newBuilder(URI.create(identity.address(form)))
                                    .header("Cookie", cookie.split(";", 2)[0])
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(
                                            BodyPublishers.ofString(
                                                    "username=press&_csrf="
                                                            + URLEncoder.encode(
                                                                    token.group(1),
                                                                    StandardCharsets.UTF_8)))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("?sent");
        }
    }

    @Test
    void areFilesOfTheirOwner(Moldir moldir) throws IOException {
        for (String name : List.of("accounts", "keys.json")) {
            Path file = moldir.data().resolve("identity").resolve(name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as(name)
                    .isEqualTo("rw-------");
        }
    }

    private static List<String> secrets(Moldir moldir) throws IOException {
        try (Stream<String> lines =
                Files.lines(moldir.data().resolve("identity").resolve("accounts"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1)[2])
                    .toList();
        }
    }
}
