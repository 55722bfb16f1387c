package kz.moldir.plan.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.plan.SentCommands;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.write.activity.ActivityCommand.RecordOccurrence;
import kz.moldir.testkit.Redelivery;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Ten thousand messages, each one to five times, in any order of subjects. */
class RedeliveredTest {

    private static final int DELIVERIES = 10_000;
    private static final int VISITS = 1_750;
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    @Test
    void recordOneOccurrenceAVisit() {
        List<PublishedEvent> published = published();
        List<PublishedEvent> brought =
                Redelivery.printed(getClass()).of(published, PublishedEvent::subject, DELIVERIES);
        assertThat(brought).hasSize(DELIVERIES).containsAll(published);

        Map<Object, List<Object>> plain = occurrences(published);
        assertThat(occurrences(brought)).isEqualTo(plain);
        assertThat(plain).hasSize(VISITS).allSatisfy((visit, one) -> assertThat(one).hasSize(1));
    }

    /** By visit: those of one activity may come in any order. */
    private static Map<Object, List<Object>> occurrences(List<PublishedEvent> events) {
        try (SentCommands sent = new SentCommands(RecordOccurrence.class)) {
            MonitoringEvents listener = new MonitoringEvents(sent.commands(), TestCouncil.ALMATY);
            events.forEach(listener::on);
            return sent.taken(command -> ((RecordOccurrence) command).occurrence().id());
        }
    }

    /** Each visit is scheduled and completed; ten are of one activity. */
    private static List<PublishedEvent> published() {
        return IntStream.range(0, 2 * VISITS)
                .mapToObj(
                        i ->
                                event(
                                        "v" + i % VISITS,
                                        i / VISITS,
                                        i < VISITS ? "visit-scheduled" : "visit-completed",
                                        """
                                        {"visitId":"v%d","activityId":"a%d","date":"2026-04-14",
                                         "object":"Пожарное депо"}
                                        """
                                                .formatted(i % VISITS, i % VISITS / 10)))
                .toList();
    }

    private static PublishedEvent event(String subject, int sequence, String type, String json) {
        return new PublishedEvent(
                subject + "/" + sequence,
                "kz.moldir.monitoring." + type + ".v1",
                subject,
                sequence,
                "moldir.monitoring",
                Instant.parse("2026-04-13T04:00:00Z"),
                null,
                json,
                JSON);
    }
}
