package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.Hashes;
import kz.moldir.identity.signin.Codes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes by mail and signs somebody in, and what people choose. */
class CodesIT {

    private static final Listening SERVICE = SharedProvider.service();

    private static final RunningProvider provider = SharedProvider.running();

    /** What is tried at another time would count in that of the others. */
    @AfterEach
    void back() {
        RunningProvider.ahead = Duration.ZERO;
        RunningProvider.still = null;
    }

    @Test
    void aCodeFromAMailSignsInOnce() throws IOException {
        Visitor visitor = new Visitor(provider.address());
        visitor.submit("/en/sign-in", "/en/sign-in/code", Map.of("username", "expert"));
        String code = Visitor.found(provider.lastMail(), "[0-9]{8}");
        assertThat(Visitor.location(visitor.signIn("expert", code))).doesNotContain("sign-in");
        assertThat(Visitor.location(visitor.signIn("expert", code)))
                .as("again, in the browser that asked for it")
                .contains("wrong");
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
        String code = codes.code(id, "browser");
        assertThat(kept(id)).as("slow to try, having eight digits").startsWith("$2");
        String link = codes.link(id, Codes.RESET);
        String invitation = codes.link(id, Codes.INVITATION);
        RunningProvider.ahead = before.plusMinutes(10);
        assertThat(codes.use(id, "browser", code)).as("after ten minutes").isFalse();
        assertThat(codes.account(link)).contains(id);
        RunningProvider.ahead = before.plusHours(1);
        assertThat(codes.account(link)).as("after an hour").isEmpty();
        assertThat(codes.account(invitation)).contains(id);
        RunningProvider.ahead = before.plusDays(7);
        assertThat(codes.account(invitation)).as("after a week").isEmpty();
    }

    private static String kept(String account) {
        return provider
                .bean(MongoDatabase.class)
                .getCollection("codes")
                .find(Filters.eq("account", account))
                .into(new ArrayList<>())
                .stream()
                .filter(code -> code.containsKey("hash"))
                .max(Comparator.comparing(code -> code.getDate("ends")))
                .map(code -> code.getString("hash"))
                .orElse("");
    }

    @Test
    void aLinkIsUsedOnce() {
        Codes codes = provider.bean(Codes.class);
        String link = codes.link("somebody", Codes.RESET);
        assertThat(codes.use(link)).isTrue();
        assertThat(codes.use(link)).isFalse();
    }

    /** Whoever asks again after some minutes has the newest link, and no other. */
    @Test
    void aLinkThatIsAskedForAgainComesAgainAndEndsTheOneBefore() {
        // Nobody else's: who asks is remembered, here at a time to come.
        String who = "codes-own";
        provider.bean(Accounts.class)
                .add(
                        new Account(
                                who,
                                who,
                                who,
                                who + "@example.org",
                                List.of("press"),
                                null,
                                Hashes.quick(who),
                                false,
                                null,
                                null,
                                "en",
                                0));
        Visitor visitor = new Visitor(provider.address());
        Duration before = RunningProvider.ahead;
        String first = askedFor(visitor, who);
        RunningProvider.ahead = before.plusMinutes(5);
        String second = askedFor(visitor, who);
        assertThat(second).isNotEqualTo(first);
        assertThat(visitor.get("/en/password?link=" + first).body()).contains("no longer valid");
        assertThat(visitor.get("/en/password?link=" + second).body())
                .doesNotContain("no longer valid")
                .contains("name=\"password\"");
        int mails = provider.mail.mails().size();
        Map<String, String> nobody = Map.of("username", "nobody-at-all");
        var answer = visitor.submit("/en/forgotten", "/en/forgotten", nobody);
        assertThat(Visitor.path(answer)).as("as of an account").isEqualTo("/en/forgotten?sent");
        assertThat(provider.mail.mails()).hasSize(mails);
    }

    private static String askedFor(Visitor visitor, String username) {
        var answer = visitor.submit("/en/forgotten", "/en/forgotten", Map.of("username", username));
        assertThat(Visitor.path(answer)).isEqualTo("/en/forgotten?sent");
        return Visitor.found(provider.lastMail(), "link=([A-Za-z0-9_-]+)");
    }

    @Test
    void aCodeEndsAfterFiveWrongOnes() {
        Codes codes = provider.bean(Codes.class);
        String id = provider.bean(Accounts.class).byLogin("press").orElseThrow().id();
        String code = codes.code(id, "browser");
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(codes.use(id, "browser", "x" + attempt)).isFalse();
        }
        assertThat(codes.use(id, "browser", code)).isFalse();
    }

    /** Whoever knows a name may ask for codes and guess at them; the owner's is not theirs. */
    @Test
    void nobodyElseEndsTheCodeOfABrowser() throws IOException {
        Visitor owner = new Visitor(provider.address());
        owner.submit("/en/sign-in", "/en/sign-in/code", Map.of("username", "expert"));
        String code = Visitor.found(provider.lastMail(), "[0-9]{8}");
        Visitor other = new Visitor(provider.address());
        other.submit("/en/sign-in", "/en/sign-in/code", Map.of("username", "expert"));
        assertThat(Visitor.location(other.signIn("expert", code))).contains("wrong");
        Codes codes = provider.bean(Codes.class);
        String id = provider.bean(Accounts.class).byLogin("expert").orElseThrow().id();
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(codes.use(id, "another", "x" + attempt)).isFalse();
        }
        assertThat(Visitor.location(owner.signIn("expert", code))).doesNotContain("sign-in");
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
        Visitor before = provider.signedIn("commission-2-member");
        before.idToken(SERVICE.redirect());
        SERVICE.forget();
        Visitor visitor = new Visitor(provider.address());
        visitor.submit(
                "/en/forgotten",
                "/en/forgotten",
                Map.of("username", "commission-2-member@example.org"));
        String link = Visitor.found(provider.lastMail(), "link=([A-Za-z0-9_-]+)");
        String page = "/en/password?link=" + link;
        refused(visitor, page, link, "short", "too short");
        refused(visitor, page, link, "мост ".repeat(10), "too long");
        refused(visitor, page, link, "123456789012", "one of the first that are guessed");
        refused(visitor, page, link, "commission-2-member", "little more than your name");
        visitor.submit(
                page,
                "/en/password",
                Map.of("link", link, "password", "river candle monkey tuesday"));
        assertThat(provider.lastMail())
                .as("to the owner, in the owner's language")
                .contains("пароль вашей учётной записи в Мөлдір изменён", "/ru/forgotten");
        assertThat(SERVICE.heard()).isEqualTo(1);
        assertThat(
                        provider.bean(Accounts.class)
                                .byLogin("commission-2-member")
                                .orElseThrow()
                                .password())
                .as("as it is kept")
                .startsWith("$2");
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
                                        .signIn(
                                                "commission-2-member",
                                                "river candle monkey tuesday")))
                .doesNotContain("sign-in");
        assertThat(visitor.get(page).body()).contains("no longer valid");
    }

    /** In words, on the same page. */
    private static void refused(
            Visitor visitor, String page, String link, String password, String why) {
        HttpResponse<String> answer =
                visitor.submit(page, "/en/password", Map.of("link", link, "password", password));
        assertThat(visitor.get(Visitor.path(answer)).body()).contains(why, link);
    }
}
