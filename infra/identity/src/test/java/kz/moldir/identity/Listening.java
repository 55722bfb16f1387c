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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A service that hears of the end of sessions. */
final class Listening implements AutoCloseable {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final HttpServer server;

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
                    heard.add(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where the provider sends a person back to. */
    String redirect() {
        return address() + "/login/oauth2/code/moldir";
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
        return SignedJWT.parse(
                URLDecoder.decode(heard.remove(), StandardCharsets.UTF_8)
                        .replace("logout_token=", ""));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
