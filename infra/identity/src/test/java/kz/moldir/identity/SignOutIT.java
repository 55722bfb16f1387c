package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import kz.moldir.identity.token.Authorizations;
import kz.moldir.identity.token.Clients;
import kz.moldir.identity.token.EndOfSessions;
import kz.moldir.identity.token.Endings;
import kz.moldir.testkit.IndexedQueries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** What each of the two ways to sign out ends. */
@ExtendWith(IndexedQueries.class)
class SignOutIT {

    private static final Listening SERVICE = SharedProvider.service();

    private final RunningProvider provider = SharedProvider.running();

    /** Whoever lost a phone has it not at hand; what is called so ends what is signed in there. */
    @Test
    void signingOutEverywhereEndsEverySignInOfTheAccountAndSigningOutThisOne() throws Exception {
        Visitor here = provider.signedIn("commission-6-lead");
        Visitor phone = provider.signedIn("commission-6-lead");
        Visitor somebodyElse = provider.signedIn("commission-1-member");
        String sid = phone.idToken(SERVICE.redirect()).getJWTClaimsSet().getStringClaim("sid");
        here.idToken(SERVICE.redirect());
        SERVICE.forget();
        here.submit("/en", "/logout", Map.of("language", "en"));
        assertThat(SERVICE.heard()).isEqualTo(1);
        assertThat(phone.get("/en").statusCode()).as("signed out elsewhere").isEqualTo(200);

        Visitor again = provider.signedIn("commission-6-lead");
        assertThat(again.get("/en").body()).contains("Sign out everywhere", "every browser");
        SERVICE.forget();
        HttpResponse<String> out =
                again.submit("/en", "/logout", Map.of("language", "en", "everywhere", "1"));

        assertThat(again.get(Visitor.path(out)).body()).contains("All sign-ins of your account");
        assertThat(SERVICE.first().getJWTClaimsSet().getStringClaim("sid")).isEqualTo(sid);
        assertThat(phone.authorize(SERVICE.redirect())).contains("/oauth2/authorize?");
        assertThat(phone.authorize(SERVICE.redirect())).contains("/sign-in");
        assertThat(somebodyElse.get("/en").statusCode()).isEqualTo(200);
    }

    /** The page stood open for longer than its own sign-in held: nobody says whose others end. */
    @Test
    void nothingHasEndedWhereTheOwnSignInHadEndedBefore() {
        Visitor phone = provider.signedIn("commission-6-lead");
        Visitor here = provider.signedIn("commission-6-lead");
        here.keep("__Host-moldir-identity-wanted", "/oauth2/authorize?client_id=moldir-plan");
        String token = here.token("/en");
        RunningProvider.ahead = Duration.ofHours(9);
        HttpResponse<String> out;
        try {
            out = here.post("/logout", "language=en&everywhere=1&_csrf=" + Visitor.encoded(token));
        } finally {
            RunningProvider.ahead = Duration.ZERO;
        }

        assertThat(Visitor.path(out)).isEqualTo("/en/sign-in?first");
        assertThat(here.get("/en/sign-in?first").body()).contains("Nothing was ended");
        assertThat(phone.get("/en").statusCode()).as("still signed in").isEqualTo(200);
        String secret = provider.secret("commission-6-lead");
        assertThat(Visitor.path(here.signIn("commission-6-lead", secret)))
                .as("where the button is")
                .isEqualTo("/en");
    }

    /** Who reads "signed out" opens no page of a service that has not heard of it. */
    @Test
    void whoSignsOutIsToldSoWhenServicesHaveHeard() {
        SERVICE.forget();
        SERVICE.slow(Duration.ofMillis(100));
        try {
            new EndOfSessions(
                            provider.bean(Authorizations.class),
                            provider.bean(Endings.class),
                            provider.bean(SessionRegistry.class),
                            provider.bean(Clients.class),
                            provider.bean(NimbusJwtEncoder.class),
                            provider.address(),
                            task -> Thread.ofVirtual().start(task),
                            Clock.systemUTC())
                    .ofAccess("nobody", "nobody");
            assertThat(SERVICE.heard()).isEqualTo(1);
        } finally {
            SERVICE.slow(Duration.ZERO);
        }
    }
}
