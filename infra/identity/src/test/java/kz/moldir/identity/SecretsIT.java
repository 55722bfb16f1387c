package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.DrawnSecrets;
import kz.moldir.identity.account.Hashes;
import kz.moldir.identity.account.Programs;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** How secrets that the provider drew are kept, from the first start to the first sign-in. */
class SecretsIT {

    private static final String CHEAPEST = "$2a$04$";
    private static final String ORDINARY = "$2a$11$";

    private final RunningProvider provider = SharedProvider.running();
    private final Accounts accounts = provider.bean(Accounts.class);
    private final Programs programs = provider.bean(Programs.class);

    @Test
    void areKeptAsBcrypt() {
        MongoDatabase database = provider.bean(MongoDatabase.class);
        List<Document> scripts = database.getCollection("programs").find().into(new ArrayList<>());
        assertThat(scripts)
                .hasSizeGreaterThan(10)
                .allMatch(script -> script.getString("secret").startsWith(CHEAPEST));
        assertThat(List.of("commission-1-lead", "expert", "secretariat-1"))
                .allMatch(who -> hash(who).startsWith("$2a$"));
    }

    @Test
    void ofPeopleAreKeptAsPasswordsFromTheFirstSignInOn() {
        String secret = Hashes.random();
        for (String drawn : List.of(DrawnSecrets.hash(secret), Hashes.quick(secret))) {
            String who = "drawn-" + UUID.randomUUID().toString().substring(0, 8);
            add(who, drawn);
            assertThat(isLetIn(who, "not " + secret)).isFalse();
            assertThat(hash(who)).as("of who was refused").isEqualTo(drawn);
            assertThat(isLetIn(who, secret)).isTrue();
            assertThat(hash(who)).startsWith(ORDINARY);
            assertThat(isLetIn(who, secret)).as("after it").isTrue();
            assertThat(isLetIn(who, "not " + secret)).isFalse();
        }
    }

    /** Somebody may set another password between the comparison and the other hash. */
    @Test
    void areNotPutBackInThePlaceOfAnotherPassword() {
        String drawn = DrawnSecrets.hash(Hashes.random());
        add("drawn-late", drawn);
        Account late = accounts.byLogin("drawn-late").orElseThrow();
        accounts.password(late.id(), "another");
        accounts.hashedAnew(late.id(), drawn, "of the one before");
        assertThat(hash("drawn-late")).isEqualTo("another");
        programs.hashedAnew("moldir-script-chair", "of the one before");
        assertThat(programs.secret("moldir-script-chair").orElseThrow()).startsWith(CHEAPEST);
    }

    @Test
    void ofProgramsOfBeforeStillCountAndAreHashedAnew() {
        String name = "moldir-script-commission-3-member";
        String secret = provider.secret(name);
        programs.secret(name, Hashes.quick(secret));
        assertThat(token(name, "not " + secret).statusCode()).isEqualTo(401);
        assertThat(programs.secret(name)).contains(Hashes.quick(secret));
        assertThat(token(name, secret).statusCode()).isEqualTo(200);
        assertThat(programs.secret(name).orElseThrow()).startsWith(CHEAPEST);
        assertThat(token(name, secret).statusCode()).isEqualTo(200);
        assertThat(token(name, "not " + secret).statusCode()).isEqualTo(401);
        programs.secret(name, Hashes.quick(secret));
        assertThat(token(name, secret + " ").statusCode()).isEqualTo(200);
        assertThat(token(name, secret).statusCode()).as("meant").isEqualTo(200);
    }

    private HttpResponse<String> token(String name, String secret) {
        return new Visitor(provider.address()).programsToken(name, secret);
    }

    private boolean isLetIn(String who, String password) {
        HttpResponse<String> answer = new Visitor(provider.address()).signIn(who, password);
        return !Visitor.location(answer).contains("sign-in");
    }

    private String hash(String who) {
        return accounts.byLogin(who).map(Account::password).orElseThrow();
    }

    private void add(String who, String hash) {
        assertThat(
                        accounts.add(
                                new Account(
                                        UUID.randomUUID().toString(),
                                        who,
                                        who,
                                        who + "@example.org",
                                        List.of("press"),
                                        null,
                                        hash,
                                        false,
                                        null,
                                        null,
                                        "en",
                                        0)))
                .isTrue();
    }
}
