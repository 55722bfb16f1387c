package kz.moldir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.moldir.ui.access.AccessTable;
import kz.moldir.ui.access.AccessTable.Line;
import org.junit.jupiter.api.Test;

/** What a page can do a program can do, in the same roles, and the other way round. */
class SamePowersTest {

    private static final String LANGUAGE = "/{lang:kk|ru|en}";

    /** Pages whose command has another address in the API; the rest are called the same. */
    private static final String CALLED_OTHERWISE =
            """
            /feeds/{id}/revoke = DELETE /feeds/{id}
            /import = POST /imports
            /imports/{id}/erase = DELETE /imports/{id}
            /imports/{id}/rows/{key} = PUT /imports/{id}/rows/{key}
            /plans/new = POST /plans
            /plans/{planId}/approval/meeting = POST /plans/{planId}/put-to-meeting
            /plans/{planId}/approval/remarks = POST /plans/{planId}/remarks
            /plans/{planId}/approval/remarks/{remarkId} = POST /plans/{planId}/remarks/{remarkId}/answer
            /plans/{planId}/approval/remarks/{remarkId}/correct = PUT /plans/{planId}/remarks/{remarkId}
            /plans/{planId}/approval/remarks/{remarkId}/withdraw = POST /plans/{planId}/remarks/{remarkId}/withdraw
            /plans/{planId}/approval/remarks/{remarkId}/withdraw-answer = POST /plans/{planId}/remarks/{remarkId}/withdraw-answer
            /plans/{planId}/approval/extend = POST /plans/{planId}/extend
            /plans/{planId}/approval/submit = POST /plans/{planId}/submit
            /plans/{planId}/approval/withdraw = POST /plans/{planId}/withdraw
            /plans/{planId}/rows/{rowId} = PUT /plans/{planId}/rows/{rowId}, POST /plans/{planId}/rows
            /plans/{planId}/rows/{rowId}/remove = DELETE /plans/{planId}/rows/{rowId}
            /saved-views/{id} = PUT /saved-views/{id}
            /saved-views/{id}/remove = DELETE /saved-views/{id}
            /roster/{id} = PUT /roster/entries/{id}, POST /roster/entries
            /roster/{id}/remove = DELETE /roster/entries/{id}
            /roster/{id}/undo = POST /roster/entries/{id}/undo
            /roster/{id}/forget = DELETE /roster/entries/{id}/contacts
            /roster/import = POST /roster/imports
            /roster/imports/{id}/erase = DELETE /roster/imports/{id}
            /settings/logo/remove = DELETE /settings/logo
            /settings/names = PUT /settings/names
            /settings/commissions = PUT /settings/commissions/{number}
            /settings/commissions/{number}/remove = DELETE /settings/commissions/{number}
            /plans/{planId}/coverage = PUT /plans/{planId}/coverage
            /settings/districts = PUT /settings/districts
            /settings/weekend = PUT /settings/weekend
            /settings/calendar = PUT /settings/calendar/{day}
            /settings/calendar/{day}/remove = DELETE /settings/calendar/{day}
            /settings/terms = PUT /settings/terms
            /settings/rules = PUT /settings/rules
            /activities/{id}/outside = PUT /activities/{id}/outside
            /activities/{id}/register/{entryId} = PUT /registers/{entryId}
            /activities/{id}/register/{entryId}/steps = POST /registers/{entryId}/steps
            /activities/{id}/register/{entryId}/steps/{kind} = PUT /registers/{entryId}/steps/{kind}, DELETE /registers/{entryId}/steps/{kind}
            /activities/{id}/register/{entryId}/undo = POST /registers/{entryId}/undo
            /activities/{id}/register/{entryId}/withdraw = DELETE /registers/{entryId}
            /activities/{id}/carrying-out/attach-document = POST /activities/{id}/documents
            /activities/{id}/carrying-out/publish-document = POST /activities/{id}/documents/{documentId}/publish
            /activities/{id}/carrying-out/describe-document = POST /activities/{id}/documents/{documentId}/correction
            /activities/{id}/carrying-out/withdraw-entry = POST /activities/{id}/withdraw
            /activities/{id}/carrying-out/publish-decisions = POST /activities/{id}/decisions/publish
            /activities/{id}/carrying-out/unpublish-decisions = POST /activities/{id}/decisions/unpublish
            /activities/{id}/carrying-out/correct-decision = POST /activities/{id}/decisions/{decisionId}/correction
            """;

    /** One form each on the page of the carrying out. */
    private static final String CARRYING_OUT =
            """
            arrange-session = arrangement
            record-materials = materials
            receive-word = words
            answer-word = words/{wordId}/answer
            correct-word = words/{wordId}/correction
            record-attendance = attendance
            write-minutes = minutes
            take-decision = decisions
            set-schedule = schedule
            send-letter = letters
            """;

    /** On a page these are parts of a form that is sent as a whole, or a file without a review. */
    private static final List<String> OF_THE_API_ALONE =
            List.of("POST /api/plans/import", "POST /api/plans/{planId}/scans", "POST /api/roster");

    /** Pages that show what the API answers under another address. */
    private static final String READ_OTHERWISE =
            """
            / = /today
            /plans/new = /plans/{planId}/continuation
            /plans/{planId}/day = /plans/{planId}/known, /plans/{planId}/happened
            /plans/{planId}/rows/{rowId}/attach = /plans/{planId}/rows/continue
            /plans/{planId}/letters.csv = /plans/{planId}/letters
            /roster/{id} = /roster/entries/{id}
            """;

    /** Pages with no answer of their own, and where a program finds the same. */
    private static final String OF_A_PAGE_ALONE =
            """
             = the same page as /
            /activities/{id}/{action:agree-date|propose-dates|postpone|cancel|occurrences|close|cover|requests|answers|corrections|disclosure} = a form of the activity's page
            /activities/{id}/carrying-out/{action:[a-z-]+} = a form of the page of the carrying out
            /calendar = the activities of the plan by day
            /timeline = the activities of the plan by day
            /plans/{planId}/outside = a form below the list that the plan's page has
            /import = a form
            /plans/{planId}/discard = a form
            /roster/new = a form
            /roster/import = a form
            /roster/{id}/edit = a form
            /signed-out = not of the council's work
            """;

    /** Answers with no page of their own, and where a person sees the same. */
    private static final String OF_THE_API_ALONE_TO_READ =
            """
            /activities/{id}/coverage-drafts = on the page of the carrying out
            /activities/{id}/day-warnings = beside the day that is typed
            /activities/{id}/deadline = on the activity's page
            /activities/{id}/documents/{documentId}/traces = in the preview before a document is published
            /activities/{id}/published/{documentId} = the public's own page has it
            /feeds/revoked = on the page of calendars
            /plans/{planId}/activities = the table on the plan's page
            /plans/{planId}/outside = on the plan's page
            /settings/calendar/{day} = beside the day that is typed
            """;

    private final Map<String, Line> table = table();

    @Test
    void ofEachPage() {
        Map<String, String> commands = new TreeMap<>();
        for (String endpoint : table.keySet()) {
            if (endpoint.startsWith("POST " + LANGUAGE) && !endpoint.contains("/operations/")) {
                commands.put(endpoint, endpoint.substring(5 + LANGUAGE.length()));
            }
        }
        Map<String, List<String>> otherwise = pairs(CALLED_OTHERWISE);
        var reached = new TreeSet<String>(OF_THE_API_ALONE);
        List<String> without = new ArrayList<>();
        commands.forEach(
                (endpoint, page) -> {
                    for (String command : otherwise.getOrDefault(page, List.of("POST " + page))) {
                        for (String one : ofOneAddress(command)) {
                            String api = one.replaceFirst(" ", " /api");
                            reached.add(api);
                            if (!mayDo(endpoint).equals(mayDo(api))) {
                                without.add(endpoint + ": " + mayDo(endpoint) + " " + mayDo(api));
                            }
                        }
                    }
                });
        assertThat(without).as("pages whose command the API lacks, or gives to others").isEmpty();
        assertThat(commands.values()).containsAll(otherwise.keySet());
        assertThat(table.keySet().stream().filter(SamePowersTest::commandsOfTheApi))
                .as("commands of the API that no page has")
                .allMatch(reached::contains);
    }

    @Test
    void ofReading() {
        Map<String, List<String>> otherwise = pairs(READ_OTHERWISE);
        Map<String, List<String>> pagesAlone = pairs(OF_A_PAGE_ALONE);
        Map<String, List<String>> apiAlone = pairs(OF_THE_API_ALONE_TO_READ);
        var reached = new TreeSet<String>();
        List<String> without = new ArrayList<>();
        for (String endpoint : table.keySet()) {
            if (!endpoint.startsWith("GET " + LANGUAGE) || endpoint.contains("/operations")) {
                continue;
            }
            String page = endpoint.substring(4 + LANGUAGE.length());
            if (pagesAlone.containsKey(page)) {
                continue;
            }
            for (String one : otherwise.getOrDefault(page, List.of(page))) {
                String api = "GET /api" + one;
                reached.add(api);
                if (!mayDo(endpoint).equals(mayDo(api))) {
                    without.add(endpoint + ": " + mayDo(endpoint) + " " + mayDo(api));
                }
            }
        }
        assertThat(without).as("pages that others may read than the same answer").isEmpty();
        assertThat(table.keySet().stream().filter(SamePowersTest::answersOfTheApi))
                .as("answers that no page shows")
                .allMatch(
                        api ->
                                reached.contains(api)
                                        || apiAlone.containsKey(
                                                api.substring("GET /api".length())));
        assertThat(apiAlone.keySet()).allMatch(api -> table.containsKey("GET /api" + api));
        assertThat(pagesAlone.keySet())
                .allMatch(page -> table.containsKey("GET " + LANGUAGE + page));
    }

    private static boolean answersOfTheApi(String endpoint) {
        return endpoint.startsWith("GET /api/") && !endpoint.contains("/operations/");
    }

    private static List<String> ofOneAddress(String command) {
        return command.endsWith("/carrying-out/{action:[a-z-]+}")
                ? pairs(CARRYING_OUT).values().stream()
                        .map(paths -> "POST /activities/{id}/" + paths.getFirst())
                        .toList()
                : List.of(command);
    }

    private static boolean commandsOfTheApi(String endpoint) {
        return !endpoint.startsWith("GET ")
                && endpoint.contains(" /api/")
                && !endpoint.contains("/operations/");
    }

    private String mayDo(String endpoint) {
        Line line = table.get(endpoint);
        return line == null ? "nobody, " + endpoint + " is not there" : line.may().toString();
    }

    private static Map<String, List<String>> pairs(String text) {
        Map<String, List<String>> pairs = new TreeMap<>();
        text.lines()
                .map(line -> line.split(" = ", 2))
                .forEach(pair -> pairs.put(pair[0], List.of(pair[1].split(", "))));
        return pairs;
    }

    private static Map<String, Line> table() {
        try (InputStream file = SamePowersTest.class.getResourceAsStream("/access-plan.txt")) {
            Map<String, Line> table = new TreeMap<>();
            AccessTable.of(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .lines()
                    .forEach(line -> table.put(line.method() + " " + line.path(), line));
            return table;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
