package kz.moldir.plan.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.eventstore.event.EventSerializer;
import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.plan.KitJson;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.RowChange;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored with words in Kazakh, or under a name, can be read for ever too. */
class StoredInBothTest {

    private static final Path STORED = Path.of("src/test/resources/stored-in-both");
    private static final EventTypes TYPES = PlanEventTypes.all();
    private static final EventSerializer SERIALIZER = new EventSerializer(TYPES, KitJson.mapper());

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

    /** Whom a recommendation goes to, as the roster called it then. */
    @Test
    void aDecisionKeepsWhatItsAgencyWasCalled() throws IOException {
        String stored = Files.readString(STORED.resolve("activity.decision-taken.1.json")).strip();
        DecisionTaken event =
                SERIALIZER.deserialize(
                        new SimpleSerializedObject<>(
                                stored,
                                String.class,
                                SERIALIZER.typeForClass(DecisionTaken.class)));

        assertThat(event.decided().recommendation().name())
                .isEqualTo(
                        new LocalizedText(
                                "Акимат Жетысуского района", "Жетісу ауданының әкімдігі", null));
        assertThat(SERIALIZER.serialize(event, String.class).getData()).isEqualTo(stored);
    }

    private static Stream<Object> events() {
        String id = RealPlan.FIRE_STATION;
        Occurrence visit = RealPlan.VISIT;
        LocalizedText council =
                new LocalizedText(
                        "Общественный совет города Алматы",
                        "Алматы қаласының қоғамдық кеңесі",
                        null);
        return Stream.of(
                new PlanApproved(
                        RealPlan.PLAN,
                        2026,
                        1,
                        RealPlan.DECISION,
                        List.of(RealPlan.fireStation()),
                        council),
                new PlanAmended(
                        RealPlan.PLAN,
                        2026,
                        1,
                        2,
                        "Изменение бюджета города",
                        RealPlan.AMENDING,
                        List.of(RealPlan.laterFireStation()),
                        List.of(
                                new RowChange(
                                        RowChange.Kind.POSTPONED,
                                        RealPlan.fireStation(),
                                        RealPlan.laterFireStation())),
                        null,
                        council),
                new ActivityClosed(
                        id, RealPlan.TODAY, "Дано пять рекомендаций", null, "Бес ұсыным берілді"),
                new ActivityPostponed(
                        id,
                        LocalDate.of(2026, 2, 12),
                        RealPlan.TODAY,
                        null,
                        null,
                        "Нет допуска на объект",
                        null,
                        null,
                        null,
                        "Нысанға кіруге рұқсат жоқ"),
                new ActivityCancelled(
                        id, RealPlan.TODAY, "Объект сдан", null, null, null, "Нысан тапсырылды"),
                new OccurrenceRecorded(
                        id,
                        new Occurrence(
                                visit.id(),
                                visit.date(),
                                visit.time(),
                                visit.place(),
                                visit.format(),
                                visit.object(),
                                visit.summary(),
                                null,
                                "Бокстар қаралды")),
                new RecordCorrected(
                        id,
                        new Correction(
                                Correction.Kind.DATE,
                                "date",
                                null,
                                List.of(new Correction.Field("reasonKk", "Жаңбыр", "Нөсер")),
                                true,
                                "Ошибка",
                                new Correction.Standing(
                                        RealPlan.TODAY,
                                        true,
                                        1,
                                        null,
                                        null,
                                        "Нет допуска на объект",
                                        "Нысанға кіруге рұқсат жоқ"),
                                null,
                                null)));
    }
}
