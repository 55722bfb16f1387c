package kz.moldir.plan.read.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.view.Batch;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.PlanEvent.CoverageAmended;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.PlanStarted;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.RowChange;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;

class VersionsTest {

    private static final String PLAN = RealPlan.PLAN;
    private static final List<Row> FIRST =
            IntStream.rangeClosed(1, 5000).mapToObj(VersionsTest::row).toList();

    private static final LocalizedText BEFORE = LocalizedText.russian("Итоги на сайте.");
    private static final LocalizedText AFTER = LocalizedText.russian("Итоги в газете.");

    @Test
    void keepsBothVersionsOfThePlanWithTheMostRows() {
        List<Row> second = new ArrayList<>(FIRST);
        second.set(4, second.get(4).titled(RealPlan.fireStation().title()));
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            String database = TestServers.freshDatabase(VersionsTest.class);
            Versions versions = new Versions(client.getDatabase(database));
            VersionList list = new VersionList(client.getDatabase(database));
            Plans plans = new Plans(client.getDatabase(database));
            VersionWords words = new VersionWords(list, plans, TestCouncil.ALMATY);
            PlanEvent[] begun = {new PlanStarted(PLAN, 2026, 1, FIRST, new Coverage(BEFORE))};
            PlanEvent[] decided = {
                new PlanApproved(PLAN, 2026, 1, RealPlan.DECISION, FIRST),
                new PlanAmended(
                        PLAN,
                        2026,
                        1,
                        2,
                        "Изменение бюджета города",
                        RealPlan.AMENDING,
                        second,
                        RowChange.between(FIRST, second),
                        new CoverageAmended(new Coverage(BEFORE), new Coverage(AFTER))),
                RealPlan.amendmentCorrected(),
                RealPlan.amendmentReasonCorrected()
            };
            project(versions, decided);
            project(list, decided);
            project(plans, Stream.of(begun, decided).flatMap(Stream::of).toArray(PlanEvent[]::new));
            ListedVersion amended = list.of(PLAN).getLast();
            assertThat(amended.decision()).isEqualTo(RealPlan.amendmentCorrected().decision());
            assertThat(amended.reason()).isEqualTo(RealPlan.amendmentReasonCorrected().amendment());
            assertThat(amended.activities()).isEqualTo(5000);
            assertThat(amended.changed() + amended.postponed()).isEqualTo(1);

            ExtendedModelMap model = new ExtendedModelMap();
            assertThat(
                            new VersionsPages(
                                            versions,
                                            list,
                                            new VersionPage(
                                                    versions,
                                                    words,
                                                    null,
                                                    TestCouncil.ALMATY,
                                                    new AllTold()),
                                            null,
                                            words,
                                            new AllTold())
                                    .all(PLAN, 1, 2, model))
                    .isEqualTo("plan/versions");
            assertThat(model.get("coverage")).asInstanceOf(LIST).hasSize(1);
            assertThat(words.of(PLAN, 1)).isEqualTo(BEFORE);
            assertThat(words.of(PLAN, 2)).as("as the plan says now").isEqualTo(AFTER);
            assertThat(model.get("diffs")).asInstanceOf(LIST).hasSize(1);
            VersionView whole = versions.get(PLAN, 2).orElseThrow();
            assertThat(whole.rows()).isEqualTo(second);
            assertThat(whole.reason()).isEqualTo(RealPlan.amendmentReasonCorrected().amendment());
            assertThat(whole.decisionSeen()).isEqualTo(3);
            project(versions, decided);
            assertThat(versions.get(PLAN, 2).orElseThrow().decisionSeen())
                    .as("told once more")
                    .isEqualTo(3);
        }
    }

    private static void project(EventConsumer versions, PlanEvent... events) {
        for (int at = 0; at < events.length; at++) {
            RecordedEvent event = RealPlan.recorded(events[at], "any", PLAN, at);
            Batch batch = new Batch();
            batch.within(() -> versions.on(event));
            batch.flush();
        }
    }

    private static Row row(int number) {
        return RealPlan.housing().identified("r" + number).numbered(number);
    }

    private record AllTold() implements ToldReasons {

        @Override
        public List<RowChange> of(int version, List<RowChange> changes) {
            return changes;
        }

        @Override
        public Set<String> correctable(int version, List<RowChange> changes) {
            return Set.of();
        }
    }
}
