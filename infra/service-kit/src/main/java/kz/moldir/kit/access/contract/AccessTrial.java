package kz.moldir.kit.access.contract;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import kz.moldir.kit.access.contract.AccessTable.Actor;
import kz.moldir.kit.access.contract.AccessTable.Line;
import org.jspecify.annotations.Nullable;

/**
 * Tries each line of a table as nobody and in every role, over HTTP with real tokens.
 *
 * @param address of the service
 * @param bearer the Authorization header of a role
 * @param objects of commission 1, by the part of a path that names one; without any they are
 *     nobody's
 */
public record AccessTrial(
        String address, UnaryOperator<String> bearer, Map<String, String> objects) {

    private static final Pattern FILES =
            Pattern.compile(".*/(import|imports|scans|documents|attach-document|logo)");

    /** What was answered otherwise than the table says; empty if all is well. */
    public List<String> faults(AccessTable table) {
        List<String> faults = new ArrayList<>();
        Map<String, String> bearers = new HashMap<>(); // One token a role: each is checked once.
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (Line line : table.lines()) {
                asNobody(http, line, faults);
                for (Actor actor : AccessTable.ACTORS) {
                    int status = status(http, line, bearers.computeIfAbsent(actor.role(), bearer));
                    boolean let = status != 401 && status != 403;
                    if (let != line.allows(actor, !objects.isEmpty()) || status >= 500) {
                        faults.add("%s as %s: %d".formatted(line.endpoint(), actor.role(), status));
                    }
                }
            }
        }
        return faults;
    }

    private void asNobody(HttpClient http, Line line, List<String> faults) {
        int status = status(http, line, null);
        boolean page = line.method().equals("GET") && isPage(line);
        boolean right =
                line.everyone() ? status != 401 && status != 403 : status == (page ? 302 : 401);
        if (!right) {
            faults.add("%s as nobody: %d".formatted(line.endpoint(), status));
        }
    }

    private static boolean isPage(Line line) {
        return !line.path().startsWith("/api/") && !line.path().startsWith("/actuator");
    }

    private int status(HttpClient http, Line line, @Nullable String authorization) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + line.filled(objects)))
                        .header("Accept", isPage(line) ? "text/html" : "application/json");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (line.method().equals("GET")) {
            request.GET();
        } else {
            boolean file = FILES.matcher(line.path()).matches();
            request.header("Content-Type", type(line, file))
                    .method(
                            line.method(),
                            HttpRequest.BodyPublishers.ofString(file ? "--b--\r\n" : body(line)));
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException failed) {
            throw new IllegalStateException(line.endpoint(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String type(Line line, boolean file) {
        if (file) {
            return "multipart/form-data; boundary=b";
        }
        return isPage(line) ? "application/x-www-form-urlencoded" : "application/json";
    }

    private static String body(Line line) {
        return isPage(line) ? "" : "{}";
    }
}
