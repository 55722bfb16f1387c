package kz.moldir.ui.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.moldir.ui.access.AccessTable.Actor;
import kz.moldir.ui.access.AccessTable.Line;

/**
 * Tries each line of a table as nobody and in every role, over HTTP.
 *
 * @param address of the service
 * @param visit how somebody of a role asks
 * @param objects of commission 1, by the part of a path that names one; without any they are
 *     nobody's
 */
public record AccessTrial(String address, Visit visit, Map<String, String> objects) {

    private static final Pattern FILES =
            Pattern.compile(".*/(import|imports|scans|documents|attach-document|logo)");

    /** Where a form of a session that has ended leads. */
    private static final Pattern SIGN_IN = Pattern.compile(".*/(kk|ru|en)/sign-in[?]open");

    /** What was answered otherwise than the table says; empty if all is well. */
    public List<String> faults(AccessTable table) {
        List<String> faults = new ArrayList<>();
        // One sign-in a role: each is checked once.
        Map<String, Map<String, String>> headers = new HashMap<>();
        Map<String, String> nobody = visit.headers(Visit.NOBODY);
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (Line line : table.lines()) {
                asNobody(http, line, nobody, faults);
                for (Actor actor : AccessTable.ACTORS) {
                    int status =
                            answer(
                                            http,
                                            line,
                                            headers.computeIfAbsent(actor.role(), visit::headers))
                                    .statusCode();
                    boolean let = status != 401 && status != 403;
                    if (let != line.allows(actor, !objects.isEmpty()) || status >= 500) {
                        faults.add("%s as %s: %d".formatted(line.endpoint(), actor.role(), status));
                    }
                }
            }
        }
        return faults;
    }

    private void asNobody(
            HttpClient http, Line line, Map<String, String> nobody, List<String> faults) {
        HttpResponse<Void> answer = answer(http, line, nobody);
        int status = answer.statusCode();
        boolean page = line.method().equals("GET") && isPage(line);
        boolean right =
                line.everyone()
                        ? status != 401 && status != 403
                        : status == (page ? 302 : 401) || asksToSignIn(answer);
        if (!right) {
            faults.add("%s as nobody: %d".formatted(line.endpoint(), status));
        }
    }

    private static boolean asksToSignIn(HttpResponse<Void> answer) {
        return answer.statusCode() == 302
                && SIGN_IN.matcher(answer.headers().firstValue("Location").orElse("")).matches();
    }

    private static boolean isPage(Line line) {
        return !line.path().startsWith("/api/") && !line.path().startsWith("/actuator");
    }

    private HttpResponse<Void> answer(HttpClient http, Line line, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + line.filled(objects)))
                        .header("Accept", isPage(line) ? "text/html" : "application/json");
        headers.forEach(request::header);
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
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding());
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
