package kz.moldir.notification.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.moldir.eventstore.event.EventSerializer;
import kz.moldir.eventstore.event.EventType;
import kz.moldir.notification.Samples;
import kz.moldir.notification.events.NotificationEvent;
import kz.moldir.notification.events.ReminderEvent;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What lies in the event store for ever. */
class StoredEventsTest {

    private final EventSerializer serializer =
            new EventSerializer(
                    NotificationEventTypes.all(),
                    JsonMapper.builder()
                            .changeDefaultPropertyInclusion(
                                    value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                            .build());

    @Nested
    class Names {

        @Test
        void areFrozen() {
            assertThat(NotificationEventTypes.all().all())
                    .containsExactlyInAnyOrder(
                            new EventType("reminder.opened", "1"),
                            new EventType("reminder.due-day-agreed", "1"),
                            new EventType("reminder.due-day-moved", "1"),
                            new EventType("reminder.due-day-withheld", "1"),
                            new EventType("reminder.due-day-told", "1"),
                            new EventType("reminder.due-day-taken-back", "1"),
                            new EventType("reminder.matter-amended", "1"),
                            new EventType("reminder.matter-goes-on", "1"),
                            new EventType("reminder.scheduled", "1"),
                            new EventType("reminder.taken-up", "1"),
                            new EventType("reminder.closed", "1"),
                            new EventType("reminder.reopened", "1"),
                            new EventType("notification.prepared", "1"),
                            new EventType("notification.attempt-failed", "1"),
                            new EventType("notification.delivered", "1"),
                            new EventType("notification.failed", "1"),
                            new EventType("notification.retried", "1"));
        }

        @Test
        void existForEveryEventAndEveryEventHasASample() {
            List<Class<?>> events = Samples.eventsOf(ReminderEvent.class, NotificationEvent.class);

            assertThat(NotificationEventTypes.all().classes())
                    .containsExactlyInAnyOrderElementsOf(events);
            assertThat(Samples.ALL).extracting(Object::getClass).hasSameElementsAs(events);
        }
    }

    @Nested
    class Json {

        @Test
        void isWrittenAsItAlwaysWas() throws IOException {
            assertThat(
                            Samples.ALL.stream()
                                    .map(each -> serializer.serialize(each, String.class).getData())
                                    .toList())
                    .isEqualTo(stored());
        }

        @Test
        void isReadAsItWasOnceWritten() throws IOException {
            List<String> lines = stored();
            assertThat(lines).hasSameSizeAs(Samples.ALL);
            for (int i = 0; i < lines.size(); i++) {
                Object event = Samples.ALL.get(i);
                Object read =
                        serializer.deserialize(
                                new SimpleSerializedObject<>(
                                        lines.get(i),
                                        String.class,
                                        serializer.typeForClass(event.getClass())));
                assertThat(read).isEqualTo(event);
            }
        }

        private static List<String> stored() throws IOException {
            try (InputStream file =
                    StoredEventsTest.class.getResourceAsStream(
                            "/notification-stored-events.jsonl")) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            }
        }
    }
}
