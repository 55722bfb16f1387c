package kz.moldir.plan.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.moldir.eventstore.event.EventSerializer;
import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.plan.KitJson;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.AmendmentEvent.AmendmentRestored;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import kz.moldir.plan.events.RowChange;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored with a reason of a row's own can be read for ever too. */
class StoredReasonsTest {

    private static final Path STORED = Path.of("src/test/resources/stored-with-reasons");
    private static final EventTypes TYPES = PlanEventTypes.all();
    private static final EventSerializer SERIALIZER = new EventSerializer(TYPES, KitJson.mapper());
    private static final String WHY = "Подрядчик сменился";

    @ParameterizedTest
    @MethodSource("events")
    void isWrittenAndReadAsItAlwaysWas(Object event) throws IOException {
        String stored =
                Files.readString(STORED.resolve(TYPES.typeOf(event.getClass()).name() + ".1.json"))
                        .strip();

        assertThat(SERIALIZER.serialize(event, String.class).getData()).isEqualTo(stored);
        assertThat(
                        SERIALIZER.<String, Object>deserialize(
                                new SimpleSerializedObject<>(
                                        stored,
                                        String.class,
                                        SERIALIZER.typeForClass(event.getClass()))))
                .isEqualTo(event);
    }

    static Stream<Object> events() {
        ActivityAmended amended = RealPlan.activityAmended();
        return Stream.of(
                new ActivityCancelled(
                        RealPlan.FIRE_STATION,
                        RealPlan.TODAY,
                        "Бюджет",
                        "21",
                        null,
                        true,
                        null,
                        2,
                        WHY),
                new ActivityAmended(
                        amended.activityId(),
                        amended.version(),
                        amended.on(),
                        amended.decision(),
                        amended.before(),
                        amended.row(),
                        false,
                        null,
                        null,
                        amended.reason(),
                        amended.standing(),
                        WHY),
                new PlanAmended(
                        RealPlan.PLAN,
                        2026,
                        1,
                        2,
                        "Бюджет",
                        RealPlan.AMENDING,
                        List.of(RealPlan.laterFireStation()),
                        List.of(
                                new RowChange(
                                        RowChange.Kind.POSTPONED,
                                        RealPlan.fireStation(),
                                        RealPlan.laterFireStation(),
                                        WHY))),
                new ActivityPlanned(
                        RealPlan.FIRE_STATION,
                        RealPlan.PLAN,
                        2026,
                        1,
                        RealPlan.DECISION.date(),
                        RealPlan.fireStation(),
                        null,
                        2,
                        WHY),
                new AmendmentRestored(
                        RealPlan.PLAN,
                        RealPlan.TODAY,
                        "Бюджет",
                        List.of(RealPlan.fireStation()),
                        List.of(),
                        null,
                        Map.of(RealPlan.FIRE_STATION, WHY)));
    }
}
