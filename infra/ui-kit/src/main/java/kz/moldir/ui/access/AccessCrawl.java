package kz.moldir.ui.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows what pages offer, as somebody of a role: no link and no form may be refused to whom it is
 * shown. A few addresses of each shape are followed, in one language.
 *
 * @param address of the service
 * @param visit how somebody of a role asks
 */
public record AccessCrawl(String address, Visit visit) {

    private static final int OF_ONE_SHAPE = 3;
    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*?href=\"(/[^\"]*)\"");
    private static final Pattern FORM = Pattern.compile("<form\\s[^>]*>");
    private static final Pattern ACTION = Pattern.compile("\\saction=\"(/[^\"]*)\"");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+");
    private static final Pattern ELSEWHERE =
            Pattern.compile("^/(logout|oauth2|login|kk|en)(/|[?]|$).*|^//.*");

    private record Step(String method, String path, String from) {

        String shape() {
            return method + " " + ID.matcher(path.replaceAll("[?#].*", "")).replaceAll("*");
        }
    }

    /** What was shown and then refused, with the page that shows it; empty if all is well. */
    public List<String> refused(String role, List<String> starts) {
        List<String> refused = new ArrayList<>();
        Map<String, String> headers = visit.headers(role);
        Map<String, Integer> shapes = new HashMap<>();
        Set<String> known = new HashSet<>();
        Deque<Step> steps = new ArrayDeque<>();
        starts.forEach(start -> steps.add(new Step("GET", start, "the beginning")));
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!steps.isEmpty()) {
                Step step = steps.removeFirst();
                if (!known.add(step.method() + step.path())
                        || shapes.merge(step.shape(), 1, Integer::sum) > OF_ONE_SHAPE) {
                    continue;
                }
                HttpResponse<String> answer = answer(http, headers, step);
                int status = answer.statusCode();
                if (status == 401 || status == 403 || status >= 500) {
                    refused.add(
                            "%s %s as %s, shown on %s: %d"
                                    .formatted(
                                            step.method(), step.path(), role, step.from(), status));
                } else if (isPage(answer)) {
                    steps.addAll(offered(answer.body(), step.path()));
                }
            }
        }
        return refused;
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.statusCode() == 200
                && answer.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("text/html"))
                        .isPresent();
    }

    private static List<Step> offered(String page, String from) {
        List<Step> offered = new ArrayList<>();
        Matcher links = LINK.matcher(page);
        while (links.find()) {
            add(offered, "GET", links.group(1), from);
        }
        Matcher forms = FORM.matcher(page);
        while (forms.find()) {
            String form = forms.group();
            Matcher action = ACTION.matcher(form);
            if (action.find()) {
                String method = form.contains("method=\"post\"") ? "POST" : "GET";
                add(offered, method, action.group(1), from);
            }
        }
        return offered;
    }

    private static void add(List<Step> offered, String method, String path, String from) {
        String plain = path.replace("&amp;", "&").replaceAll("#.*", "");
        if (!ELSEWHERE.matcher(plain).matches()) {
            offered.add(new Step(method, plain, from));
        }
    }

    /** A form is sent with a key that no command takes, so that it is let in and does nothing. */
    private HttpResponse<String> answer(HttpClient http, Map<String, String> headers, Step step) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + step.path()))
                        .header("Accept", "text/html");
        headers.forEach(request::header);
        if (step.method().equals("POST")) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Idempotency-Key", "none")
                    .POST(HttpRequest.BodyPublishers.noBody());
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(step.path(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
