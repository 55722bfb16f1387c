package kz.moldir.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.List;
import kz.moldir.embedded.DocumentServer;
import kz.moldir.eventstore.EventStoreSettings;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.eventstore.event.EventSerializer;
import kz.moldir.eventstore.event.EventType;
import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.plan.wiring.PlanEventTypes;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Programs decide for the sample alone, not beside a council's own plan. */
class StoredPlansTest {

    private record Imported(String name) {}

    private record Started() {}

    private record Approved() {}

    private record Discarded() {}

    private record Entered() {}

    private static final EventTypes TYPES =
            EventTypes.builder()
                    .add("plan.imported", "1", Imported.class)
                    .add("plan.started", "1", Started.class)
                    .add("plan.approved", "1", Approved.class)
                    .add("plan.discarded", "1", Discarded.class)
                    .add("roster.entry-added", "1", Entered.class)
                    .build();

    private static final Imported SAMPLE = new Imported("almaty-work-plan-2026-h1.txt");

    @TempDir Path folder;

    private DocumentServer server;
    private MongoClient client;
    private MongoEventStorageEngine store;
    private long seq;

    @BeforeEach
    void start() {
        server = DocumentServer.start(folder, 0);
        client = MongoClients.create(server.uri());
        store =
                new MongoEventStorageEngine(
                        client.getDatabase("moldir_plan"),
                        new EventSerializer(TYPES, new JsonMapper()),
                        EventStoreSettings.standard(false, answer -> null));
    }

    @AfterEach
    void stop() {
        store.close();
        client.close();
        server.close();
    }

    @Test
    void awaitTheSampleUntilItIsApproved() {
        assertThat(awaitIt()).as("a fresh store").isTrue();
        happened("roster", new Entered());
        assertThat(awaitIt()).as("of before there was a plan").isTrue();
        happened("sample", SAMPLE);
        assertThat(awaitIt()).as("the first start ended too early").isTrue();
        happened("sample", new Approved());
        assertThat(awaitIt()).isFalse();
    }

    @Test
    void doNotWhereTheCouncilHasOneOfItsOwn() {
        happened("own", new Started());
        assertThat(awaitIt()).isFalse();
        happened("own", new Discarded());
        assertThat(awaitIt()).isTrue();
        happened("another", new Imported("plan.docx"));
        assertThat(awaitIt()).isFalse();
        happened("sample", SAMPLE);
        assertThat(awaitIt()).isFalse();
    }

    /** What is looked for is what plan-service keeps. */
    @Test
    void areKnownByTheNamesOfTheirEvents() {
        assertThat(PlanEventTypes.all().all())
                .extracting(EventType::name)
                .contains(
                        "plan.imported",
                        "plan.started",
                        "plan.approved",
                        "plan.discarded",
                        "plan.restored");
    }

    private boolean awaitIt() {
        return StoredPlans.awaitTheSample(server.uri());
    }

    private void happened(String aggregate, Object event) {
        store.appendEvents(
                List.of(new GenericDomainEventMessage<>("Plan", aggregate, seq++, event)));
    }
}
