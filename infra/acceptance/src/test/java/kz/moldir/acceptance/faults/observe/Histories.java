package kz.moldir.acceptance.faults.observe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.moldir.acceptance.platform.Api;
import kz.moldir.acceptance.platform.Api.Answer;
import kz.moldir.testkit.check.Consumed;
import kz.moldir.testkit.check.Marks;
import tools.jackson.databind.JsonNode;

/** What the histories of the services say, over their public APIs. */
public final class Histories {

    /** What clients do to activities. */
    public static final Set<String> OF_ACTIVITIES =
            Set.of(
                    "activity.date-agreed",
                    "activity.postponed",
                    "activity.cancelled",
                    "activity.occurrence-recorded",
                    "activity.closed",
                    "activity.covered");

    private static final Set<String> PUBLIC_TYPES =
            Set.of(
                    "activity-date-agreed",
                    "activity-postponed",
                    "activity-cancelled",
                    "occurrence-recorded",
                    "activity-closed",
                    "activity-covered");

    private Histories() {}

    /** plan-service's own. */
    public static Consumed own(Api plan, List<String> activities) {
        return consumed(
                "plan-service's history",
                activities,
                id -> entries(plan.get("/api/activities/" + id + "/history")));
    }

    /** The public's. */
    public static Consumed publicly(Api reporting, List<String> activities) {
        return consumed(
                "the public history",
                activities,
                id ->
                        entries(reporting.get("/api/activities/" + id))
                                .filter(
                                        entry ->
                                                PUBLIC_TYPES.contains(
                                                        entry.get("type").asString())));
    }

    private static Consumed consumed(
            String name,
            List<String> activities,
            java.util.function.Function<String, Stream<JsonNode>> entries) {
        Map<String, List<String>> marks = new HashMap<>();
        for (String id : activities) {
            List<String> ofOne = new ArrayList<>();
            entries.apply(id).forEach(entry -> ofOne.addAll(marksOf(entry)));
            marks.put(id, ofOne);
        }
        return new Consumed(name, "plan", OF_ACTIVITIES, false, marks);
    }

    private static Stream<JsonNode> entries(Answer answer) {
        if (answer.status() != 200) {
            return Stream.empty();
        }
        JsonNode json = answer.json();
        JsonNode entries = json.isArray() ? json : json.path("history");
        return StreamSupport.stream(entries.spliterator(), false);
    }

    /** Of the new values; the old ones belong to earlier entries. */
    private static List<String> marksOf(JsonNode entry) {
        StringBuilder news = new StringBuilder();
        entry.path("changes")
                .forEach(change -> news.append(change.path("to").asString("")).append(' '));
        return Marks.in(news.toString());
    }
}
