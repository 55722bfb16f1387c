package kz.moldir.plan.read.overlaps;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.kit.access.Acting;
import kz.moldir.kit.access.Person;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.activities.PlanRows;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** That two rows share a day says of either when it is. */
class OverlapsForPressTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 15);
    private static final Row ROW =
            RealPlan.fireStation().due(new Timeframe("15 мая", TimeframeKind.EXACT_DAY, DAY, DAY));

    @AfterEach
    void close() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void tellNothingOfARowThatIsNotAnnounced() {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            MongoDatabase database =
                    client.getDatabase(TestServers.freshDatabase(OverlapsForPressTest.class));
            Plans plans = new Plans(database);
            Activities activities = new Activities(database);
            PlanRows rows = ShownActivities.rows(activities, plans);
            plans.on(RealPlan.recorded(RealPlan.imported(), "any", RealPlan.PLAN, 0));
            plans.on(RealPlan.recorded(RealPlan.approved(), "any", RealPlan.PLAN, 1));
            planned(activities, ROW.identified("open"), true);
            planned(activities, ROW.identified("other"), true);
            planned(
                    activities,
                    RealPlan.fireStation().due(ROW.timeframe()).disclosed(Disclosure.UNANNOUNCED),
                    null);
            Overlaps overlaps =
                    new Overlaps(
                            plans,
                            rows,
                            new RosterList(database, Map::of),
                            TestCouncil.ALMATY,
                            TestCouncil.CLOCK);

            as("secretariat");
            assertThat(told(overlaps, rows, "open"))
                    .containsExactlyInAnyOrder("other", RealPlan.FIRE_STATION);
            as("press");
            assertThat(told(overlaps, rows, "open")).containsExactly("other");
            assertThat(told(overlaps, rows, RealPlan.FIRE_STATION)).isEmpty();
        }
    }

    private static List<String> told(Overlaps overlaps, PlanRows rows, String id) {
        return overlaps.told(rows.get(id).orElseThrow()).stream()
                .map(Overlaps.Told::activityId)
                .toList();
    }

    private static void as(String role) {
        Person person = new Person("x", "x", List.of(role), null);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/ru");
        request.setAttribute(Acting.class.getName(), new Acting(person, role, List.of(role)));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private static void planned(Activities activities, Row row, Boolean outside) {
        activities.on(
                RealPlan.recorded(
                        new ActivityPlanned(
                                row.id(),
                                RealPlan.PLAN,
                                2026,
                                1,
                                RealPlan.APPROVED_ON,
                                row,
                                outside),
                        "any",
                        row.id(),
                        0));
    }
}
