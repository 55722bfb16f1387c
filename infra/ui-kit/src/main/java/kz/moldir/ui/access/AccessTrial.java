package kz.moldir.ui.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.moldir.ui.access.AccessTable.Actor;
import kz.moldir.ui.access.AccessTable.Line;

/**
 * Tries each line of a table as nobody, in every role and in none, over HTTP, where a line names an
 * object with one of their own and with another's.
 *
 * @param address of the service
 * @param visit how somebody of a role asks
 * @param own objects by the part of a path that names one, and bodies by endpoint
 * @param foreign the same of another's
 * @param deputies whether they are tried, too
 */
record AccessTrial(
        String address,
        Visit visit,
        Map<String, String> own,
        Map<String, String> foreign,
        boolean deputies) {

    private static final Pattern FILES =
            Pattern.compile(".*/(import|imports|scans|documents|attach-document|logo)");

    /** Where whoever has to sign in is led. */
    private static final Pattern DOOR =
            Pattern.compile(
                    "(https?://[^/]+)?/(oauth2/authorization/moldir|(kk|ru|en)/sign-in([?]open)?)");

    private static final String ELSEWHERE = "https://elsewhere.example";

    /** What was answered otherwise than the table says; empty if all is well. */
    List<String> faults(AccessTable table) {
        List<String> faults = new ArrayList<>();
        // One sign-in a role: each is checked once.
        Map<String, Map<String, String>> headers = new HashMap<>();
        Map<String, String> nobody = visit.headers(Visit.NOBODY);
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (Line line : table.lines()) {
                boolean named =
                        foreign.containsKey(line.endpoint())
                                || !line.filled(foreign).equals(line.filled(Map.of()));
                if (line.ownOnly() && !named) {
                    faults.add(line.endpoint() + " is not tried with another's object");
                }
                asNobody(answer(http, line, own, nobody), line, faults);
                asAProgram(http, line, faults);
                fromElsewhere(http, line, nobody, faults);
                for (Actor actor : actors()) {
                    Map<String, String> who = headers.computeIfAbsent(actor.role(), visit::headers);
                    asRole(answer(http, line, own, who), line, actor, true, faults);
                    if (named) {
                        asRole(answer(http, line, foreign, who), line, actor, false, faults);
                    }
                }
            }
        }
        return faults;
    }

    private List<Actor> actors() {
        return deputies
                ? Stream.concat(AccessTable.ACTORS.stream(), AccessTable.DEPUTIES.stream()).toList()
                : AccessTable.ACTORS;
    }

    /** No other site's script may read an answer, or ask whether it may. */
    private void fromElsewhere(
            HttpClient http, Line line, Map<String, String> nobody, List<String> faults) {
        HttpRequest.Builder asking =
                to(line, own, nobody)
                        .header("Origin", ELSEWHERE)
                        .header("Access-Control-Request-Method", line.method())
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody());
        HttpRequest.Builder reading = to(line, own, nobody).header("Origin", ELSEWHERE).GET();
        for (HttpRequest.Builder request : List.of(asking, reading)) {
            send(http, request).headers().map().keySet().stream()
                    .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"))
                    .forEach(name -> faults.add(line.endpoint() + " answers another site " + name));
        }
    }

    private static void asRole(
            HttpResponse<Void> answer,
            Line line,
            Actor actor,
            boolean theirs,
            List<String> faults) {
        int status = answer.statusCode();
        boolean right =
                line.credentials()
                        ? status == 400 || status == 401
                        : letIn(answer) == line.allows(actor, theirs) && status < 500;
        if (!right) {
            faults.add(
                    "%s as %s%s: %d"
                            .formatted(
                                    line.endpoint(),
                                    actor.role(),
                                    theirs ? "" : " with another's object",
                                    status));
        }
    }

    /** As {@code curl} asks that brings nothing: a browser is led to the door, and this is told. */
    private void asAProgram(HttpClient http, Line line, List<String> faults) {
        if (line.method().equals("GET") || line.everyone() || line.credentials()) {
            return;
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + line.filled(own)))
                        .header("Content-Type", type(line, false))
                        .method(line.method(), HttpRequest.BodyPublishers.ofString(body(line)));
        int status = send(http, request).statusCode();
        if (status != 401) {
            faults.add("%s as nobody, of a program: %d".formatted(line.endpoint(), status));
        }
    }

    private static void asNobody(HttpResponse<Void> answer, Line line, List<String> faults) {
        int status = answer.statusCode();
        boolean page = line.method().equals("GET") && isPage(line);
        boolean right;
        if (line.credentials()) {
            right = status == 400 || status == 401 || isLedToTheDoor(answer);
        } else if (line.everyone()) {
            right = letIn(answer) && status < 500;
        } else {
            right = isLedToTheDoor(answer) || (!page && status == 401);
        }
        if (!right) {
            faults.add("%s as nobody: %d".formatted(line.endpoint(), status));
        }
    }

    /** Also what is not there lets in: whose it would be is asked first. */
    private static boolean letIn(HttpResponse<Void> answer) {
        return answer.statusCode() != 401 && answer.statusCode() != 403 && !isLedToTheDoor(answer);
    }

    private static boolean isLedToTheDoor(HttpResponse<Void> answer) {
        return answer.statusCode() == 302
                && DOOR.matcher(answer.headers().firstValue("Location").orElse("")).matches();
    }

    private static boolean isPage(Line line) {
        return !line.path().startsWith("/api/") && !line.path().startsWith("/actuator");
    }

    private HttpResponse<Void> answer(
            HttpClient http, Line line, Map<String, String> objects, Map<String, String> headers) {
        HttpRequest.Builder request = to(line, objects, headers);
        if (line.method().equals("GET")) {
            request.GET();
        } else {
            boolean file = FILES.matcher(line.path()).matches();
            request.header("Content-Type", type(line, file))
                    .method(
                            line.method(),
                            HttpRequest.BodyPublishers.ofString(
                                    file
                                            ? "--b--\r\n"
                                            : objects.getOrDefault(line.endpoint(), body(line))));
        }
        return send(http, request);
    }

    private HttpRequest.Builder to(
            Line line, Map<String, String> objects, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + line.filled(objects)))
                        .header("Accept", isPage(line) ? "text/html" : "application/json");
        headers.forEach(request::header);
        return request;
    }

    private static HttpResponse<Void> send(HttpClient http, HttpRequest.Builder request) {
        HttpRequest asked = request.build();
        try {
            return http.send(asked, HttpResponse.BodyHandlers.discarding());
        } catch (IOException failed) {
            throw new IllegalStateException(asked.toString(), failed);
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
