package kz.moldir.plan.read.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import kz.moldir.kit.access.KnownAccounts;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEvent.EntryAdded;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.testkit.TestServers;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whom the form of an address offers. */
class FeedDeskTest {

    @Test
    void thePressLearnsNamesFromThePlanAlone() {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            MongoDatabase database =
                    client.getDatabase(TestServers.freshDatabase(FeedDeskTest.class));
            Plans plans = new Plans(database);
            plans.on(RealPlan.recorded(RealPlan.imported(), "any", RealPlan.PLAN, 0));
            plans.on(RealPlan.recorded(RealPlan.approved(), "any", RealPlan.PLAN, 1));
            RosterList roster = new RosterList(database, Map::of);
            RosterEntry entry =
                    RosterEntry.member("m", "Нуртаев Тимур").withAliases(List.of("Нуртаев Т.Т."));
            roster.on(RealPlan.recorded(new EntryAdded("roster", entry), "roster", "roster", 0));
            FeedDesk desk =
                    new FeedDesk(
                            new Feeds(database),
                            new FeedCalendar(TestCouncil.messages(), TestCouncil.ALMATY),
                            plans,
                            ShownActivities.rows(new Activities(database), plans),
                            roster,
                            TestCouncil.ALMATY,
                            TestCouncil.CLOCK,
                            new KnownAccounts(database, TestCouncil.CLOCK));

            assertThat(desk.persons(caller("secretariat")))
                    .contains("Нуртаев Тимур")
                    .doesNotContain("Нуртаев Т.Т.");
            assertThat(desk.persons(caller("press")))
                    .contains("Нуртаев Т.Т.")
                    .doesNotContain("Нуртаев Тимур");
        }
    }

    @Test
    void whoChoosesNoCommissionIsAskedToChooseOne() {
        FeedDesk desk =
                new FeedDesk(
                        null, null, null, null, null, TestCouncil.ALMATY, TestCouncil.CLOCK, null);

        assertThat(fault(desk, "commission", ""))
                .isEqualTo("views.feeds.problem.commission-missing");
        assertThat(fault(desk, "commission", "77")).isEqualTo("views.feeds.problem.commission");
        assertThat(fault(desk, "person", " ")).isEqualTo("views.feeds.problem.person-missing");
    }

    private static String fault(FeedDesk desk, String scope, String value) {
        return catchThrowableOfType(
                        Invalid.class,
                        () -> desk.make(scope, value, false, Language.RU, caller("secretariat")))
                .faults()
                .getFirst()
                .code();
    }

    private static Caller caller(String role) {
        return new Caller(
                "someone", role, "POST /", "k", "r", null, TestCouncil.CLOCK, JsonMapper.shared());
    }
}
