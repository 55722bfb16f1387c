package kz.moldir.plan.read.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.moldir.plan.KitJson;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.DatesProposed;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.ProposedDay;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.CarryingOutEvent.ScheduleSet;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.events.recorded.Slot;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API tells of a row, by what became of it and by who reads it. */
class ActivityFormTest {

    private static final Path FORMS = Path.of("src/test/resources/api/activities.json");
    private static final String ID = RealPlan.FIRE_STATION;
    private static final LocalDate MAY = LocalDate.of(2026, 5, 13);

    private static final ActivityClosed CLOSING =
            new ActivityClosed(ID, RealPlan.TODAY, "Дано пять рекомендаций");
    private static final ActivityCancelled CANCELLATION =
            new ActivityCancelled(ID, RealPlan.TODAY, "Объект сдан", "Общее собрание, 12");

    /** All that can be waited for at once. */
    private static final PlannedActivity AWAITED = row();

    @Test
    void isAsItWas() throws IOException {
        JsonMapper json = KitJson.mapper();
        Map<String, JsonNode> told = new LinkedHashMap<>();
        forms().forEach((name, row) -> told.put(name, json.readTree(json.writeValueAsString(row))));
        Map<String, JsonNode> was = new LinkedHashMap<>();
        json.readTree(Files.readString(FORMS))
                .properties()
                .forEach(each -> was.put(each.getKey(), each.getValue()));

        assertThat(told).containsExactlyInAnyOrderEntriesOf(was);
    }

    private static Map<String, PlannedActivity> forms() {
        Map<String, PlannedActivity> forms = new LinkedHashMap<>();
        forms.put("awaited", AWAITED);
        forms.put("held", row(CLOSING));
        forms.put("cancelled", row(CANCELLATION));
        forms.put("awaited, without objects", AWAITED.withoutObjects());
        forms.put("awaited, without letters", AWAITED.withoutLetters());
        forms.put("awaited, on another day", AWAITED.only(MAY.plusDays(1), LocalTime.of(9, 0)));
        forms.put("awaited, by its schedule", AWAITED.scheduled().findFirst().orElseThrow());
        for (Disclosure told : Disclosure.values()) {
            ActivityEvent marked = new DisclosureChanged(ID, told, "Проверка", null, null, null);
            forms.put("awaited, press, " + told, row(marked).forPress());
            forms.put("held, press, " + told, row(marked, CLOSING).forPress());
            forms.put("cancelled, press, " + told, row(marked, CANCELLATION).forPress());
        }
        return forms;
    }

    private static PlannedActivity row(ActivityEvent... last) {
        Stream<ActivityEvent> before =
                Stream.of(
                        new ActivityPlanned(
                                ID,
                                RealPlan.PLAN,
                                2026,
                                1,
                                RealPlan.APPROVED_ON,
                                RealPlan.fireStation(),
                                true),
                        new ScheduleSet(
                                ID,
                                List.of(
                                        new Slot(
                                                MAY.plusDays(7),
                                                LocalTime.of(11, 0),
                                                ShownActivities.OBJECT)),
                                RealPlan.TODAY),
                        new ActivityPostponed(ID, null, MAY, "Подрядчик не готов"),
                        new ActivityDateAgreed(ID, MAY, LocalTime.of(15, 0), "мкр. «Шугыла»"),
                        new DatesProposed(
                                ID,
                                RealPlan.TODAY,
                                List.of(new ProposedDay(MAY.plusDays(2), null)),
                                null),
                        new AnswerRequested(ID, RealPlan.REQUEST),
                        new OccurrenceRecorded(ID, RealPlan.VISIT),
                        new ActivityCovered(
                                ID,
                                new Publication(
                                        "https://example.kz/1",
                                        "Совет в Шугыле",
                                        RealPlan.TODAY,
                                        Publication.Kind.ANNOUNCEMENT)));
        return ShownActivities.today(
                ShownActivities.after(
                        Stream.concat(before, Stream.of(last)).toArray(ActivityEvent[]::new)));
    }
}
