package kz.moldir.plan.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import kz.moldir.eventstore.event.EventSerializer;
import kz.moldir.plan.KitJson;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.RosterEvent.EntryChanged;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

/** Entries with earlier terms of office; those without are stored as they always were. */
class StoredTermsTest {

    private static final String STORED =
            """
            {"rosterId":"roster","entry":{"id":"r-1","kind":"MEMBER",\
            "name":{"ru":"Нуртаев Т.Т.","kk":"Нұртаев Т.Т."},"aliases":["Нуртаев Талгат"],\
            "commission":"2","role":"CHAIR","from":"2025-01-01","until":"2027-12-31",\
            "contacts":"c-1","terms":[{"commission":"3","role":"MEMBER","from":"2023-01-01",\
            "until":"2024-12-31"}]}}""";

    private final EventSerializer serializer =
            new EventSerializer(PlanEventTypes.all(), KitJson.mapper());

    @Test
    void areWrittenAndReadBehindTheLastOne() {
        EntryChanged moved = new EntryChanged("roster", RealPlan.AGAIN);

        assertThat(serializer.serialize(moved, String.class).getData()).isEqualTo(STORED);
        assertThat(
                        serializer.<String, Object>deserialize(
                                new SimpleSerializedObject<>(
                                        STORED,
                                        String.class,
                                        serializer.typeForClass(EntryChanged.class))))
                .isEqualTo(moved);
    }
}
