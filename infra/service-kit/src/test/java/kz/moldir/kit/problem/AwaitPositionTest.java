package kz.moldir.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.tracing.Tracer;
import java.lang.Thread.State;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.view.Positions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Nobody is signed in here, so each request is of the account of this machine. */
@Timeout(60)
class AwaitPositionTest {

    private final Positions positions = new Positions();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");

    @BeforeEach
    void oneView() {
        positions.follow(List.of("plans"));
        positions.reached("plans", 5);
    }

    private boolean goesOn(Map<String, Long> last, Duration atMost) {
        return new AwaitPosition(
                        positions, account -> last.getOrDefault(account, 0L), false, atMost)
                .preHandle(request, response, this);
    }

    @Test
    void aQueryWaitsForTheLastCommandOfItsAccount() throws Exception {
        CompletableFuture<Boolean> read = new CompletableFuture<>();
        Thread reader =
                Thread.ofPlatform()
                        .start(
                                () ->
                                        read.complete(
                                                goesOn(
                                                        Map.of("local", 6L),
                                                        Duration.ofSeconds(20))));
        while (reader.isAlive() && reader.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(read).isNotDone();

        positions.reached("plans", 6);

        assertThat(read.get(50, TimeUnit.SECONDS)).isTrue();
        assertThat(AwaitPosition.isBehind(request)).isFalse();
    }

    @Test
    void aQueryThatWaitedInVainIsAnsweredAndKnownToBeBehind() {
        assertThat(goesOn(Map.of("local", 6L), Duration.ZERO)).isTrue();
        assertThat(AwaitPosition.isBehind(request)).isTrue();
        assertThat(request.getAttribute("behind")).as("as the layout of pages asks").isNotNull();
        assertThat(response.getHeader("Moldir-Behind")).isEqualTo("6");
    }

    /** Whoever asks by HEAD whether something is there, too. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void whoIsBehindIsNotToldThatSomethingIsAbsent(String method) {
        request.setMethod(method);
        assertThat(statusOfWhatIsNotFound()).isEqualTo(404);

        goesOn(Map.of("local", 6L), Duration.ZERO);

        assertThat(statusOfWhatIsNotFound()).isEqualTo(503);
    }

    @Test
    void aPageThatIsNotThereYetComesByItself() {
        request.addHeader("Accept", "text/html");
        request.setAttribute("layout", "any");
        goesOn(Map.of("local", 6L), Duration.ZERO);

        ModelAndView page = (ModelAndView) notFound();

        assertThat(page.getModel()).containsEntry("problem", "behind");
        assertThat(response.getHeader("Refresh")).isEqualTo("1");
    }

    /** Its page would never come by itself: an address of a form takes no other method. */
    @Test
    void aFormThatComesTooEarlyIsToldThatNothingWasSaved() {
        request.addHeader("Accept", "text/html");
        request.setAttribute("layout", "any");
        request.setMethod("POST");

        ModelAndView page = (ModelAndView) advice().failed(new NotCaughtUp(6), request, response);

        assertThat(page.getModel()).containsEntry("problem", "notYet").containsEntry("sent", true);
        assertThat(page.getStatus()).hasToString("503 SERVICE_UNAVAILABLE");
        assertThat(response.getHeader("Refresh")).isNull();
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
    }

    private int statusOfWhatIsNotFound() {
        return ((ResponseEntity<?>) notFound()).getStatusCode().value();
    }

    private Object notFound() {
        return advice().failed(new NotFound(), request, response);
    }

    private static ProblemAdvice advice() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        Problems problems = new Problems(messages, () -> ZoneOffset.UTC, new Traces(Tracer.NOOP));
        return new ProblemAdvice(problems, DataSize.ofMegabytes(10));
    }

    @Test
    void commandsOfOthersAreNotWaitedFor() {
        assertThat(goesOn(Map.of("another", 6L), Duration.ZERO)).isTrue();
        assertThat(AwaitPosition.isBehind(request)).isFalse();
    }

    @Test
    void aPositionThatWasAskedForAndIsNotReachedIsRefused() {
        request.setParameter("after", "6");

        assertThatThrownBy(() -> goesOn(Map.of(), Duration.ZERO)).isInstanceOf(NotCaughtUp.class);
    }

    /** Else anybody could hold every thread of a service with a position that never comes. */
    @Test
    void whoHasNotSignedInIsNotWaitedFor() {
        request.setParameter("after", String.valueOf(Long.MAX_VALUE));

        assertThat(
                        new AwaitPosition(positions, account -> 6L, true, Duration.ofHours(1))
                                .preHandle(request, new MockHttpServletResponse(), this))
                .isTrue();
    }

    /** The rest of a service's threads answer others meanwhile. */
    @Test
    void aFewWaitAtATime() throws Exception {
        AwaitPosition await =
                new AwaitPosition(positions, account -> 0L, false, Duration.ofHours(1));
        List<Thread> waiting =
                Stream.generate(() -> Thread.ofVirtual().unstarted(() -> asked(await)))
                        .limit(16)
                        .toList();
        waiting.forEach(Thread::start);
        while (!waiting.stream().allMatch(each -> each.getState() == State.TIMED_WAITING)) {
            Thread.onSpinWait();
        }

        assertThatThrownBy(() -> asked(await)).isInstanceOf(NotCaughtUp.class);

        positions.reached("plans", 6);
        for (Thread each : waiting) {
            each.join();
        }
        assertThat(asked(await)).isTrue();
    }

    private boolean asked(AwaitPosition await) {
        MockHttpServletRequest sixth = new MockHttpServletRequest("GET", "/");
        sixth.setParameter("after", "6");
        return await.preHandle(sixth, new MockHttpServletResponse(), this);
    }

    @Test
    void filesOfPagesDoNotWait() {
        assertThat(
                        new AwaitPosition(positions, account -> 6L, false, Duration.ofSeconds(20))
                                .preHandle(
                                        request,
                                        new MockHttpServletResponse(),
                                        new ResourceHttpRequestHandler()))
                .isTrue();
        assertThat(AwaitPosition.isBehind(request)).isFalse();
    }

    @Test
    void commandsDoNotWait() {
        request.setMethod("POST");

        assertThat(goesOn(Map.of("local", 6L), Duration.ZERO)).isTrue();
        assertThat(AwaitPosition.isBehind(request)).isFalse();
    }
}
