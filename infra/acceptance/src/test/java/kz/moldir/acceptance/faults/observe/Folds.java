package kz.moldir.acceptance.faults.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.acceptance.platform.Api;
import kz.moldir.acceptance.platform.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Every read model of a service against a fresh fold of its events, as an operator asks for it. */
public final class Folds {

    private static final String VIEWS = "/api/operations/views";

    private Folds() {}

    /** Fails with the views whose hash is not that of a fresh fold; all are compared at once. */
    public static void areFresh(List<Api> services, String when, Duration patience) {
        List<Comparisons> all = services.stream().map(Comparisons::of).toList();
        List<Comparisons> left = new ArrayList<>(all);
        await(when + ", comparisons of all views")
                .atMost(patience)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> {
                            left.removeIf(Comparisons::areMade);
                            return left.isEmpty();
                        });
        for (Comparisons each : all) {
            for (JsonNode view : views(each.service())) {
                assertThat(view.path("verified").path("equal").asBoolean())
                        .as("%s, view %s", when, view)
                        .isTrue();
            }
        }
    }

    /** Has every view filled anew by several instances of a service at once. */
    public static void rebuildAll(List<Api> instances, Duration patience) {
        for (JsonNode view : views(instances.getFirst())) {
            for (Api instance : instances) {
                Answer begun = instance.post(VIEWS + "/" + name(view) + "/rebuild", "");
                assertThat(begun.status()).as("%s: %s", view, begun.body()).isEqualTo(202);
            }
        }
        for (Api instance : instances) {
            await("the views of " + instance.address("") + " are filled anew")
                    .atMost(patience)
                    .untilAsserted(
                            () ->
                                    assertThat(views(instance))
                                            .allMatch(each -> each.path("switchedAt").isString())
                                            .noneMatch(each -> each.path("failure").isString())
                                            .allMatch(
                                                    each ->
                                                            each.path("state")
                                                                    .asString()
                                                                    .equals("served")));
        }
    }

    /**
     * Of the views of one service. One that was refused or given up says nothing of the view; it is
     * asked for again.
     *
     * @param before when each view was compared last
     */
    private record Comparisons(Api service, Map<String, JsonNode> before) {

        static Comparisons of(Api service) {
            Map<String, JsonNode> before = new HashMap<>();
            views(service).forEach(view -> before.put(name(view), at(view)));
            assertThat(before).as("views of %s", service).isNotEmpty();
            return new Comparisons(service, before);
        }

        boolean areMade() {
            boolean all = true;
            for (JsonNode view : views(service)) {
                boolean rests = view.path("state").asString().equals("served");
                boolean made = rests && !at(view).equals(before.get(name(view)));
                if (rests && !made) {
                    service.post(VIEWS + "/" + name(view) + "/verify", "");
                }
                all &= made;
            }
            return all;
        }
    }

    private static JsonNode views(Api service) {
        return service.get(VIEWS).json().path("items");
    }

    private static String name(JsonNode view) {
        return view.path("name").asString();
    }

    private static JsonNode at(JsonNode view) {
        return view.path("verified").path("at");
    }
}
