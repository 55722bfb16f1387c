package kz.moldir.plan.write.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.plan.KitJson;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.publishing.PlanPublications;
import kz.moldir.plan.wiring.PlanEventTypes;
import kz.moldir.plan.write.activity.PublicWords.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** No words are published that nobody is asked about. */
class PublicWordsTest {

    private static final Path STORED = Path.of("src/test/resources/stored");
    private static final String CALL = "8 701 123-45-67";
    private static final JsonMapper JSON = KitJson.mapper();

    /**
     * Names of things rather than words of somebody; what is wrong was public before, what is right
     * is a record of its own, and whom it waits for was asked then.
     */
    private static final Set<String> NOT_WORDS =
            Set.of(
                    "/activityId",
                    "/planId",
                    "/request/id",
                    "/requestId",
                    "/documentId",
                    "/decisionId",
                    "/id",
                    "/url",
                    "/mediaType",
                    "/wordedBy",
                    "/sha256",
                    "/visitId",
                    "/next/activityId",
                    "/correction/id",
                    "/field",
                    "/wrong",
                    "/right",
                    "/waiting/whom",
                    "/toldInstead/whom",
                    "/commissions",
                    "/committees",
                    "/persons",
                    "/groups",
                    "/responsible/note",
                    "/name",
                    "/who");

    @ParameterizedTest
    @MethodSource("stored")
    void namesEachThatIsTold(String name) throws IOException {
        JsonNode whole = JSON.readTree(Files.readString(STORED.resolve(name + ".1.json")));
        List<String> untold = new ArrayList<>();
        for (String at : texts("", whole)) {
            ActivityEvent event = read(name, with(whole, at));
            if (event != null && published(event).contains(CALL) && !named(event)) {
                untold.add(at);
            }
        }
        assertThat(untold)
                .allMatch(
                        at -> NOT_WORDS.stream().anyMatch(at.replaceAll("/[0-9]+", "")::endsWith));
    }

    @Test
    void aDecisionIsNotCalledAReasonUnlessItPutsSomethingRight() {
        assertThat(labels(2)).contains("work.field.decision").doesNotContain("work.field.reason");
        assertThat(labels(0)).contains("work.field.reason").doesNotContain("work.field.decision");
    }

    /** What is stored as an example has no such note. */
    @Test
    void aNoteInKazakhIsNamedToo() {
        Row row = RealPlan.fireStation().noted(CALL);
        ActivityAmended amended =
                new ActivityAmended(row.id(), 2, RealPlan.TODAY, "12", row, row, false);
        assertThat(published(amended)).contains(CALL);
        assertThat(PublicWords.of(amended)).contains(new Said("plan.review.part.noteKk", CALL));
    }

    private static List<String> labels(int version) {
        Row row = RealPlan.fireStation();
        return PublicWords.of(
                        new ActivityAmended(
                                row.id(), version, RealPlan.TODAY, "12", row, row, false))
                .map(Said::label)
                .toList();
    }

    private static boolean named(ActivityEvent event) {
        return PublicWords.of(event).map(Said::words).anyMatch(CALL::equals);
    }

    private static String published(ActivityEvent event) {
        return new PlanPublications()
                .of(RealPlan.recorded(event, "any", "subject", 0))
                .map(told -> JSON.writeValueAsString(told.data()))
                .orElse("");
    }

    private static ActivityEvent read(String name, JsonNode event) {
        Class<?> type =
                PlanEventTypes.all().classes().stream()
                        .filter(each -> PlanEventTypes.all().typeOf(each).name().equals(name))
                        .findFirst()
                        .orElseThrow();
        try {
            return (ActivityEvent) JSON.treeToValue(event, type);
        } catch (JacksonException noWords) { // Such as a day.
            return null;
        }
    }

    private static List<String> texts(String at, JsonNode node) {
        List<String> all = new ArrayList<>();
        if (node instanceof ObjectNode fields) {
            fields.properties()
                    .forEach(each -> all.addAll(texts(at + "/" + each.getKey(), each.getValue())));
        } else if (node instanceof ArrayNode items) {
            for (int i = 0; i < items.size(); i++) {
                all.addAll(texts(at + "/" + i, items.get(i)));
            }
        } else if (node.isString()) {
            all.add(at);
        }
        return all;
    }

    private static JsonNode with(JsonNode whole, String at) {
        JsonNode copy = whole.deepCopy();
        int last = at.lastIndexOf('/');
        JsonNode parent = copy.at(at.substring(0, last));
        String field = at.substring(last + 1);
        if (parent instanceof ArrayNode items) {
            items.set(Integer.parseInt(field), CALL);
        } else {
            ((ObjectNode) parent).put(field, CALL);
        }
        return copy;
    }

    private static Stream<String> stored() throws IOException {
        try (Stream<Path> files = Files.list(STORED)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("activity."))
                    .map(name -> name.replace(".1.json", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
