package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import kz.moldir.identity.account.Absence;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.signin.Audit;
import kz.moldir.identity.signin.Codes;
import kz.moldir.testkit.IndexedQueries;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;

/** The provider against a real document server, a real mail server, and a service that listens. */
@ExtendWith(IndexedQueries.class)
class IdentityIT {

    private static final Listening SERVICE = SharedProvider.service();

    private static final Map<String, String> HEADERS =
            Map.of(
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "same-origin",
                    "Permissions-Policy", "camera=()",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Cross-Origin-Resource-Policy", "same-origin",
                    "Cache-Control", "no-store");

    private static final RunningProvider provider = SharedProvider.running();

    /** What is tried at another time would count in that of the others. */
    @AfterEach
    void back() {
        RunningProvider.ahead = Duration.ZERO;
        RunningProvider.still = null;
    }

    @Test
    void anotherPasswordNeedsTheOneBefore() {
        Visitor visitor = provider.signedIn("commission-6-lead");
        String secret = provider.secret("commission-6-lead");
        changed(visitor, "a guess of somebody", "a password of somebody", "current one is wrong");
        Account guessed = provider.bean(Accounts.class).byLogin("commission-6-lead").orElseThrow();
        assertThat(provider.bean(Audit.class).of(guessed.id()).getFirst().what())
                .as("somebody guesses at an open screen")
                .isEqualTo("passwordRefused");
        changed(visitor, secret, "short", "too short");
        changed(visitor, secret, "qwertyuiop12", "one of the first that are guessed");
        changed(visitor, secret, "commission-6-lead", "little more than your name");
        provider.signedIn("commission-6-lead");
    }

    /** Which it is not, and why. */
    private static void changed(Visitor visitor, String current, String password, String why) {
        HttpResponse<String> answer =
                visitor.submit(
                        "/en",
                        "/en/change-password",
                        Map.of("current", current, "password", password));
        assertThat(visitor.get(Visitor.path(answer).replaceFirst("#.*", "")).body()).contains(why);
    }

    /** As in AnswersThatAreLostTest of the services. */
    @Test
    void waitsForNoAnswerOfItsDocumentsWithoutAnEnd() {
        MongoClientSettings.Builder settings = MongoClientSettings.builder();
        provider.context()
                .getBeansOfType(MongoClientSettingsBuilderCustomizer.class)
                .values()
                .forEach(each -> each.customize(settings));

        assertThat(settings.build().getSocketSettings().getReadTimeout(TimeUnit.SECONDS))
                .isEqualTo(30);
    }

    @Test
    void secretsAreTheirOwnersAlone() throws IOException {
        code(signedIn("secretariat-2"));
        for (String file : List.of("accounts", "keys.json")) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(provider.folder.resolve(file))))
                    .isEqualTo("rw-------");
        }
        List<String> lines =
                Files.readAllLines(provider.folder.resolve("accounts")).stream()
                        .filter(line -> !line.startsWith("#"))
                        .toList();
        assertThat(lines.stream().map(line -> line.split("\t")[1]))
                .contains("secretariat-1", "commission-6-member", "moldir-script-press");
        assertThat(lines.stream().map(line -> line.split("\t")[2]))
                .doesNotHaveDuplicates()
                .allMatch(secret -> secret.length() >= 32);
    }

    @Test
    void signingOutAtOneServiceTellsTheOthers() throws Exception {
        Visitor visitor = signedIn("commission-2-lead");
        String id = tokens(visitor).getParsedString();
        SERVICE.forget();
        HttpResponse<String> answer =
                visitor.get(
                        "/connect/logout?id_token_hint="
                                + id
                                + "&post_logout_redirect_uri="
                                + Visitor.encoded(SERVICE.address() + "/signed-out"));
        assertThat(Visitor.location(answer)).isEqualTo(SERVICE.address() + "/signed-out");
        SignedJWT token = SERVICE.first();
        assertThat(token.getHeader().getType().getType()).isEqualTo("logout+jwt");
        assertThat(verified(token)).isTrue();
        assertThat(token.getJWTClaimsSet().getStringClaim("sid"))
                .isEqualTo(SignedJWT.parse(id).getJWTClaimsSet().getStringClaim("sid"));
        assertThat(token.getJWTClaimsSet().getJSONObjectClaim("events"))
                .containsKey("http://schemas.openid.net/event/backchannel-logout");
        assertThat(visitor.authorize(SERVICE.redirect())).contains("/sign-in");
    }

    /** In two tabs, say: the first sign-in's ID token names a session that is no more. */
    @Test
    void whoSignsInOnceMoreCanSignOutOfAllOfIt() throws Exception {
        Visitor visitor = signedIn("commission-5-lead");
        tokens(visitor);
        SERVICE.forget();
        visitor.signIn("commission-5-lead", provider.secret("commission-5-lead"));
        assertThat(SERVICE.heard()).isEqualTo(1);
        assertThat(visitor.authorize(SERVICE.redirect())).contains("code=");
    }

    @Test
    void theTermOfOfficeEndsAccess() throws Exception {
        Visitor visitor = signedIn("commission-3-member");
        tokens(visitor);
        provider.bean(Upkeep.class).now();
        SERVICE.forget();
        Accounts accounts = provider.bean(Accounts.class);
        Account account = accounts.byLogin("commission-3-member").orElseThrow();
        LocalDate yesterday = provider.bean(Times.class).today().minusDays(1);
        accounts.change(account, account.with(account.roles(), null, null, yesterday));
        provider.bean(Upkeep.class).now();
        assertThat(SERVICE.heard()).as("of the sign-in, and of what it could").isEqualTo(2);
        assertThat(Visitor.location(visitor.get("/en"))).endsWith("/en");
        assertThat(
                        Visitor.location(
                                visitor.signIn(
                                        "commission-3-member",
                                        provider.secret("commission-3-member"))))
                .endsWith("?ended=" + yesterday);
    }

    @Test
    void aDeputyCarriesTheRolesOfWhoIsAbsent() throws Exception {
        Accounts accounts = provider.bean(Accounts.class);
        Account absent = accounts.byLogin("commission-4-lead").orElseThrow();
        Account deputy = accounts.byLogin("commission-4-member").orElseThrow();
        LocalDate today = provider.bean(Times.class).today();
        accounts.absence(
                new Absence(UUID.randomUUID().toString(), absent.id(), deputy.id(), today, today));
        var claims = tokens(signedIn("commission-4-member")).getJWTClaimsSet();
        assertThat(claims.getStringListClaim("roles"))
                .containsExactly("commission-4-member", "commission-4-lead");
        assertThat(claims.getClaim("acting_for").toString())
                .contains(absent.id(), "roles=[commission-4-lead]");
    }

    /** What begins tomorrow gives nothing today, and neither does what ended yesterday. */
    @Test
    void absencesAndTermsHoldFromTheirFirstDayToTheirLast() throws Exception {
        Accounts accounts = provider.bean(Accounts.class);
        Account absent = accounts.byLogin("commission-6-lead").orElseThrow();
        Account deputy = accounts.byLogin("commission-6-member").orElseThrow();
        LocalDate today = provider.bean(Times.class).today();
        for (LocalDate day : List.of(today.minusDays(1), today.plusDays(1))) {
            accounts.absence(
                    new Absence(UUID.randomUUID().toString(), absent.id(), deputy.id(), day, day));
        }
        assertThat(accounts.rolesOn(deputy, today)).containsExactly("commission-6-member");
        assertThat(accounts.rolesOn(deputy, today.plusDays(1))).contains("commission-6-lead");
        accounts.change(
                deputy, deputy.with(deputy.roles(), deputy.roster(), today.plusDays(1), null));
        assertThat(
                        Visitor.location(
                                new Visitor(provider.address())
                                        .signIn(
                                                "commission-6-member",
                                                provider.secret("commission-6-member"))))
                .contains("wrong");
        Account changed = accounts.byLogin("commission-6-member").orElseThrow();
        accounts.change(changed, changed.with(deputy.roles(), deputy.roster(), null, null));
        accounts.absencesOf(absent.id())
                .forEach(each -> accounts.takeBack(each, provider.bean(Times.class).today()));
    }

    @Test
    void theSecretariatInvitesDisablesAndAppointsADeputy() throws Exception {
        HttpResponse<String> refused = signedIn("commission-5-lead").get("/en/people");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains(
                        "You have no access to this page",
                        "This is for:",
                        "<li>the secretariat</li>",
                        "href=\"" + SERVICE.address() + "/en\">Work on the plan");
        Visitor secretariat = signedIn("secretariat-1");
        HttpResponse<String> invited =
                secretariat.submit(
                        "/en/people",
                        "/en/people",
                        Map.of(
                                "username", "new-one",
                                "name", "Somebody New",
                                "email", "new.one@example.org",
                                "role", "commission-5-member",
                                "mails", "en"));
        String page = "/en/people/" + Visitor.found(Visitor.location(invited), "people/([^?]+)");
        String link = Visitor.found(provider.lastMail(), "link=([A-Za-z0-9_-]+)");
        Visitor person = new Visitor(provider.address());
        String password = "river candle monkey tuesday";
        person.submit(
                "/en/password?link=" + link,
                "/en/password",
                Map.of("link", link, "password", password));
        assertThat(Visitor.location(person.signIn("new-one", password))).doesNotContain("sign-in");

        assertThat(secretariat.get(page).body()).contains("Somebody New", "Signed in", "Invited");
        Accounts accounts = provider.bean(Accounts.class);
        Account deputy = accounts.byLogin("commission-5-lead").orElseThrow();
        String today = provider.bean(Times.class).today().toString();
        secretariat.submit(
                page,
                page + "/absences",
                Map.of("deputy", deputy.id(), "from", today, "to", today));
        assertThat(
                        tokens(signedIn("commission-5-lead"))
                                .getJWTClaimsSet()
                                .getStringListClaim("roles"))
                .containsExactly("commission-5-lead", "commission-5-member");

        tokens(person);
        provider.bean(Upkeep.class).now();
        SERVICE.forget();
        Codes codes = provider.bean(Codes.class);
        String mailed = codes.link(accounts.byLogin("new-one").orElseThrow().id(), Codes.RESET);
        secretariat.submit(page, page + "/disabled", Map.of("disabled", "true"));
        assertThat(SERVICE.heard())
                .as("of the sign-in and of what it could, and of those of the deputy")
                .isEqualTo(4);
        assertThat(codes.account(mailed)).as("a link of before").isEmpty();
        assertThat(Visitor.location(new Visitor(provider.address()).signIn("new-one", password)))
                .contains("wrong");
    }

    @Test
    void formsNeedTheirTokenAndPagesTheirHeaders() {
        Visitor visitor = new Visitor(provider.address());
        HttpHeaders headers = visitor.get("/ru/sign-in").headers();
        SoftAssertions.assertSoftly(
                each -> {
                    String policy = headers.firstValue("Content-Security-Policy").orElse("");
                    each.assertThat(policy)
                            .as("policy")
                            .contains("default-src 'self'", "frame-ancestors 'none'")
                            .contains("object-src 'none'", "base-uri 'none'", "form-action 'self'")
                            .doesNotContain("unsafe");
                    HEADERS.forEach(
                            (name, value) ->
                                    each.assertThat(headers.firstValue(name).orElse(""))
                                            .as(name)
                                            .contains(value));
                    each.assertThat(visitor.session()).isEmpty();
                    String cookie =
                            new Visitor(provider.address())
                                            .signIn("press", provider.secret("press"))
                                            .headers()
                                            .allValues("Set-Cookie")
                                            .stream()
                                            .filter(
                                                    set ->
                                                            set.startsWith(
                                                                    "__Host-moldir-identity="))
                                            .findFirst()
                                            .orElse("");
                    each.assertThat(headers.firstValue("Set-Cookie").orElse(""))
                            .startsWith("__Host-moldir-identity-form=")
                            .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/");
                    for (String flag : List.of("Secure", "HttpOnly", "SameSite=Lax", "Path=/")) {
                        each.assertThat(cookie).as("cookie").contains(flag);
                    }
                    each.assertThat(visitor.post("/sign-in", "username=chair&password=x"))
                            .as("a form without its token")
                            .extracting(Visitor::location)
                            .asString()
                            .endsWith("/sign-in?open");
                });
    }

    /** Also where it is refused before anybody looks who asks. */
    @Test
    void everyAnswerHasTheHeaders() {
        Visitor asking = new Visitor(provider.address());
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (String path :
                List.of(
                        "/ru/sign-in",
                        "/ru/people",
                        "/kk/sign-in;x",
                        "/kk//x",
                        "/ru/%2f", // Which the container refuses itself.
                        "/ui/nothing.css")) {
            answers.put(path, headed(asking, path));
        }
        answers.put("/ru/people as press", headed(signedIn("press"), "/ru/people"));
        answers.put("/ru/nothing as press", headed(signedIn("press"), "/ru/nothing"));
        assertThat(answers.values()).containsExactly(200, 302, 400, 400, 400, 404, 403, 404);
        int asked = 0;
        while (headed(asking, "/actuator/health/liveness") != 429) {
            assertThat(asked++).isLessThan(3000);
        }
    }

    @Test
    void tlsIsAskedForWhereAProxyHasIt() throws Exception {
        for (boolean tls : new boolean[] {true, false}) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(provider.address() + "/ru/sign-in"))
                            .header("X-Forwarded-For", "192.0.2.77")
                            .header("X-Forwarded-Proto", tls ? "https" : "http")
                            .build();
            HttpResponse<Void> answer =
                    HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
            assertThat(answer.headers().firstValue("Strict-Transport-Security").isPresent())
                    .isEqualTo(tls);
        }
    }

    private static int headed(Visitor visitor, String path) {
        HttpResponse<String> answer = visitor.get(path);
        HttpHeaders headers = answer.headers();
        assertThat(headers.allValues("Content-Security-Policy"))
                .as("%s: %d", path, answer.statusCode())
                .singleElement()
                .asString()
                .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'");
        HEADERS.forEach(
                (name, value) ->
                        assertThat(headers.firstValue(name).orElse(""))
                                .as("%s of %s: %d", name, path, answer.statusCode())
                                .contains(value));
        return answer.statusCode();
    }

    private static Visitor signedIn(String name) {
        return provider.signedIn(name);
    }

    private static String code(Visitor visitor) {
        return visitor.code(SERVICE.redirect());
    }

    /** The ID token of a sign-in at a service. */
    private static SignedJWT tokens(Visitor visitor) throws Exception {
        return visitor.idToken(SERVICE.redirect());
    }

    private static boolean verified(SignedJWT token) throws Exception {
        var key = published().getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(key.isPrivate()).isFalse();
        return token.verify(new RSASSAVerifier(key.toRSAKey()));
    }

    private static JWKSet published() throws Exception {
        return JWKSet.parse(new Visitor(provider.address()).get("/oauth2/jwks").body());
    }
}
