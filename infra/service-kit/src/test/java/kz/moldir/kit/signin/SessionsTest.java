package kz.moldir.kit.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

@ExtendWith(OutputCaptureExtension.class)
class SessionsTest {

    private final Hands hands = new Hands();
    private final EndedTokens ended = new EndedTokens();
    private final List<String> asked = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private boolean hangs;
    private final StillLetIn letIn =
            new StillLetIn(this::refreshed, hands, Duration.ofMinutes(15), this::beside);
    private final Sessions sessions = new Sessions(hands, ended, letIn);
    private final MockHttpSession session = new MockHttpSession();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");

    @Test
    void endAfterEightHoursHoweverBusyTheyAre() {
        begin();
        for (int hour = 0; hour < 8; hour++) {
            assertThat(isCurrent()).as("after %d hours", hour).isTrue();
            session.access();
            hands.now = hands.now.plus(Duration.ofHours(1));
        }
        assertThat(isCurrent()).isFalse();
        assertThat(session.isInvalid()).isTrue();
    }

    /** A service that is opened in the afternoon does not begin another day. */
    @Test
    void countFromTheSignInAtTheProvider() {
        begin(hands.now.minus(Duration.ofHours(7)));
        assertThat(isCurrent()).isTrue();
        hands.now = hands.now.plus(Duration.ofHours(1));
        assertThat(isCurrent()).isFalse();
    }

    /** Such a provider would be asked again and again. */
    @Test
    void beginNowWhereTheProviderLetsInWhoSignedInTooLongAgo() {
        begin(hands.now.minus(Duration.ofHours(8)));
        assertThat(isCurrent()).isTrue();
        hands.now = hands.now.plus(Duration.ofHours(8));
        assertThat(isCurrent()).isFalse();
    }

    @Test
    void lastNoLongerForAProviderWhoseClockIsAhead() {
        begin(hands.now.plus(Duration.ofHours(1)));
        hands.now = hands.now.plus(Duration.ofHours(8));
        assertThat(isCurrent()).isFalse();
    }

    @Test
    void areNoneBeforeSomebodyHasSignedIn() {
        request.setSession(session);
        assertThat(isCurrent()).isFalse();
    }

    @Test
    void endWhereverOnePersonHasSignedIn() {
        begin();
        assertThat(sessions.end(null, "somebody else", hands.now)).isZero();
        assertThat(sessions.end(null, "subject", hands.now)).isEqualTo(1);
        assertThat(session.isInvalid()).isTrue();
    }

    /** As long as nothing but the person is named. */
    @Test
    void beginAnewThoughAnEndIsToldLate() {
        begin();
        Instant before = hands.now.minusSeconds(1);
        assertThat(sessions.end(null, "subject", before)).isZero();
        assertThat(session.isInvalid()).isFalse();
        assertThat(sessions.end("one", "subject", before)).isEqualTo(1);
        assertThat(session.isInvalid()).isTrue();
    }

    /** The end was told while the browser was on its way back from the provider. */
    @Test
    void areOverWhereTheEndWasToldBefore() {
        ended.endSignIn("one", "subject", hands.now);
        begin();
        assertThat(session.isInvalid()).isTrue();
    }

    /** Else a provider that keeps its names would be asked for ever. */
    @Test
    void beginUnderTheNameOfASignInThatEndedEarlier() {
        ended.endSignIn("one", "subject", hands.now.minusSeconds(1));
        begin();
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void areOverWhereAllOfAPersonHadEnded() {
        ended.endSignIn(null, "subject", hands.now);
        begin();
        assertThat(session.isInvalid()).isTrue();
    }

    /** Who signs in once more at the provider ends the sign-in of before, not the new one. */
    @Test
    void beginInTheSecondInWhichAnotherSignInEnded() {
        ended.endSignIn("another", "subject", hands.now);
        ended.end("subject", hands.now);
        begin();
        assertThat(session.isInvalid()).isFalse();
    }

    /** Who signs in once more gets another id; the one before names nothing any more. */
    @Test
    void endUnderTheNewestId() {
        begin();
        String before = session.getId();
        session.changeSessionId();
        sessions.sessionIdChanged(new HttpSessionEvent(session), before);
        sessions.sessionDestroyed(new HttpSessionEvent(session));
        assertThat(sessions.end(null, "subject", hands.now)).isZero();
    }

    @Test
    void askEveryQuarterOfAnHourWhetherThePersonIsStillLetIn() {
        begin();
        letIn.begin(session, "one");
        hands.now = hands.now.plus(Duration.ofMinutes(14));
        assertThat(isCurrent()).isTrue();
        assertThat(asked).isEmpty();
        for (int quarter = 0; quarter < 2; quarter++) {
            hands.now = hands.now.plus(Duration.ofMinutes(15));
            assertThat(isCurrent()).isTrue();
            assertThat(isCurrent()).isTrue();
        }
        assertThat(asked).as("each with the newest").containsExactly("one", "one+");
    }

    @Test
    void endWhereThePersonIsLetInNoMore() {
        begin();
        letIn.begin(session, "disabled");
        assertThat(isCurrent()).isTrue();
        hands.now = hands.now.plus(Duration.ofMinutes(15));
        assertThat(isCurrent()).isFalse();
        assertThat(session.isInvalid()).isTrue();
    }

    /** A page that was left open sends no form hours after somebody was disabled. */
    @Test
    void endBeforeAnythingIsChangedWhereTheProviderAnswersSoon() {
        begin();
        letIn.begin(session, "disabled");
        hangs = true;
        hands.now = hands.now.plus(Duration.ofHours(2));
        assertThat(isCurrent()).isTrue();
        Thread soon = Thread.ofVirtual().unstarted(held.getFirst());
        request.setMethod("POST");
        CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS).execute(soon::start);
        assertThat(isCurrent()).isFalse();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void goOnWhereWhatChangesSomethingWaitsInVain() {
        begin();
        letIn.begin(session, "disabled");
        hangs = true;
        hands.now = hands.now.plus(Duration.ofMinutes(15));
        request.setMethod("POST");
        long begun = System.nanoTime();
        assertThat(isCurrent()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(20));
    }

    /** Its page comes at once, and one question is asked for all of them. */
    @Test
    void holdNoRequestWhileTheProviderHangs() {
        begin();
        letIn.begin(session, "disabled");
        hangs = true;
        hands.now = hands.now.plus(Duration.ofMinutes(15));
        assertThat(isCurrent()).isTrue();
        assertThat(isCurrent()).isTrue();
        assertThat(held).hasSize(1);
        held.getFirst().run();
        assertThat(sessions.isCurrent(request)).as("the same request").isTrue();
        assertThat(session.isInvalid()).isFalse();
        assertThat(isCurrent()).isFalse();
        assertThat(session.isInvalid()).isTrue();
    }

    /** The answer is of the sign-in before. */
    @Test
    void goOnWhereThePersonHasSignedInAnewMeanwhile() {
        begin();
        letIn.begin(session, "disabled");
        hangs = true;
        hands.now = hands.now.plus(Duration.ofMinutes(15));
        isCurrent();
        letIn.begin(session, "enabled");
        held.getFirst().run();
        assertThat(session.isInvalid()).isFalse();
        assertThat(isCurrent()).isTrue();
    }

    /** A request that still has the session is none that fails. */
    @Test
    void areOverWhereTheyEndWhileTheyAreLookedAt() {
        begin();
        session.invalidate();
        MockHttpServletRequest late =
                new MockHttpServletRequest() {
                    @Override
                    public MockHttpSession getSession(boolean create) {
                        return session;
                    }
                };
        assertThat(sessions.isCurrent(late)).isFalse();
    }

    /** A provider that is away for a while signs nobody out; it is asked again soon. */
    @Test
    void goOnWhereNobodyAnswers() {
        begin();
        letIn.begin(session, "away");
        hands.now = hands.now.plus(Duration.ofMinutes(15));
        assertThat(isCurrent()).isTrue();
        assertThat(isCurrent()).isTrue();
        assertThat(asked).hasSize(1);
        hands.now = hands.now.plus(Duration.ofMinutes(1));
        assertThat(isCurrent()).isTrue();
        assertThat(asked).containsExactly("away", "away");
    }

    @Test
    void sayOnceThatTheProviderIsAway(CapturedOutput log) {
        begin();
        for (String token : List.of("away", "away", "here", "away")) {
            letIn.begin(session, token);
            hands.now = hands.now.plus(Duration.ofMinutes(15));
            assertThat(isCurrent()).isTrue();
        }
        assertThat(log.getAll().split("did not say who is still let in", -1)).hasSize(3);
    }

    /** As another request asks. */
    private boolean isCurrent() {
        request.clearAttributes();
        return sessions.isCurrent(request);
    }

    private void beside(Runnable asking) {
        if (hangs) {
            held.add(asking);
        } else {
            asking.run();
        }
    }

    private String refreshed(String token) {
        asked.add(token);
        if (token.equals("disabled")) {
            throw new OAuth2AuthorizationException(new OAuth2Error("invalid_grant"));
        }
        if (token.equals("away")) {
            throw new OAuth2AuthorizationException(new OAuth2Error("invalid_token_response"));
        }
        return token + "+";
    }

    private void begin() {
        begin(hands.now);
    }

    private void begin(Instant signedIn) {
        request.setSession(session);
        sessions.begin(
                session,
                new DefaultOidcUser(
                        List.of(),
                        new OidcIdToken(
                                "token",
                                hands.now,
                                hands.now.plusSeconds(60),
                                Map.of("sub", "subject", "sid", "one", "auth_time", signedIn))));
    }

    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-04-13T04:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
