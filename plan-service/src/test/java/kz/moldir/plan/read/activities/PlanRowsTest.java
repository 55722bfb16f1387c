package kz.moldir.plan.read.activities;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.state.StateRules;
import kz.moldir.kit.access.Acting;
import kz.moldir.kit.access.Person;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.CarryingOutEvent.ScheduleSet;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.ReplanningEvent.ActivityTakenOut;
import kz.moldir.plan.events.ReplanningEvent.StillWanted;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.RowChange;
import kz.moldir.plan.events.recorded.Slot;
import kz.moldir.plan.read.overlaps.Overlap;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.read.versions.VersionList;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What something may be asked of, by who asks. */
class PlanRowsTest {

    private static final Row CHECK =
            RealPlan.fireStation()
                    .due(
                            new Timeframe(
                                    "15 мая",
                                    TimeframeKind.EXACT_DAY,
                                    LocalDate.of(2026, 5, 15),
                                    LocalDate.of(2026, 5, 15)));

    private MongoClient client;
    private Plans plans;
    private Activities activities;
    private VersionList versions;
    private PlanRows rows;

    @BeforeEach
    void open() {
        client = MongoClients.create(TestServers.mongoUri());
        MongoDatabase database = client.getDatabase(TestServers.freshDatabase(PlanRowsTest.class));
        plans = new Plans(database);
        activities = new Activities(database);
        versions = new VersionList(database);
        rows =
                new PlanRows(
                        activities,
                        plans,
                        versions,
                        StateRules.of(TestCouncil.ALMATY),
                        TestCouncil.ALMATY,
                        TestCouncil.CLOCK);
        plans.on(RealPlan.recorded(RealPlan.imported(), "any", RealPlan.PLAN, 0));
        plans.on(RealPlan.recorded(RealPlan.approved(), "any", RealPlan.PLAN, 1));
        RealPlan.rows().stream()
                .map(
                        row ->
                                row.id().equals(RealPlan.ZHETYSU)
                                        ? row.disclosed(Disclosure.UNANNOUNCED)
                                        : row)
                .forEach(row -> planned(row, null));
        planned(CHECK.identified("open"), true);
        planned(CHECK.identified("check").disclosed(Disclosure.UNANNOUNCED), true);
        planned(RealPlan.buildings().identified("series").disclosed(Disclosure.UNANNOUNCED), true);
    }

    @AfterEach
    void close() {
        RequestContextHolder.resetRequestAttributes();
        client.close();
    }

    /** Neither that one person is expected twice nor that a schedule is missing tells of it. */
    @Test
    void ofWhatIsNotAnnouncedNothingIsAskedOfThePress() {
        assertThat(asked("secretariat"))
                .contains(RealPlan.FIRE_STATION, "open", RealPlan.ZHETYSU, "check", "series");
        assertThat(asked("press"))
                .contains(RealPlan.FIRE_STATION, "open")
                .doesNotContain(RealPlan.ZHETYSU, "check", "series");
    }

    /** All that earlier half-years left to their next plans would be read for every Today else. */
    @Test
    void whatTheNextPlanHasIsNotReadAnyMore() {
        told(RealPlan.CARRIED_OVER, 1);
        LocalDate from = RealPlan.CARRIED_OVER.begins();

        assertThat(open(from.minusDays(1))).contains(RealPlan.ZHETYSU);
        assertThat(open(from)).doesNotContain(RealPlan.ZHETYSU).contains(RealPlan.FIRE_STATION);

        told(
                new OccurrenceRecorded(
                        RealPlan.ZHETYSU,
                        new Occurrence("o", from.minusDays(1), null, null, null, null, null, null)),
                2);
        assertThat(open(from)).as("it took place before").contains(RealPlan.ZHETYSU);
    }

    @Test
    void whatGoesOnWithWhatTookPlaceInItsOwnPlanIsAskedAbout() {
        String id = RealPlan.CARRIED_OVER.next().activityId();
        planned(
                RealPlan.zhetysu()
                        .identified(id)
                        .continuing(
                                new Continues(
                                        RealPlan.ZHETYSU, 2026, 1, 10, Continues.Reason.NOT_DONE)),
                null);
        told(RealPlan.CARRIED_OVER, 1);
        assertThat(doubts()).isEmpty();

        told(new ActivityCancelled(RealPlan.ZHETYSU, RealPlan.TODAY, "Объект сдан", null), 2);
        assertThat(doubts())
                .singleElement()
                .returns("cancelled", Doubt::why)
                .returns(id, doubt -> doubt.row().id());

        activities.on(RealPlan.recorded(new StillWanted(id), "any", id, 1));
        assertThat(doubts()).as("somebody said that it is").isEmpty();
    }

    /** Found by an index, as the plan tells it where all of it is read. */
    @Test
    void aDayHasWhatThePlanAndTheWorkBesideItHaveOnIt() {
        LocalDate day = LocalDate.of(2026, 5, 15);
        LocalDate other = day.plusDays(1);
        assertThat(on(day)).containsExactlyInAnyOrder("open", "check");

        told(new ActivityDateAgreed(RealPlan.ZHETYSU, day, LocalTime.NOON, "Акимат"), 1);
        told("series", new ScheduleSet("series", List.of(slot(day), slot(other)), day), 1);
        assertThat(on(day)).containsExactlyInAnyOrder("open", "check", RealPlan.ZHETYSU, "series");
        assertThat(on(other)).containsExactly("series");

        told(new ActivityPostponed(RealPlan.ZHETYSU, day, other, "Аким в командировке"), 2);
        told("check", new ActivityCancelled("check", RealPlan.TODAY, "Объект сдан", null), 1);
        told("series", new ActivityClosed("series", RealPlan.TODAY, "Обошли"), 2);
        assertThat(on(day)).containsExactly("open");
        assertThat(on(other)).containsExactly(RealPlan.ZHETYSU);
    }

    /** Its rows become activities one after another. */
    @Test
    void ofAPlanThatWasApprovedJustNowADayLacksNothing() {
        LocalDate day = LocalDate.of(2026, 7, 3);
        Row dated =
                RealPlan.zhetysu()
                        .identified("next-1")
                        .due(new Timeframe("3 июля", TimeframeKind.EXACT_DAY, day, day));
        plans.on(
                RealPlan.recorded(
                        new PlanImported(
                                "next", 2026, 2, RealPlan.FILE, List.of(dated), "План", List.of()),
                        "any",
                        "next",
                        0));
        plans.on(
                RealPlan.recorded(
                        new PlanApproved("next", 2026, 2, RealPlan.DECISION, List.of(dated)),
                        "any",
                        "next",
                        1));

        assertThat(on(day)).as("the plan beside it").containsExactly("next-1");
    }

    /** A row that was held stays, and is no row of the version in force. */
    @Test
    void whatAnAmendmentTookOutIsShownAndNotCountedInThePlan() {
        List<Row> left =
                RealPlan.rows().stream()
                        .filter(row -> !row.id().equals(RealPlan.FIRE_STATION))
                        .toList();
        told(
                RealPlan.FIRE_STATION,
                new ActivityClosed(RealPlan.FIRE_STATION, RealPlan.TODAY, "Обошли"),
                1);
        plans.on(
                RealPlan.recorded(
                        new PlanAmended(
                                RealPlan.PLAN,
                                2026,
                                1,
                                2,
                                "Бюджет",
                                RealPlan.AMENDING,
                                left,
                                RowChange.between(RealPlan.rows(), left)),
                        "any",
                        RealPlan.PLAN,
                        2));

        assertThat(out()).as("the version in force tells it at once").isEqualTo(TakenOut.LACKING);
        told(RealPlan.FIRE_STATION, RealPlan.takenOut(), 2);
        assertThat(out().rowReason()).isEqualTo("Депо передано области");
        assertThat(whole().out()).isEqualTo(1);
        assertThat(whole().rows()).hasSameSizeAs(RealPlan.rows());
    }

    /** Its number may come later, and why the plan was amended may be put right. */
    @Test
    void whoeverReadsIsToldOfTheAmendmentAsItIsKnownByNow() {
        told(
                RealPlan.FIRE_STATION,
                new ActivityTakenOut(
                        RealPlan.FIRE_STATION, 2, RealPlan.TODAY, "Бюджет", null, true, "Область"),
                2);
        versions.on(RealPlan.recorded(RealPlan.amended(), "any", RealPlan.PLAN, 2));
        versions.on(
                RealPlan.recorded(RealPlan.amendmentReasonCorrected(), "any", RealPlan.PLAN, 3));
        TakenOut known =
                new TakenOut(
                        2,
                        LocalDate.of(2026, 4, 10),
                        "21",
                        "Изменение бюджета города на 2026 год",
                        "Область",
                        null,
                        true);

        assertThat(rows.get(RealPlan.FIRE_STATION).orElseThrow().takenOut()).isEqualTo(known);
        assertThat(whole().rows())
                .filteredOn(row -> row.id().equals(RealPlan.FIRE_STATION))
                .extracting(PlannedActivity::takenOut)
                .containsExactly(known);

        told(
                RealPlan.FIRE_STATION,
                new DisclosureChanged(
                        RealPlan.FIRE_STATION, Disclosure.RESTRICTED, null, null, null, null),
                3);
        reading("press");
        assertThat(rows.get(RealPlan.FIRE_STATION).orElseThrow().takenOut())
                .isEqualTo(known.untold());
    }

    private TakenOut out() {
        return whole().rows().stream()
                .filter(row -> row.id().equals(RealPlan.FIRE_STATION))
                .peek(row -> assertThat(row.state()).isEqualTo("held"))
                .map(PlannedActivity::takenOut)
                .findFirst()
                .orElseThrow();
    }

    private PlanRows.Whole whole() {
        return rows.whole(plans.get(RealPlan.PLAN).orElseThrow());
    }

    private Stream<String> on(LocalDate day) {
        Stream<PlannedActivity> all =
                Stream.concat(
                        rows.withOutside(plans.get(RealPlan.PLAN).orElseThrow()).stream(),
                        plans.beside(plans.get(RealPlan.PLAN).orElseThrow()).stream()
                                .flatMap(plan -> rows.withOutside(plan).stream()));
        List<String> read = ids(all, day);
        List<String> found =
                ids(rows.on(Set.of(day), plans.head(RealPlan.PLAN).orElseThrow()).stream(), day);
        assertThat(found).containsExactlyInAnyOrderElementsOf(read);
        return found.stream();
    }

    private static List<String> ids(Stream<PlannedActivity> of, LocalDate day) {
        return Overlap.byDay(of, day::equals).values().stream()
                .flatMap(List::stream)
                .map(PlannedActivity::id)
                .toList();
    }

    private static Slot slot(LocalDate day) {
        return new Slot(day, null, "Рынок");
    }

    private List<Doubt> doubts() {
        return rows.asked(plans.head(RealPlan.PLAN).orElseThrow(), Set.of()).doubts();
    }

    private Stream<String> open(LocalDate day) {
        return activities.open(day).stream().map(ActivityView::id);
    }

    private void told(ActivityEvent event, long sequence) {
        told(RealPlan.ZHETYSU, event, sequence);
    }

    private void told(String id, ActivityEvent event, long sequence) {
        activities.on(RealPlan.recorded(event, "any", id, sequence));
    }

    private Stream<String> asked(String role) {
        reading(role);
        return rows.asked(plans.head(RealPlan.PLAN).orElseThrow(), Set.of()).own().stream()
                .map(PlannedActivity::id);
    }

    private static void reading(String role) {
        Person person = new Person("x", "x", List.of(role), null);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/ru");
        request.setAttribute(Acting.class.getName(), new Acting(person, role, List.of(role)));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private void planned(Row row, Boolean outside) {
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
