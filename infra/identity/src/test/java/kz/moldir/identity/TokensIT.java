package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.key.SigningKeys;
import kz.moldir.identity.owner.Orders;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who gets a token, what it says, and what it does not open. */
class TokensIT {

    private static final Listening SERVICE = SharedProvider.service();

    private static final RunningProvider provider = SharedProvider.running();

    /** What is tried at another time would count in that of the others. */
    @AfterEach
    void back() {
        RunningProvider.ahead = Duration.ZERO;
        RunningProvider.still = null;
    }

    @Test
    void aCodeBecomesTokensOnlyForWhoAskedForIt() throws Exception {
        Visitor chair = provider.signedIn("chair");
        String code = code(chair);
        assertThat(chair.redeem(code, SERVICE.redirect(), "x".repeat(50)).statusCode())
                .isEqualTo(400);
        String once = code(chair);
        HttpResponse<String> answer = chair.redeem(once, SERVICE.redirect(), Visitor.VERIFIER);
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
        assertThat(chair.redeem(once, SERVICE.redirect(), Visitor.VERIFIER).statusCode())
                .as("a second time")
                .isEqualTo(400);
    }

    @Test
    void anotherRedirectAndAMissingChallengeAreRefused() {
        Visitor press = provider.signedIn("press");
        assertThat(press.authorize(SERVICE.address() + "0/login/oauth2/code/moldir")).isEmpty();
        assertThat(press.authorize("http://127.0.0.1:1/login/oauth2/code/moldir")).isEmpty();
        String without =
                Visitor.location(
                        press.get(
                                "/oauth2/authorize?response_type=code&client_id=moldir-plan&scope=openid&redirect_uri="
                                        + Visitor.encoded(SERVICE.redirect())));
        assertThat(without).contains("error=invalid_request").doesNotContain("code=");
        assertThat(
                        Visitor.location(
                                press.get(
                                        "/oauth2/authorize?response_type=token&client_id=moldir-plan&scope=openid&redirect_uri="
                                                + Visitor.encoded(SERVICE.redirect()))))
                .as("tokens in an address")
                .doesNotContain("token=");
        assertThat(
                        press.post(
                                        "/oauth2/token",
                                        Visitor.form(
                                                Map.of(
                                                        "grant_type", "password",
                                                        "client_id", "moldir-plan",
                                                        "username", "press",
                                                        "password", provider.secret("press"))))
                                .statusCode())
                .as("a password for a token")
                .isEqualTo(400);
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

    /** So the use of a stolen secret is seen, and nobody drowns in lines. */
    @Test
    void whatProgramsAreGivenIsRemembered() {
        String name = "moldir-script-operator";
        for (int asked = 0; asked < 3; asked++) {
            program(name, "203.0.113.7");
        }
        assertThat(given(name)).containsExactly("203.0.113.7");
        program(name, "203.0.113.8");
        assertThat(given(name)).containsExactly("203.0.113.8", "203.0.113.7");
        RunningProvider.ahead = Duration.ofMinutes(61);
        program(name, "203.0.113.7");
        assertThat(given(name)).containsExactly("203.0.113.7", "203.0.113.8", "203.0.113.7");
    }

    /** So is a search for one; what is no program's name may be a password and is not kept. */
    @Test
    void whatProgramsAreRefusedIsRemembered() {
        String name = "moldir-script-press";
        for (String who : List.of(name, name, "moldir-script-none", "a password")) {
            HttpResponse<String> answer =
                    new Visitor(provider.address(), "203.0.113.9").programsToken(who, "wrong");
            assertThat(answer.statusCode()).isEqualTo(401);
        }
        List<String> refused =
                remembered("programRefused")
                        .filter(line -> line.getString("address").equals("203.0.113.9"))
                        .map(line -> String.valueOf(line.getString("by")))
                        .toList();
        assertThat(refused).containsExactlyInAnyOrder(name, "null");
    }

    private static void program(String name, String address) {
        HttpResponse<String> answer =
                new Visitor(provider.address(), address).programsToken(name, provider.secret(name));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static List<String> given(String name) {
        return remembered("programToken")
                .filter(line -> name.equals(line.getString("by")))
                .map(line -> line.getString("address"))
                // Other tests ask from elsewhere.
                .filter(address -> address.startsWith("203.0.113."))
                .toList();
    }

    /**
     * All of them, the newest first: other tests add more than a page shows, at other times too.
     */
    private static Stream<Document> remembered(String what) {
        return provider
                .bean(MongoDatabase.class)
                .getCollection("audit")
                .find()
                .sort(Sorts.descending("at"))
                .into(new ArrayList<>())
                .stream()
                .filter(line -> what.equals(line.getString("what")));
    }

    /** Somebody else has the key: what it signs counts nowhere from now on. */
    @Test
    void aReplacedKeyEndsWhatItSigned() throws Exception {
        Visitor person = provider.signedIn("press");
        HttpResponse<String> given =
                person.redeem(code(person), SERVICE.redirect(), Visitor.VERIFIER);
        SignedJWT before = Visitor.jwt(given.body(), "access_token");
        SERVICE.forget();
        assertThat(ordered("rotate-keys then")).isEqualTo("no such order");
        assertThat(ordered("rotate-keys now")).isEqualTo("ok");

        assertThat(published().getKeys()).hasSize(1);
        assertThat(published().getKeyByKeyId(before.getHeader().getKeyID())).isNull();
        Visitor thief = new Visitor(provider.address());
        assertThat(thief.withToken("/userinfo", before.getParsedString()).statusCode())
                .isEqualTo(401);
        assertThat(Visitor.location(person.get("/en"))).endsWith("/en");
        assertThat(Visitor.location(person.get("/en"))).endsWith("/en/sign-in");
        Set<String> subjects = new HashSet<>();
        while (SERVICE.heard() > 0) {
            SignedJWT told = SERVICE.first();
            assertThat(verified(told)).isTrue();
            subjects.add(told.getJWTClaimsSet().getSubject());
        }
        assertThat(subjects).contains(before.getJWTClaimsSet().getSubject(), "nobody");
        assertThat(remembered("keysReplaced")).hasSize(1);
    }

    private static String ordered(String line) throws IOException {
        Path folder = Files.createDirectories(provider.folder.resolve("orders"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        String name = UUID.randomUUID().toString();
        Files.writeString(folder.resolve(name + ".part"), line);
        Files.move(folder.resolve(name + ".part"), folder.resolve(name + ".order"));
        // The one that runs all the time may have been quicker.
        provider.bean(Orders.class).look();
        return Files.readString(folder.resolve(name + ".done")).strip();
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
        RunningProvider.ahead = RunningProvider.ahead.plusMinutes(61);
        provider.bean(Upkeep.class).now();
        assertThat(published().getKeyByKeyId(before.getHeader().getKeyID())).isNull();
        assertThat(verified(after)).isTrue();
    }

    /** By itself, in a service that nobody looks after. */
    @Test
    void anotherKeySignsAfterNinetyDays() throws Exception {
        provider.bean(SigningKeys.class).rotate();
        String first = signing();
        RunningProvider.ahead = Duration.ofDays(89);
        provider.bean(Upkeep.class).now();
        assertThat(signing()).isEqualTo(first);
        RunningProvider.ahead = Duration.ofDays(91);
        provider.bean(Upkeep.class).now();
        assertThat(signing()).isNotEqualTo(first);
        assertThat(published().getKeyByKeyId(first)).as("what it signed goes on").isNotNull();
    }

    /** The key of what is given now. */
    private static String signing() throws Exception {
        String name = "moldir-script-press";
        return Visitor.jwt(
                        new Visitor(provider.address())
                                .programsToken(name, provider.secret(name))
                                .body(),
                        "access_token")
                .getHeader()
                .getKeyID();
    }

    @Test
    void anIdTokenOpensNothingHere() throws Exception {
        String id = Visitor.jwt(tokens("commission-6-member"), "id_token").getParsedString();
        assertThat(new Visitor(provider.address()).withToken("/userinfo", id).statusCode())
                .isEqualTo(401);
        opensNoPage(id);
    }

    @Test
    void anAccessTokenOpensNoPageHere() throws Exception {
        String access = Visitor.jwt(tokens("secretariat-1"), "access_token").getParsedString();
        assertThat(new Visitor(provider.address()).withToken("/userinfo", access).statusCode())
                .isEqualTo(200);
        opensNoPage(access);
    }

    private static String tokens(String person) {
        Visitor visitor = provider.signedIn(person);
        return visitor.redeem(
                        visitor.code(SERVICE.redirect()), SERVICE.redirect(), Visitor.VERIFIER)
                .body();
    }

    /** As if it had not been sent: a form is not even spared its own token. */
    private static void opensNoPage(String token) {
        Visitor program = new Visitor(provider.address());
        for (String page : List.of("/en", "/en/people")) {
            assertThat(Visitor.location(program.withToken(page, token)))
                    .as(page)
                    .endsWith("/en/sign-in");
        }
        assertThat(
                        Visitor.location(
                                program.withToken(
                                        "/en/change-password", token, "current=a&password=b")))
                .endsWith("/en/sign-in?open");
    }

    private static String code(Visitor visitor) {
        return visitor.code(SERVICE.redirect());
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
