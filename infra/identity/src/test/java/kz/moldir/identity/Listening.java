package kz.moldir.identity;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** A service that hears of the end of sessions. */
final class Listening implements AutoCloseable {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private volatile boolean away;
    private volatile Duration slow = Duration.ZERO;
    private volatile String commissions = "";
    private volatile String roster = "";
    private volatile boolean behind;
    private volatile CountDownLatch stalls = new CountDownLatch(0);
    private final BlockingQueue<String> bearers = new LinkedBlockingQueue<>();

    Listening() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext(
                "/logout/connect/back-channel/moldir",
                exchange -> {
                    String body =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    await(slow);
                    if (away) {
                        exchange.sendResponseHeaders(503, -1);
                    } else {
                        if (isForPlan(body)) {
                            heard.add(body);
                        }
                        exchange.sendResponseHeaders(200, -1);
                    }
                    exchange.close();
                });
        server.createContext(
                "/api/commissions",
                exchange -> {
                    byte[] body = commissions.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(body.length == 0 ? 503 : 200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.createContext(
                "/api/roster",
                exchange -> {
                    bearers.add(exchange.getRequestHeaders().getFirst("Authorization"));
                    byte[] body = roster.getBytes(StandardCharsets.UTF_8);
                    if (behind) {
                        exchange.getResponseHeaders().set("Moldir-Behind", "true");
                    }
                    exchange.sendResponseHeaders(body.length == 0 ? 503 : 200, body.length);
                    exchange.getResponseBody().flush();
                    await(stalls);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    /** Whether it says that it had not seen the newest events. */
    void behind(boolean behind) {
        this.behind = behind;
    }

    /** Until when it stalls between the head and the body of what it tells of the roster. */
    void stalls(CountDownLatch until) {
        stalls = until;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What it tells of the roster; nothing while it is empty. */
    void roster(String answer) {
        roster = answer;
        bearers.clear();
    }

    /** The access token with which somebody asked for the roster first since it was set. */
    SignedJWT askedForTheRoster() throws ParseException {
        return SignedJWT.parse(bearers.remove().replace("Bearer ", ""));
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where the provider sends a person back to. */
    String redirect() {
        return address() + "/login/oauth2/code/moldir";
    }

    /** Whether it answers that it cannot. */
    void away(boolean away) {
        this.away = away;
    }

    /** How long it takes to hear. */
    void slow(Duration slow) {
        this.slow = slow;
    }

    private static void await(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What it tells everybody of the commissions; nothing while it is empty. */
    void commissions(String answer) {
        commissions = answer;
    }

    /** Both services of the test listen here; one of them is looked at. */
    private static boolean isForPlan(String body) {
        try {
            return parsed(body).getJWTClaimsSet().getAudience().contains("moldir-plan");
        } catch (ParseException unreadable) {
            return true;
        }
    }

    private static SignedJWT parsed(String body) throws ParseException {
        return SignedJWT.parse(
                URLDecoder.decode(body, StandardCharsets.UTF_8).replace("logout_token=", ""));
    }

    /** How many logout tokens came. */
    int heard() {
        return heard.size();
    }

    void forget() {
        heard.clear();
    }

    /** The logout token that came first. */
    SignedJWT first() throws ParseException {
        return parsed(heard.remove());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
