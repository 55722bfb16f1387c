package kz.moldir.reporting.read.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import kz.moldir.kit.view.View;
import kz.moldir.reporting.read.site.PublicAnswers;
import kz.moldir.testkit.TestServers;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.DigestUtils;

/** Requests that wait, on a server with a view of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaitsTest {

    /** So long that a test fails whose change is not told. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final MongoClient client = MongoClients.create(TestServers.mongoUri());
    private final AtomicReference<Runnable> betweenReadingAndAnswering = new AtomicReference<>();
    private final AtomicInteger made = new AtomicInteger();
    private final Tomcat tomcat = new Tomcat();
    private MongoDatabase database;
    private View<Shown> view;
    private View<Shown> plans;
    private Waits waits;
    private PublicAnswers answers;
    private long sequence;

    public record Shown(@BsonId String id, String text) {}

    @BeforeAll
    void begin(@TempDir Path folder) throws Exception {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        Context context = tomcat.addContext("", folder.toString());
        Wrapper servlet =
                Tomcat.addServlet(
                        context,
                        "shown",
                        new HttpServlet() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            protected void doGet(
                                    HttpServletRequest request, HttpServletResponse response)
                                    throws IOException {
                                made.incrementAndGet();
                                String text =
                                        view.get("a").orElseThrow().text()
                                                + plans.get("p").map(Shown::text).orElse("");
                                Runnable meanwhile = betweenReadingAndAnswering.getAndSet(null);
                                if (meanwhile != null) {
                                    meanwhile.run();
                                }
                                response.getWriter().print(text);
                            }
                        });
        servlet.setAsyncSupported(true);
        servlet.addMapping("/");
        FilterDef filter = new FilterDef();
        filter.setFilterName("answers");
        filter.setAsyncSupported("true");
        Filter current = (request, response, chain) -> answers.doFilter(request, response, chain);
        filter.setFilter(current);
        context.addFilterDef(filter);
        FilterMap everything = new FilterMap();
        everything.setFilterName("answers");
        everything.addURLPattern("/*");
        everything.setDispatcher("REQUEST");
        everything.setDispatcher("ASYNC");
        context.addFilterMap(everything);
        tomcat.start();
    }

    @BeforeEach
    void shows() {
        database = client.getDatabase(TestServers.freshDatabase(WaitsTest.class));
        view = View.of(database, "shown", 1, Shown.class);
        plans = View.of(database, "plans", 1, Shown.class);
        change("first");
        let(2, 2);
    }

    private void let(int most, int ofANetwork) {
        waits = new Waits(view, plans, new Waits.Bounds(most, ofANetwork, LONGEST));
        answers = new PublicAnswers(waits, request -> false);
        waits.start();
    }

    @AfterEach
    void leavesNobodyWaiting() {
        waits.stop();
        untilWaiting(0);
    }

    @AfterAll
    void end() throws Exception {
        tomcat.stop();
        tomcat.destroy();
        client.close();
        http.close();
    }

    @Nested
    class WhoWaits {

        @Test
        void isAnsweredWhenTheViewShowsSomethingElse() {
            alone();
            CompletableFuture<HttpResponse<String>> waiting = waiting("wait=60");
            untilWaiting(1);
            change("second");
            HttpResponse<String> answer = waiting.orTimeout(60, TimeUnit.SECONDS).join();
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("second");
            assertThat(header(answer, "Preference-Applied")).isEqualTo("wait=60");
            assertThat(header(answer, "ETag")).isNotEqualTo(tag("first"));
        }

        @Test
        void missesNothingThatHappensWhileItIsAnswered() {
            alone();
            String known = tag("first");
            betweenReadingAndAnswering.set(() -> change("second"));
            HttpResponse<String> answer =
                    waiting("wait=600", known).orTimeout(60, TimeUnit.SECONDS).join();
            assertThat(answer.body()).isEqualTo("second");
        }

        @Test
        void needsNoAnswerThatWasMadeAlready() {
            alone();
            isAnswered("first", ask("Accept", "*/*"));
            int before = made.get();
            CompletableFuture<HttpResponse<String>> waiting = waiting("wait=600");
            untilWaiting(1);
            change("second");
            isAnswered("second", waiting);
            assertThat(made.get()).isEqualTo(before + 1);
        }

        private void isAnswered(String body, CompletableFuture<HttpResponse<String>> answer) {
            assertThat(answer.orTimeout(60, TimeUnit.SECONDS).join().body()).isEqualTo(body);
        }

        @Test
        void hearsOfItsPlanToo() {
            alone();
            CompletableFuture<HttpResponse<String>> waiting = waiting("wait=600");
            untilWaiting(1);
            plans.put("p", new Shown("p", ", approved"));
            isAnswered("first, approved", waiting);
            plans.put("p", new Shown("p", ", amended"));
            isAnswered("first, amended", waiting("wait=600", tag("first, approved")));
        }

        @Test
        void waitsOnWhenItIsShownTheSame() {
            alone();
            CompletableFuture<HttpResponse<String>> waiting = waiting("wait=600");
            untilWaiting(1);
            change("first");
            change("second");
            assertThat(waiting.orTimeout(60, TimeUnit.SECONDS).join().body()).isEqualTo("second");
        }

        @Test
        void hearsOfWhatAnotherProcessWritesToo() {
            CompletableFuture<HttpResponse<String>> waiting = waiting("wait=600");
            untilWaiting(1);
            View<Shown> another = View.of(database, "shown", 1, Shown.class);
            another.fold("a", "own/a", 99, before -> new Shown("a", "second"));
            assertThat(waiting.orTimeout(60, TimeUnit.SECONDS).join().body()).isEqualTo("second");
        }

        @Test
        void hearsInTheEndThatNothingHasChanged() {
            alone();
            long began = System.nanoTime();
            HttpResponse<String> answer = waiting("respond-async, Wait=\"1\"; foo").join();
            assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(1_000_000_000L);
            assertThat(answer.statusCode()).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(header(answer, "Preference-Applied")).isEqualTo("wait=1");
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
            assertThat(answer.headers().allValues("Vary")).contains("Prefer");
        }

        @Test
        void isAnsweredWhenTheServiceStops() {
            CompletableFuture<HttpResponse<String>> waiting = waiting("wait=600");
            untilWaiting(1);
            waits.stop();
            assertThat(waiting.orTimeout(60, TimeUnit.SECONDS).join().statusCode()).isEqualTo(304);
        }
    }

    @Nested
    class NobodyWaits {

        @Test
        void beyondWhatOneNetworkMay() {
            let(2, 1);
            onlyOne();
        }

        @Test
        void beyondWhatAllMay() {
            let(1, 2);
            onlyOne();
        }

        private void onlyOne() {
            CompletableFuture<HttpResponse<String>> waiting = waiting("wait=600");
            untilWaiting(1);
            isAnsweredAtOnce(304, "Prefer", "wait=600", "If-None-Match", tag("first"));
            assertThat(waiting.isDone()).isFalse();
        }

        @Test
        void whoKnowsNothing() {
            isAnsweredAtOnce(200, "Prefer", "wait=600");
            isAnsweredAtOnce(304, "Prefer", "wait=600", "If-None-Match", "*");
        }

        @Test
        void forAPreferenceThatCannotBeRead() {
            for (String preference :
                    new String[] {
                        "wait",
                        "wait=",
                        "wait=0",
                        "wait=-1",
                        "wait=soon",
                        "wait=5s",
                        "await=600",
                        "wait=9999999999",
                        "return=minimal"
                    }) {
                isAnsweredAtOnce(304, "Prefer", preference, "If-None-Match", tag("first"));
            }
        }

        private void isAnsweredAtOnce(int status, String... headers) {
            HttpResponse<String> answer = ask(headers).orTimeout(60, TimeUnit.SECONDS).join();
            assertThat(answer.statusCode()).as(String.join(" ", headers)).isEqualTo(status);
            assertThat(answer.headers().firstValue("Preference-Applied")).isEmpty();
        }
    }

    private void alone() {
        view.alone();
        plans.alone();
    }

    private void untilWaiting(int count) {
        await().pollInterval(Duration.ofMillis(2)).until(() -> waits.count() == count);
    }

    private void change(String text) {
        view.fold("a", "own/a", sequence++, before -> new Shown("a", text));
    }

    private CompletableFuture<HttpResponse<String>> waiting(String preference) {
        return waiting(preference, tag("first"));
    }

    private CompletableFuture<HttpResponse<String>> waiting(String preference, String known) {
        return ask("Prefer", preference, "If-None-Match", known);
    }

    private CompletableFuture<HttpResponse<String>> ask(String... headers) {
        int port = tomcat.getConnector().getLocalPort();
        return http.sendAsync(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/activities/a"))
                        .headers(headers)
                        .build(),
                BodyHandlers.ofString());
    }

    private static String tag(String body) {
        return "W/\"" + DigestUtils.md5DigestAsHex(body.getBytes(StandardCharsets.UTF_8)) + '"';
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}
