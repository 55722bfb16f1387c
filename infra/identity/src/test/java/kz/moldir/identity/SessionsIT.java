package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.moldir.identity.account.Absence;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.FirstAccounts;
import kz.moldir.identity.token.Authorizations;
import kz.moldir.identity.token.Clients;
import kz.moldir.identity.token.EndOfSessions;
import kz.moldir.identity.token.Endings;
import kz.moldir.testkit.FreePort;
import kz.moldir.testkit.IndexedQueries;
import kz.moldir.testkit.TestServers;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;

/** How long a sign-in holds, and what is left of it when the provider starts again. */
@ExtendWith(IndexedQueries.class)
class SessionsIT {

    @TempDir static Path temporary;

    private static final Listening SERVICE = new Listening();
    private static final String DATABASE = TestServers.freshDatabase(SessionsIT.class);
    private static final int PORT = FreePort.forLater();

    private static RunningProvider provider;

    @BeforeAll
    static void start() {
        provider = new RunningProvider(temporary, DATABASE, PORT, SERVICE.address());
    }

    @AfterEach
    void back() {
        RunningProvider.ahead = Duration.ZERO;
        RunningProvider.still = null;
    }

    @AfterAll
    static void stop() {
        provider.close();
        SERVICE.close();
    }

    @Test
    void keysAccountsAndWhatWasSentSurviveARestart() throws Exception {
        Visitor visitor = provider.signedIn("commission-1-lead");
        SignedJWT id = visitor.idToken(SERVICE.redirect());
        String password = "a password that was chosen";
        visitor.submit(
                "/en",
                "/en/change-password",
                Map.of("current", provider.secret("commission-1-lead"), "password", password));
        Visitor other = new Visitor(provider.address(), "192.0.2.1");
        other.submit("/en/sign-in", "/en/sign-in/code", Map.of("username", "expert"));
        String code = Visitor.found(provider.lastMail(), "[0-9]{8}");
        RunningProvider.still = Instant.now();
        for (int attempt = 0; attempt < 5; attempt++) {
            other.signIn("press", "wrong-wrong-wrong");
        }
        String file = Files.readString(FirstAccounts.file(provider.folder));

        provider.close();
        start();

        assertThat(Files.readString(FirstAccounts.file(provider.folder))).isEqualTo(file);
        assertThat(verified(id)).isTrue();
        assertThat(Visitor.location(other.signIn("expert", code))).doesNotContain("sign-in");
        assertThat(
                        Visitor.location(
                                new Visitor(provider.address())
                                        .signIn("commission-1-lead", password)))
                .doesNotContain("sign-in");
        assertThat(
                        Visitor.location(
                                new Visitor(provider.address(), "192.0.2.1")
                                        .signIn("press", provider.secret("press"))))
                .contains("wait=");
    }

    @Test
    void afterARestartOneSignsInAnewAndASignOutStillReachesTheServices() throws Exception {
        Visitor visitor = provider.signedIn("commission-2-lead");
        SignedJWT id = visitor.idToken(SERVICE.redirect());

        provider.close();
        start();

        assertThat(visitor.authorize(SERVICE.redirect())).contains("/sign-in");
        SERVICE.forget();
        visitor.get(
                "/connect/logout?id_token_hint="
                        + id.getParsedString()
                        + "&post_logout_redirect_uri="
                        + Visitor.encoded(SERVICE.address() + "/signed-out"));
        assertThat(SERVICE.first().getJWTClaimsSet().getStringClaim("sid"))
                .isEqualTo(id.getJWTClaimsSet().getStringClaim("sid"));
    }

    @Test
    void aSignInHoldsForAWorkingDayHoweverMuchItIsUsed() throws Exception {
        Visitor visitor = provider.signedIn("commission-3-lead");
        visitor.idToken(SERVICE.redirect());
        SERVICE.forget();
        RunningProvider.ahead = Duration.ofHours(8).minusMinutes(1);
        provider.bean(Upkeep.class).now();
        assertThat(visitor.get("/en").statusCode()).isEqualTo(200);
        visitor.idToken(SERVICE.redirect());
        assertThat(SERVICE.heard()).isZero();
        RunningProvider.ahead = Duration.ofHours(8).plusMinutes(1);
        assertThat(visitor.authorize(SERVICE.redirect())).contains("/sign-in");
        provider.bean(Upkeep.class).now();
        assertThat(SERVICE.heard()).isEqualTo(1);
    }

    @Test
    void aDeputysRolesEndWithTheAbsence() throws Exception {
        Accounts accounts = provider.bean(Accounts.class);
        Account absent = accounts.byLogin("secretariat-1").orElseThrow();
        Account deputy = accounts.byLogin("chair").orElseThrow();
        LocalDate today = provider.bean(Times.class).today();
        Absence absence =
                new Absence(UUID.randomUUID().toString(), absent.id(), deputy.id(), today, today);
        accounts.absence(absence);
        Visitor visitor = provider.signedIn("chair");
        assertThat(
                        visitor.idToken(SERVICE.redirect())
                                .getJWTClaimsSet()
                                .getStringListClaim("roles"))
                .isEqualTo(List.of("chair", "secretariat"));
        assertThat(visitor.get("/en/people").statusCode()).isEqualTo(200);
        SERVICE.forget();
        provider.bean(Upkeep.class).now();
        assertThat(SERVICE.heard()).isZero();

        accounts.takeBack(absence, provider.bean(Times.class).today());

        assertThat(visitor.get("/en/people").statusCode()).isEqualTo(403);
        provider.bean(Upkeep.class).now();
        assertThat(SERVICE.heard()).as("of the session and of the access").isEqualTo(2);
        assertThat(visitor.authorize(SERVICE.redirect())).contains("/oauth2/authorize?");
        assertThat(visitor.authorize(SERVICE.redirect())).contains("/sign-in");
    }

    /** Of the same role: what ends with the absence are the other's invitations. */
    @Test
    void anExpertsInvitationsEndWithTheAbsence() throws Exception {
        Accounts accounts = provider.bean(Accounts.class);
        Account deputy = accounts.byLogin("expert").orElseThrow();
        Account absent =
                new Account(
                        UUID.randomUUID().toString(),
                        "expert-away",
                        "Away",
                        "away@example.org",
                        deputy.roles(),
                        UUID.randomUUID().toString(),
                        null,
                        false,
                        null,
                        null,
                        "en",
                        0);
        assertThat(accounts.add(absent)).isTrue();
        LocalDate today = provider.bean(Times.class).today();
        Absence absence =
                new Absence(UUID.randomUUID().toString(), absent.id(), deputy.id(), today, today);
        accounts.absence(absence);
        provider.signedIn("expert").idToken(SERVICE.redirect());
        SERVICE.forget();
        provider.bean(Upkeep.class).now();
        assertThat(SERVICE.heard()).isZero();

        accounts.takeBack(absence, provider.bean(Times.class).today());

        provider.bean(Upkeep.class).now();
        assertThat(SERVICE.heard()).isEqualTo(2);
    }

    @Test
    void aSignInGetsAnotherSession() {
        Visitor visitor = new Visitor(provider.address());
        visitor.authorize(SERVICE.redirect());
        visitor.get("/en/sign-in");
        assertThat(visitor.session()).as("of who only looks").isEmpty();
        assertThat(Visitor.location(visitor.signIn("commission-4-lead", "wrong-wrong-wrong")))
                .contains("wrong");
        assertThat(visitor.session()).as("of who was wrong").isEmpty();
        assertThat(visitor.get("/en/sign-in?wrong").body()).contains("value=\"commission-4-lead\"");
        visitor.signIn("commission-4-lead", provider.secret("commission-4-lead"));
        String before = visitor.session();
        assertThat(before).isNotEmpty();
        visitor.signIn("commission-4-lead", provider.secret("commission-4-lead"));
        assertThat(visitor.get("/en").statusCode()).isEqualTo(200);
        assertThat(visitor.session()).isNotEqualTo(before);
    }

    @Test
    void signingOutHereTellsTheServices() throws Exception {
        Visitor visitor = provider.signedIn("commission-5-lead");
        String sid = visitor.idToken(SERVICE.redirect()).getJWTClaimsSet().getStringClaim("sid");
        SERVICE.forget();
        visitor.submit("/en", "/logout", Map.of());
        assertThat(SERVICE.first().getJWTClaimsSet().getStringClaim("sid")).isEqualTo(sid);
        assertThat(visitor.authorize(SERVICE.redirect())).contains("/sign-in");
    }

    /** Also when the provider ends between. */
    @Test
    void aServiceThatWasAwayHearsLater() throws Exception {
        RunningProvider.still = Instant.now();
        Visitor visitor = provider.signedIn("commission-4-member");
        SignedJWT id = visitor.idToken(SERVICE.redirect());
        SERVICE.forget();
        SERVICE.away(true);
        visitor.submit("/en", "/logout", Map.of());
        RunningProvider.ahead = Duration.ofMinutes(2);
        provider.bean(Upkeep.class).now();
        provider.close();
        start();
        SERVICE.away(false);
        RunningProvider.ahead = Duration.ofMinutes(3);
        provider.bean(Upkeep.class).now();
        assertThat(SERVICE.heard()).as("later and later").isZero();

        RunningProvider.ahead = Duration.ofMinutes(5);
        provider.bean(Upkeep.class).now();
        var token = SERVICE.first().getJWTClaimsSet();
        assertThat(token.getStringClaim("sid"))
                .isEqualTo(id.getJWTClaimsSet().getStringClaim("sid"));
        assertThat(token.getIssueTime()).isBefore(Date.from(Instant.now().plusSeconds(60)));
        RunningProvider.ahead = Duration.ofMinutes(30);
        provider.bean(Upkeep.class).now();
        assertThat(SERVICE.heard()).isZero();
    }

    /** As when a password is changed while a browser is on its way back to a service. */
    @Test
    void whatBeginsWhileSessionsEndEndsToo() throws Exception {
        Visitor visitor = provider.signedIn("commission-5-member");
        String code = visitor.code(SERVICE.redirect());
        List<String> answers = new ArrayList<>();
        InstantSource meanwhile =
                () -> {
                    if (answers.isEmpty()) {
                        answers.add(
                                visitor.redeem(code, SERVICE.redirect(), Visitor.VERIFIER).body());
                    }
                    return Instant.now();
                };
        SERVICE.forget();

        new EndOfSessions(
                        provider.bean(Authorizations.class),
                        new Endings(
                                provider.bean(MongoDatabase.class),
                                meanwhile.withZone(ZoneOffset.UTC)),
                        provider.bean(SessionRegistry.class),
                        provider.bean(Clients.class),
                        provider.bean(NimbusJwtEncoder.class),
                        provider.address(),
                        Runnable::run,
                        Clock.systemUTC())
                .ofPerson("commission-5-member");

        assertThat(SERVICE.first().getJWTClaimsSet().getStringClaim("sid"))
                .isEqualTo(
                        Visitor.jwt(answers.getFirst(), "id_token")
                                .getJWTClaimsSet()
                                .getStringClaim("sid"));
    }

    @Test
    void whatHasEndedIsNotBegunBySomebodyWhoWasOnTheWay() {
        Authorizations authorizations = provider.bean(Authorizations.class);
        Visitor visitor = provider.signedIn("commission-5-lead");
        OAuth2Authorization read =
                authorizations.findByToken(visitor.code(SERVICE.redirect()), null);
        provider.bean(EndOfSessions.class).ofPerson("commission-5-lead");
        OAuth2Authorization redeemed =
                OAuth2Authorization.from(read)
                        .invalidate(read.getToken(OAuth2AuthorizationCode.class).getToken())
                        .build();
        assertThatThrownBy(() -> authorizations.save(redeemed))
                .isInstanceOf(OAuth2AuthenticationException.class);
        assertThat(authorizations.findById(read.getId())).isNull();
    }

    /** Also after a restart, and for hours. */
    @Test
    void aPageThatWasLeftOpenStillLeadsToWhatWasWanted() {
        Visitor visitor = new Visitor(provider.address());
        visitor.authorize(SERVICE.redirect());
        String token = visitor.token("/en/sign-in");

        provider.close();
        start();

        String form =
                Visitor.form(
                        Map.of(
                                "username", "chair",
                                "password", provider.secret("chair"),
                                "language", "en"));
        assertThat(Visitor.location(visitor.post("/sign-in", form + "&_csrf=none")))
                .endsWith("/en/sign-in?open");
        assertThat(visitor.get("/en/sign-in?open").body()).contains("open for too long");
        HttpResponse<String> in =
                visitor.post("/sign-in", form + "&_csrf=" + Visitor.encoded(token));
        assertThat(Visitor.location(in)).contains("/oauth2/authorize?");
        assertThat(Visitor.location(visitor.get(Visitor.path(in))))
                .startsWith(SERVICE.redirect() + "?code=");
    }

    /** Anybody may have written what the browser kept. */
    @Test
    void aSignInLeadsToNoOtherSite() {
        for (String elsewhere :
                List.of(
                        "https://evil.example/",
                        "//evil.example/",
                        "/\\evil.example",
                        "/en/..//evil.example")) {
            Visitor visitor = new Visitor(provider.address());
            visitor.keep("__Host-moldir-identity-wanted", elsewhere);
            assertThat(
                            Visitor.path(
                                    visitor.signIn(
                                            "commission-6-lead",
                                            provider.secret("commission-6-lead"))))
                    .as(elsewhere)
                    .isEqualTo("/en");
        }
        Visitor visitor = new Visitor(provider.address());
        visitor.keep("__Host-moldir-identity-wanted", "/kk/people");
        assertThat(
                        Visitor.path(
                                visitor.signIn(
                                        "commission-6-lead", provider.secret("commission-6-lead"))))
                .as("a page of ours, which the same cookie names")
                .isEqualTo("/kk/people");
    }

    /** What is stored is read back as authorizations alone. */
    @Test
    void aStoredAuthorizationIsNothingElse() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Strange());
        }
        provider.bean(MongoDatabase.class)
                .getCollection("authorizations")
                .insertOne(
                        new Document("_id", "strange")
                                .append("whole", new Binary(bytes.toByteArray())));
        assertThat(provider.bean(Authorizations.class).findById("strange")).isNull();
        assertThat(Strange.made).isFalse();
    }

    /** Notes that it was read. */
    private static final class Strange implements Serializable {

        private static final long serialVersionUID = 1L;

        private static volatile boolean made;

        private void readObject(ObjectInputStream in) {
            made = true;
        }
    }

    private static boolean verified(SignedJWT token) throws Exception {
        JWKSet published = JWKSet.parse(new Visitor(provider.address()).get("/oauth2/jwks").body());
        return token.verify(
                new RSASSAVerifier(
                        published.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey()));
    }
}
