package kz.moldir.standalone;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Answers one path with one status, and everything else with 404. */
record AnsweringServer(HttpServer server) implements AutoCloseable {

    static AnsweringServer with(String path, int status) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    boolean asked = exchange.getRequestURI().getPath().equals(path);
                    exchange.sendResponseHeaders(asked ? status : 404, -1);
                    exchange.close();
                });
        server.start();
        return new AnsweringServer(server);
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
