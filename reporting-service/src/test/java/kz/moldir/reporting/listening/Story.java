package kz.moldir.reporting.listening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import kz.moldir.kit.json.CouncilModule;
import kz.moldir.kit.listen.PublishedEvent;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small plan and what became of it by 13 April 2026, as the other services would publish it: the
 * events of {@code small-plan.jsonl}, twelve activities "a1" to "a12" in as many situations.
 */
public final class Story {

    public static final LocalDate TODAY = LocalDate.of(2026, 4, 13);
    public static final String PLAN = "plan-2026-1";

    /** How events are read from Kafka. */
    public static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new CouncilModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private static final Instant APPROVAL = Instant.parse("2026-03-17T06:00:00Z");

    private final List<PublishedEvent> events = new ArrayList<>();
    private final Map<String, Long> sequences = new LinkedHashMap<>();
    private Instant time = APPROVAL;

    private Story() {}

    /** From the approval to the last change. */
    public static Story ofSmallPlan() {
        Story story = new Story();
        try (var file =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Story.class.getResourceAsStream("/small-plan.jsonl")),
                                StandardCharsets.UTF_8))) {
            file.lines().map(JSON::readTree).forEach(story::tell);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
        return story;
    }

    private void tell(JsonNode line) {
        String service = line.get("service").asString();
        String type = line.get("type").asString();
        String subject = line.get("subject").asString();
        long sequence = sequences.merge(service + subject, 1L, Long::sum) - 1;
        boolean planned = type.equals("activity-planned");
        time = planned ? APPROVAL : time.plusSeconds(3600);
        events.add(
                new PublishedEvent(
                        id(service + subject + sequence),
                        "kz.moldir." + service + "." + type + ".v1",
                        subject,
                        sequence,
                        "moldir." + service,
                        time,
                        service.equals("plan") && !planned ? "secretariat" : "system",
                        null,
                        line.get("value").toString(),
                        JSON));
    }

    private static String id(String seed) {
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** As they happened. */
    public List<PublishedEvent> events() {
        return List.copyOf(events);
    }

    /** In another order across subjects, each subject's own kept. */
    public List<PublishedEvent> shuffled(long seed) {
        Map<String, List<PublishedEvent>> left = new LinkedHashMap<>();
        events.forEach(
                event -> left.computeIfAbsent(event.source(), key -> new ArrayList<>()).add(event));
        Random random = new Random(seed);
        List<PublishedEvent> all = new ArrayList<>();
        List<List<PublishedEvent>> queues = new ArrayList<>(left.values());
        while (!queues.isEmpty()) {
            Collections.shuffle(queues, random);
            all.add(queues.getFirst().removeFirst());
            queues.removeIf(List::isEmpty);
        }
        return all;
    }
}
