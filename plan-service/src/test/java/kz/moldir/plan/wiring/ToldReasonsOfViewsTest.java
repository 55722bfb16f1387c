package kz.moldir.plan.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.kit.access.Acting;
import kz.moldir.kit.access.Person;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.ReplanningEvent.ActivityTakenOut;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.RowChange;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.versions.ToldReasons;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Why rows changed, by who reads the versions of a plan. */
class ToldReasonsOfViewsTest {

    private static final Row OPEN = RealPlan.fireStation();
    private static final Row CHECK = RealPlan.zhetysu().disclosed(Disclosure.UNANNOUNCED);
    private static final Row LATER = RealPlan.housing();
    private static final List<RowChange> CHANGES =
            Stream.of(OPEN, CHECK, LATER)
                    .map(row -> new RowChange(RowChange.Kind.EXCLUDED, row, null, "Жалоба"))
                    .toList();

    private MongoClient client;
    private Activities activities;
    private ToldReasons told;

    @BeforeEach
    void open() {
        client = MongoClients.create(TestServers.mongoUri());
        activities =
                new Activities(
                        client.getDatabase(
                                TestServers.freshDatabase(ToldReasonsOfViewsTest.class)));
        told = new ToldReasonsOfViews(activities);
        Stream.of(OPEN, CHECK, LATER).forEach(row -> happened(row, RealPlan.planned(row), 0));
        happened(
                LATER,
                new DisclosureChanged(LATER.id(), Disclosure.RESTRICTED, null, null, null, null),
                1);
    }

    @AfterEach
    void close() {
        RequestContextHolder.resetRequestAttributes();
        client.close();
    }

    @Test
    void thePressIsNotToldThoseOfRowsOfWhichItIsNotToldAll() {
        reading("press");
        assertThat(told.of(2, CHANGES))
                .extracting(RowChange::reason)
                .containsExactly("Жалоба", null, null);
        assertThat(told.of(2, CHANGES))
                .extracting(RowChange::row)
                .containsExactly(OPEN, CHECK, LATER);

        happened(CHECK, new ActivityClosed(CHECK.id(), RealPlan.TODAY, "Обошли"), 1);
        happened(LATER, new ActivityClosed(LATER.id(), RealPlan.TODAY, "Обошли"), 2);
        assertThat(told.of(2, CHANGES))
                .as("a check is told once it is held, what is restricted never")
                .extracting(RowChange::reason)
                .containsExactly("Жалоба", "Жалоба", null);
    }

    @Test
    void theCouncilIsToldAll() {
        reading("member");
        assertThat(told.of(2, CHANGES)).isEqualTo(CHANGES);
    }

    /** Also why a row went that was open, and what was put right twice. */
    @Test
    void areToldAsTheyAreRightByNow() {
        happened(
                OPEN,
                new ActivityTakenOut(OPEN.id(), 2, RealPlan.TODAY, "Бюджет", "21", null, "Жалоба"),
                1);
        happened(OPEN, right("2", "Депо передано области"), 2);
        reading("member");
        assertThat(told.of(2, CHANGES))
                .extracting(RowChange::reason)
                .containsExactly("Депо передано области", "Жалоба", "Жалоба");
        assertThat(told.of(3, CHANGES)).as("another version").isEqualTo(CHANGES);
        assertThat(activities.get(OPEN.id()).orElseThrow().outcome().takenOut().rowReason())
                .isEqualTo("Депо передано области");
        happened(OPEN, right("2", null), 3);
        assertThat(told.of(2, CHANGES).getFirst().reason()).isNull();
    }

    /** Also where it was taken back, and why a row was added; not what its activity lacks. */
    @Test
    void areCorrectableWhereTheActivityKnowsThem() {
        Row added = RealPlan.buildings();
        happened(
                added,
                new ActivityPlanned(
                        added.id(), RealPlan.PLAN, 2026, 1, RealPlan.TODAY, added, null, 2, "Рост"),
                0);
        happened(
                OPEN,
                new ActivityTakenOut(OPEN.id(), 2, RealPlan.TODAY, "Бюджет", "21", null, "Жалоба"),
                1);
        happened(OPEN, right("2", null), 2);
        List<RowChange> all =
                Stream.concat(
                                CHANGES.stream(),
                                Stream.of(new RowChange(RowChange.Kind.ADDED, null, added, "Рост")))
                        .toList();

        assertThat(told.correctable(2, all)).containsExactlyInAnyOrder(OPEN.id(), added.id());
        assertThat(told.correctable(3, all)).isEmpty();
    }

    /** As on the page of the activity, whatever the plan says of the row. */
    @Test
    void whatWasNotToldIsNotToldToThePressOnceTheRowIsOpen() {
        happened(
                OPEN,
                new ActivityTakenOut(OPEN.id(), 2, RealPlan.TODAY, "Бюджет", "21", true, "Жалоба"),
                1);
        happened(
                LATER,
                new ActivityTakenOut(LATER.id(), 2, RealPlan.TODAY, "Бюджет", "21", null, "Жалоба"),
                2);
        happened(
                LATER,
                new DisclosureChanged(LATER.id(), Disclosure.OPEN, null, null, null, null),
                3);
        reading("press");
        assertThat(told.of(2, CHANGES))
                .extracting(RowChange::reason)
                .containsExactly(null, null, "Жалоба");
        assertThat(activities.get(OPEN.id()).orElseThrow().outcome().takenOut().withheld())
                .isTrue();
        reading("member");
        assertThat(told.of(2, CHANGES)).isEqualTo(CHANGES);
    }

    private static RecordCorrected right(String version, String reason) {
        return new RecordCorrected(
                OPEN.id(),
                new Correction(
                        Correction.Kind.ROW_REASON,
                        version,
                        null,
                        List.of(new Correction.Field("rowReason", "Жалоба", reason)),
                        false,
                        "Ошибка",
                        new Correction.Standing(null, false, 0),
                        null,
                        null));
    }

    private void happened(Row row, Object event, long sequence) {
        activities.on(RealPlan.recorded(event, "any", row.id(), sequence));
    }

    private static void reading(String role) {
        Person person = new Person("x", "x", List.of(role), null);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/ru");
        request.setAttribute(Acting.class.getName(), new Acting(person, role, List.of(role)));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
