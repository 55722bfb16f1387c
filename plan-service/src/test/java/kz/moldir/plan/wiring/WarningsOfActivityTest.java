package kz.moldir.plan.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.plan.write.orders.DayWarnings;
import kz.moldir.plan.write.orders.DayWarnings.Slot;
import kz.moldir.testkit.TestServers;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

/** What speaks against a day of an activity that a plan of the first half-year has. */
class WarningsOfActivityTest {

    /** A Thursday of another half-year. */
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 10);

    /** On which the plan has the fire station and its double, both of the same persons. */
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 12);

    @Test
    void aDayThatThePlansPeriodHasNotIsWarnedOf() {
        with(
                warnings -> {
                    assertThat(of(warnings, SEPTEMBER, Language.RU))
                            .containsExactly(
                                    "10 сентября 2026 г. — вне периода плана: 1 января 2026 г. –"
                                            + " 30 июня 2026 г. Если работа переходит на другое"
                                            + " полугодие, её место в плане того полугодия.");
                    assertThat(of(warnings, SEPTEMBER, Language.KK).getFirst())
                            .startsWith("2026 жылғы 10 қыркүйек – жоспар кезеңінен тыс");
                    assertThat(of(warnings, SEPTEMBER, Language.EN).getFirst())
                            .startsWith("10 September 2026 is outside the period of the plan");
                    assertThat(of(warnings, LocalDate.of(2026, 6, 30), Language.RU)).isEmpty();
                });
    }

    @Test
    void whereSomebodyWasElsewhereOnADayThatHasPassedIsNotAsked() {
        with(
                warnings -> {
                    List<Slot> day = List.of(new Slot(FEBRUARY, null));
                    assertThat(
                                    warnings.ofHeld(
                                            RealPlan.FIRE_STATION,
                                            day,
                                            FEBRUARY.minusDays(1),
                                            Language.RU.locale()))
                            .as("still ahead")
                            .hasSize(1);
                    assertThat(
                                    warnings.ofHeld(
                                            RealPlan.FIRE_STATION,
                                            day,
                                            FEBRUARY,
                                            Language.RU.locale()))
                            .isEmpty();
                    assertThat(
                                    warnings.ofHeld(
                                            RealPlan.FIRE_STATION,
                                            List.of(new Slot(FEBRUARY.plusDays(3), null)),
                                            RealPlan.TODAY,
                                            Language.RU.locale()))
                            .as("a day off may be a slip")
                            .hasSize(1);
                });
    }

    private static List<String> of(DayWarnings warnings, LocalDate day, Language language) {
        return warnings.of(RealPlan.FIRE_STATION, List.of(new Slot(day, null)), language.locale());
    }

    private static void with(Consumer<DayWarnings> test) {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            MongoDatabase database =
                    client.getDatabase(TestServers.freshDatabase(WarningsOfActivityTest.class));
            Plans plans = new Plans(database);
            plans.on(RealPlan.recorded(RealPlan.imported(), "any", RealPlan.PLAN, 0));
            plans.on(RealPlan.recorded(RealPlan.approved(), "any", RealPlan.PLAN, 1));
            Activities activities = new Activities(database);
            for (Row row :
                    List.of(
                            RealPlan.fireStation(),
                            RealPlan.fireStation().identified("its-double"))) {
                activities.on(RealPlan.recorded(RealPlan.planned(row), "any", row.id(), 0));
            }
            test.accept(
                    new WarningsOfViews(
                            plans,
                            ShownActivities.rows(activities, plans),
                            new RosterList(database, Map::of),
                            TestCouncil.ALMATY,
                            TestCouncil.messages()));
        }
    }
}
