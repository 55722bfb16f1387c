package kz.moldir.acceptance.platform;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When nothing is on its way any more: every processor has handled all events of its service, and
 * what each service says of what it hears from the others does not change between several looks.
 */
record Rest(Moldir moldir) {

    private static final Pattern BEHIND =
            Pattern.compile("^moldir_lag\\{[^}]*} (?!0\\.0$)[0-9].*$", Pattern.MULTILINE);
    private static final Pattern KNOWN = Pattern.compile("^moldir_lag\\{", Pattern.MULTILINE);
    private static final int LOOKS = 5;

    void awaitIt() {
        String[] said = {""};
        int[] looks = {0};
        await().atMost(Moldir.PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptions()
                .until(
                        () -> {
                            Optional<String> now = said();
                            boolean same = now.isPresent() && now.get().equals(said[0]);
                            looks[0] = same ? looks[0] + 1 : 0;
                            said[0] = now.orElse("");
                            return looks[0] >= LOOKS;
                        });
    }

    /** Empty while a processor is behind, or nobody says whether one is. */
    private Optional<String> said() {
        boolean known = false;
        for (Api service : moldir.services()) {
            Api.Answer figures = service.get("/actuator/prometheus");
            if (figures.status() != 200 || BEHIND.matcher(figures.body()).find()) {
                return Optional.empty();
            }
            known |= KNOWN.matcher(figures.body()).find();
        }
        if (!known) {
            return Optional.empty();
        }
        return Optional.of(
                String.join(
                        "\n",
                        List.of(
                                moldir.reporting().get("/api/activities?size=1000").body(),
                                moldir.monitoring().get("/api/visits?size=1000").body(),
                                moldir.monitoring().get("/api/recommendations?size=500").body(),
                                moldir.notification().get("/api/reminders?size=1000").body(),
                                moldir.notification().get("/api/notifications?size=1000").body(),
                                moldir.plan().get("/api/today").body())));
    }
}
