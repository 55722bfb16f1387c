package kz.moldir.acceptance.faults.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.acceptance.platform.Api;
import tools.jackson.databind.JsonNode;

/** Every read model of a service against a fresh fold of its events, as an operator asks for it. */
public final class Folds {

    private static final String VIEWS = "/api/operations/views";

    private Folds() {}

    /** Fails with the views whose hash is not that of a fresh fold; all are compared at once. */
    public static void areFresh(List<Api> services, String when, Duration patience) {
        List<Comparison> all = new ArrayList<>();
        for (Api service : services) {
            JsonNode views = service.get(VIEWS).json().path("items");
            assertThat(views).as("%s, views of %s", when, service).isNotEmpty();
            views.forEach(view -> all.add(Comparison.of(service, view.path("name").asString())));
        }
        List<Comparison> left = new ArrayList<>(all);
        await(when + ", comparisons of all views")
                .atMost(patience)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> {
                            left.removeIf(Comparison::isMade);
                            return left.isEmpty();
                        });
        for (Comparison each : all) {
            JsonNode status = status(each.service(), each.view());
            assertThat(status.path("verified").path("equal").asBoolean())
                    .as("%s, view %s: %s", when, each.view(), status)
                    .isTrue();
        }
    }

    /**
     * One that was refused or given up says nothing of the view; it is asked for again.
     *
     * @param before when the view was compared last
     */
    private record Comparison(Api service, String view, JsonNode before) {

        static Comparison of(Api service, String view) {
            return new Comparison(service, view, status(service, view).path("verified").path("at"));
        }

        boolean isMade() {
            JsonNode status = status(service, view);
            if (!status.path("state").asString().equals("served")) {
                return false;
            }
            if (!status.path("verified").path("at").equals(before)) {
                return true;
            }
            service.post(VIEWS + "/" + view + "/verify", "");
            return false;
        }
    }

    private static JsonNode status(Api service, String view) {
        return service.get(VIEWS + "/" + view).json();
    }
}
