package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.moldir.identity.account.Absence;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.Hashes;
import kz.moldir.identity.key.SigningKeys;
import kz.moldir.identity.signin.Codes;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The provider against a real document server, a real mail server, and a service that listens. */
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
    void aCodeBecomesTokensOnlyForWhoAskedForIt() throws Exception {
        Visitor chair = signedIn("chair");
        String code = code(chair);
        assertThat(chair.redeem(code, SERVICE.redirect(), "x".repeat(50)).statusCode())
                .isEqualTo(400);
        HttpResponse<String> answer =
                chair.redeem(code(chair), SERVICE.redirect(), Visitor.VERIFIER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);

        SignedJWT access = Visitor.jwt(answer.body(), "access_token");
        assertThat(access.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(access.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        var claims = access.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(provider.address());
        assertThat(claims.getAudience()).contains("moldir");
        assertThat(claims.getStringListClaim("roles")).containsExactly("chair");
        assertThat(claims.getStringClaim("preferred_username")).isEqualTo("chair");
        assertThat(claims.getSubject())
                .isEqualTo(provider.bean(Accounts.class).byLogin("chair").orElseThrow().id());
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
                .isEqualTo(Duration.ofMinutes(10).toMillis());
        assertThat(verified(access)).isTrue();

        var id = Visitor.jwt(answer.body(), "id_token").getJWTClaimsSet();
        assertThat(id.getAudience()).containsExactly("moldir-plan");
        assertThat(id.getStringClaim("sid")).isNotBlank();
        assertThat(id.getStringListClaim("roles")).containsExactly("chair");
    }

    @Test
    void anotherRedirectAndAMissingChallengeAreRefused() {
        Visitor press = signedIn("press");
        assertThat(press.authorize(SERVICE.address() + "0/login/oauth2/code/moldir")).isEmpty();
        assertThat(press.authorize("http://127.0.0.1:1/login/oauth2/code/moldir")).isEmpty();
        String without =
                Visitor.location(
                        press.get(
                                "/oauth2/authorize?response_type=code&client_id=moldir-plan&scope=openid&redirect_uri="
                                        + Visitor.encoded(SERVICE.redirect())));
        assertThat(without).contains("error=invalid_request").doesNotContain("code=");
    }

    @Test
    void aProgramGetsTheTokenOfItsRole() throws Exception {
        Visitor program = new Visitor(provider.address());
        String name = "moldir-script-secretariat";
        assertThat(program.programsToken(name, "wrong").statusCode()).isEqualTo(401);
        HttpResponse<String> answer = program.programsToken(name, provider.secret(name));
        var claims = Visitor.jwt(answer.body(), "access_token").getJWTClaimsSet();
        assertThat(claims.getStringListClaim("roles")).containsExactly("secretariat");
        assertThat(claims.getSubject()).isEqualTo(name);
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
        assertThat(Files.readString(provider.folder.resolve("accounts")))
                .contains("secretariat-1", "commission-6-member", "moldir-script-press");
    }

    @Test
    void oldKeysStayPublishedUntilTheirTokensHaveEnded() throws Exception {
        String name = "moldir-script-press";
        Visitor program = new Visitor(provider.address());
        SignedJWT before =
                Visitor.jwt(
                        program.programsToken(name, provider.secret(name)).body(), "access_token");
        provider.bean(SigningKeys.class).rotate();
        SignedJWT after =
                Visitor.jwt(
                        program.programsToken(name, provider.secret(name)).body(), "access_token");
        assertThat(after.getHeader().getKeyID()).isNotEqualTo(before.getHeader().getKeyID());
        assertThat(verified(before)).isTrue();
        assertThat(verified(after)).isTrue();
        RunningProvider.ahead = RunningProvider.ahead.plusHours(13);
        provider.bean(Upkeep.class).now();
        assertThat(published().getKeyByKeyId(before.getHeader().getKeyID())).isNull();
        assertThat(verified(after)).isTrue();
    }

    @Test
    void aCodeFromAMailSignsInOnce() throws IOException {
        Visitor visitor = new Visitor(provider.address());
        visitor.submit("/en/sign-in", "/en/sign-in/code", Map.of("username", "expert"));
        String code = Visitor.found(provider.lastMail(), "[0-9]{8}");
        assertThat(Visitor.location(visitor.signIn("expert", code))).doesNotContain("sign-in");
        assertThat(Visitor.location(new Visitor(provider.address()).signIn("expert", code)))
                .contains("wrong");
        int mails = provider.mail.mails().size();
        HttpResponse<String> nobody =
                new Visitor(provider.address())
                        .submit("/en/sign-in", "/en/sign-in/code", Map.of("username", "no-one"));
        assertThat(Visitor.location(nobody)).endsWith("/en/sign-in?sent");
        assertThat(provider.mail.mails()).hasSize(mails);
    }

    @Test
    void codesAndLinksEnd() {
        Codes codes = provider.bean(Codes.class);
        String id = provider.bean(Accounts.class).byLogin("press").orElseThrow().id();
        Duration before = RunningProvider.ahead;
        String code = codes.code(id);
        String link = codes.link(id, Codes.RESET);
        RunningProvider.ahead = before.plus(Codes.CODE);
        assertThat(codes.use(id, code)).as("after ten minutes").isFalse();
        assertThat(codes.account(link)).contains(id);
        RunningProvider.ahead = before.plus(Codes.RESET);
        assertThat(codes.account(link)).as("after an hour").isEmpty();
    }

    @Test
    void aLinkIsUsedOnce() {
        Codes codes = provider.bean(Codes.class);
        String link = codes.link("somebody", Codes.RESET);
        assertThat(codes.use(link)).isTrue();
        assertThat(codes.use(link)).isFalse();
    }

    @Test
    void aCodeEndsAfterFiveWrongOnes() {
        Codes codes = provider.bean(Codes.class);
        String id = provider.bean(Accounts.class).byLogin("press").orElseThrow().id();
        String code = codes.code(id);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(codes.use(id, "x" + attempt)).isFalse();
        }
        assertThat(codes.use(id, code)).isFalse();
    }

    @Test
    void whatPeopleChooseIsHashedSlowly() {
        String hash = provider.bean(Hashes.class).encode("a password of somebody");
        assertThat(hash)
                .startsWith("$2")
                .isNotEqualTo(provider.bean(Hashes.class).encode("a password of somebody"));
        assertThat(provider.bean(Hashes.class).matches("a password of somebody", hash)).isTrue();
        assertThat(provider.bean(Hashes.class).matches("a password of nobody", hash)).isFalse();
    }

    @Test
    void aForgottenPasswordIsSetAnewByMailAndEndsSessions() throws Exception {
        Visitor before = signedIn("commission-2-member");
        tokens(before);
        SERVICE.forget();
        Visitor visitor = new Visitor(provider.address());
        visitor.submit(
                "/en/forgotten",
                "/en/forgotten",
                Map.of("username", "commission-2-member@example.org"));
        String link = Visitor.found(provider.lastMail(), "link=([A-Za-z0-9_-]+)");
        String page = "/en/password?link=" + link;
        assertThat(
                        Visitor.location(
                                visitor.submit(
                                        page,
                                        "/en/password",
                                        Map.of("link", link, "password", "short"))))
                .contains("fault");
        visitor.submit(
                page, "/en/password", Map.of("link", link, "password", "a password of the member"));
        assertThat(SERVICE.heard()).isEqualTo(1);
        assertThat(Visitor.location(before.get("/en"))).endsWith("/en");
        assertThat(
                        Visitor.location(
                                new Visitor(provider.address())
                                        .signIn(
                                                "commission-2-member",
                                                provider.secret("commission-2-member"))))
                .contains("wrong");
        assertThat(
                        Visitor.location(
                                new Visitor(provider.address())
                                        .signIn("commission-2-member", "a password of the member")))
                .doesNotContain("sign-in");
        assertThat(visitor.get(page).body()).contains("no longer valid");
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

    @Test
    void theTermOfOfficeEndsAccess() throws Exception {
        Visitor visitor = signedIn("commission-3-member");
        tokens(visitor);
        provider.bean(Upkeep.class).now();
        SERVICE.forget();
        Accounts accounts = provider.bean(Accounts.class);
        Account account = accounts.byLogin("commission-3-member").orElseThrow();
        LocalDate yesterday = provider.bean(Times.class).today().minusDays(1);
        accounts.change(account.id(), account.roles(), null, null, yesterday);
        provider.bean(Upkeep.class).now();
        assertThat(SERVICE.heard()).isEqualTo(1);
        assertThat(Visitor.location(visitor.get("/en"))).endsWith("/en");
        assertThat(
                        Visitor.location(
                                visitor.signIn(
                                        "commission-3-member",
                                        provider.secret("commission-3-member"))))
                .contains("wrong");
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
        assertThat(claims.getClaim("acting_for").toString()).contains(absent.id());
    }

    @Test
    void theSecretariatInvitesDisablesAndAppointsADeputy() throws Exception {
        HttpResponse<String> refused = signedIn("commission-5-lead").get("/en/people");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("You have no access to this page");
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
        String password = "a password of somebody new";
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
        SERVICE.forget();
        secretariat.submit(page, page + "/disabled", Map.of("disabled", "true"));
        assertThat(SERVICE.heard()).isEqualTo(1);
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
                            String.join(
                                    " and ",
                                    visitor.signIn("nobody", "nothing")
                                            .headers()
                                            .allValues("Set-Cookie"));
                    each.assertThat(cookie).startsWith("__Host-moldir-identity=");
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
