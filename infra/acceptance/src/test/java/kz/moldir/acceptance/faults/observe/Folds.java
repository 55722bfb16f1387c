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

    /** Fails with the views whose hash is not that of a fresh fold. */
    public static void areFresh(List<Api> services, String when, Duration patience) {
        for (Api service : services) {
            List<String> names = new ArrayList<>();
            service.get(VIEWS)
                    .json()
                    .path("items")
                    .forEach(view -> names.add(view.path("name").asString()));
            assertThat(names).as("%s, views of %s", when, service).isNotEmpty();
            names.forEach(name -> isFresh(service, name, when, patience));
        }
    }

    /**
     * A comparison that was refused or given up says nothing of the view; it is asked for again.
     */
    private static void isFresh(Api service, String name, String when, Duration patience) {
        JsonNode before = status(service, name).path("verified").path("at");
        await(when + ", a comparison of view " + name)
                .atMost(patience)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> compared(service, name, before));
        JsonNode status = status(service, name);
        assertThat(status.path("verified").path("equal").asBoolean())
                .as("%s, view %s: %s", when, name, status)
                .isTrue();
    }

    private static boolean compared(Api service, String name, JsonNode before) {
        JsonNode status = status(service, name);
        if (!status.path("state").asString().equals("served")) {
            return false;
        }
        if (!status.path("verified").path("at").equals(before)) {
            return true;
        }
        service.post(VIEWS + "/" + name + "/verify", "");
        return false;
    }

    private static JsonNode status(Api service, String view) {
        return service.get(VIEWS + "/" + view).json();
    }
}
