package kz.moldir.reporting.read.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.reporting.listening.Folded;
import kz.moldir.reporting.listening.Story;
import kz.moldir.reporting.read.activity.Activities;
import kz.moldir.reporting.read.plan.Plans;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final Instant NOW = Instant.parse("2026-04-13T06:00:00Z");
    private static final String WORDS =
            "'number':1,'title':{'ru':'%s'},'kinds':['HEARING'],"
                    + "'timeframe':{'text':'до 20 июня','kind':'UNTIL','end':'2026-06-20'},"
                    + "'responsible':{'text':'2 комиссия','commissions':['2'],'committees':[],"
                    + "'persons':[],'groups':[]},'subjects':[],"
                    + "'organiser':{'kind':'council'},'external':[]}";

    @Test
    void whatIsDoneBesideThePlanIsCountedApartAlsoOnceItIsPutRight() {
        List<PublishedEvent> told = new ArrayList<>(Story.ofSmallPlan().events());
        told.add(
                event(
                        0,
                        "activity-planned",
                        "'planId':'"
                                + Story.PLAN
                                + "','year':2026,'half':1,'approvedOn':'2026-03-17','outside':true,"
                                + WORDS.formatted("Слова")));
        told.add(
                event(
                        1,
                        "activity-amended",
                        "'version':0,'on':'2026-04-13','decision':'Опечатка','moved':false,"
                                + WORDS.formatted("Верные слова")));

        told.add(marked("o2"));
        told.add(marked("o3"));
        told.add(
                event(
                        "o3",
                        1,
                        "activity-amended",
                        "'version':0,'on':'2026-04-13','decision':'—','moved':false,'told':true,"
                                + WORDS.formatted("Проверка")));
        told.add(
                event(
                        "o3",
                        2,
                        "activity-disclosure-changed",
                        "'disclosure':'open','standing':{'postponed':false,'moves':0}}"));

        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            var database = client.getDatabase(TestServers.freshDatabase(RowsTest.class));
            Plans plans = new Plans(database);
            Activities activities = new Activities(database);
            plans.approved(SampleRows.view(), event(0, "plan-approved", "}"));
            Folded.of(told)
                    .forEach((id, view) -> activities.fold(id, told.getLast(), before -> view));
            PlanRows rows =
                    new Rows(
                                    plans,
                                    activities,
                                    SampleRows.RULES,
                                    SampleRows.COUNCIL,
                                    new CouncilClock(
                                            Clock.fixed(NOW, ZoneOffset.UTC), Duration.ZERO))
                            .of(Story.PLAN)
                            .orElseThrow();

            assertThat(rows.outside())
                    .as("what is marked is not known before it is told")
                    .extracting(row -> row.promise().title().ru())
                    .containsExactly("Верные слова", "Проверка");
            assertThat(rows.outsideSummary().total()).isEqualTo(2);
            assertThat(rows.rows())
                    .extracting(Row::id)
                    .hasSize(12)
                    .doesNotContain("o1", "o2", "o3");
            assertThat(rows.summary().total()).isEqualTo(12);
        }
    }

    private static PublishedEvent marked(String id) {
        return event(
                id,
                0,
                "activity-planned",
                "'planId':'"
                        + Story.PLAN
                        + "','year':2026,'half':1,'approvedOn':'2026-03-17','outside':true,"
                        + "'disclosure':'unannounced','number':2,'title':{'ru':'—'},"
                        + "'kinds':['OTHER'],'timeframe':{'text':'—','kind':'UNKNOWN'},"
                        + "'responsible':{'text':'—','commissions':[],'committees':[],"
                        + "'persons':[],'groups':[]},'subjects':[],"
                        + "'organiser':{'kind':'council'},'external':[]}");
    }

    private static PublishedEvent event(long sequence, String type, String value) {
        return event("o1", sequence, type, value);
    }

    private static PublishedEvent event(String id, long sequence, String type, String value) {
        return new PublishedEvent(
                "e-" + type,
                "kz.moldir.plan." + type + ".v1",
                id,
                sequence,
                "moldir.plan",
                NOW,
                "secretariat",
                null,
                ("{'activityId':'" + id + "'," + value).replace('\'', '"'),
                Story.JSON);
    }
}
