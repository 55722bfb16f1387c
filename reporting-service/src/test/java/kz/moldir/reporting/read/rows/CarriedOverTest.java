package kz.moldir.reporting.read.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.moldir.council.state.ActivityState;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.reporting.listening.Folded;
import kz.moldir.reporting.listening.Story;
import kz.moldir.reporting.read.activity.Activities;
import kz.moldir.reporting.read.activity.ActivityView;
import kz.moldir.reporting.read.plan.Plans;
import kz.moldir.reporting.read.register.ActivityAnswer;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.Test;

/** The public sees what the next plan took over, and whether its day had come by then. */
class CarriedOverTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final Instant NOW = Instant.parse("2026-04-13T06:00:00Z");
    private static final Instant JULY = Instant.parse("2026-06-30T19:00:00Z");
    private static final LocalDate APRIL_13 = LocalDate.of(2026, 4, 13);
    private static final int LATE = 3;
    private static final int AHEAD = 8;

    private final List<PublishedEvent> told = new ArrayList<>(Story.ofSmallPlan().events());

    @Test
    void whatWasLateStaysAmongWhatIsDueAndIsCalledNotDone() {
        PlanRows before = plan();
        carriedOver(LATE);
        carriedOver(AHEAD);
        PlanRows after = plan();

        assertThat(after.summary().due()).isEqualTo(before.summary().due());
        assertThat(after.summary().notDone()).isEqualTo(1);
        assertThat(row(after, LATE).stateKey()).isEqualTo("reporting.carried.notDone");
        assertThat(row(after, AHEAD).stateKey()).isEqualTo("reporting.carried.over");
        assertThat(ActivityAnswer.of(row(after, LATE)).notDone()).isTrue();
        assertThat(ActivityAnswer.of(row(after, AHEAD)).notDone()).isNull();
    }

    @Test
    void namesTheRowOfTheNextPlanAndWhatBecameOfIt() {
        carriedOver(LATE);
        assertThat(row(plan(), LATE).next())
                .as("its plan is on its way")
                .isEqualTo(new Row.Next("n3", 2026, 2, 9, APRIL_13, null));

        told.add(
                event(
                        "n3",
                        0,
                        "activity-planned",
                        "'planId':'next','year':2026,'half':2,'approvedOn':'2026-04-13',"
                                + "'number':7,'title':{'ru':'Слова'},'kinds':['HEARING'],"
                                + "'timeframe':{'text':'сентябрь','kind':'MONTH'},"
                                + "'responsible':{'text':'2 комиссия','commissions':['2'],"
                                + "'committees':[],'persons':[],'groups':[]},'subjects':[],"
                                + "'organiser':{'kind':'council'},'external':[]"));
        assertThat(row(plan(), LATE).next())
                .isEqualTo(new Row.Next("n3", 2026, 2, 7, APRIL_13, false));

        told.add(
                event(
                        "n3",
                        1,
                        "activity-cancelled",
                        "'on':'2026-04-13','reason':'Исключено','decision':'2'"));
        assertThat(row(plan(), LATE).next())
                .isEqualTo(new Row.Next("n3", 2026, 2, 7, APRIL_13, true));
        assertThat(row(plan(), LATE).stateKey()).isEqualTo("reporting.carried.notDone.cancelled");
    }

    @Test
    void whatIsCancelledBeforeThenGoesOnNowhere() {
        carriedOver(AHEAD);
        assertThat(row(plan(), AHEAD).next()).isNotNull();
        told.add(
                event(
                        "a" + AHEAD,
                        101,
                        "activity-cancelled",
                        "'on':'2026-04-13','reason':'Исключено','decision':'2'"));
        assertThat(row(plan(), AHEAD).next()).isNull();
        assertThat(row(plan(), AHEAD).nextKey()).isNull();
    }

    @Test
    void whatWaitedForAnAnswerByThenIsNotAccusedOnceItCame() {
        asked(LATE, 99, "2026-04-10");
        carriedOver(LATE);
        told.add(event("a" + LATE, 101, "answer-received", "'requestId':'r99','on':'2026-04-13'"));

        assertThat(plan().summary().notDone()).isZero();
        assertThat(row(plan(), LATE).stateKey()).isEqualTo("reporting.carried.over");
    }

    /** A request whose month was typed wrong, put right once a day had been agreed. */
    @Test
    void whatWasAskedForByACorrectedRequestIsNotAccused() {
        asked(LATE, 96, "2026-03-01");
        told.add(event("a" + LATE, 97, "activity-date-agreed", "'date':'2026-03-20'"));
        told.add(
                event(
                        "a" + LATE,
                        98,
                        "record-corrected",
                        "'kind':'request','recordId':'r96','fields':[],'replaced':true,"
                                + "'reason':'Опечатка'"));
        told.add(
                event(
                        "a" + LATE,
                        99,
                        "answer-requested",
                        "'requestId':'r99','channel':'letter','whom':'ДЧС','on':'2026-04-10',"
                                + "'putRight':{'standing':{'date':'2026-03-20','postponed':false,"
                                + "'moves':0}}"));
        carriedOver(LATE);

        assertThat(plan().summary().notDone()).isZero();
    }

    @Test
    void aLetterOfLaterExcusesNothing() {
        carriedOver(LATE);
        asked(LATE, 101, "2026-04-14");

        assertThat(plan().summary().notDone()).isEqualTo(1);
    }

    @Test
    void whatWasCarriedOverInErrorIsLateAgain() {
        carriedOver(LATE);
        told.add(
                event(
                        "a" + LATE,
                        101,
                        "record-corrected",
                        "'kind':'carrying-over','recordId':'carrying-over','fields':[],"
                                + "'replaced':false,'reason':'Проведено'"));
        Row row = row(plan(), LATE);

        assertThat(row.code()).isEqualTo("noRecord");
        assertThat(row.next()).isNull();
        assertThat(plan().summary().notDone()).isZero();
    }

    @Test
    void followsTheDayOfTheDecisionWhereThatIsPutRight() {
        carriedOver(LATE);
        told.add(
                event(
                        "a" + LATE,
                        101,
                        "record-corrected",
                        "'kind':'carrying-over','recordId':'carrying-over','fields':[],"
                                + "'replaced':true,'reason':'—'"));
        told.add(
                event(
                        "a" + LATE,
                        102,
                        "activity-carried-over",
                        "'on':'2026-03-18','nextActivityId':'n3','year':2026,'half':2,'number':9"));
        Row row = row(plan(), LATE);

        assertThat(row.facts().carriedOn()).isEqualTo("2026-03-18");
        assertThat(row.next())
                .isEqualTo(new Row.Next("n3", 2026, 2, 9, LocalDate.of(2026, 3, 18), null));
        assertThat(row.notDone()).as("its day had not come by then").isFalse();
    }

    /** The next plan was approved on 13 April, and begins on 1 July. */
    @Test
    void whatTheNextPlanHasFromItsFirstDayStaysAsItIsUntilThen() {
        PlanRows before = plan();
        carriedOver(LATE, ",'from':'2026-07-01'");
        carriedOver(AHEAD, ",'from':'2026-07-01'");

        assertThat(plan().summary()).isEqualTo(before.summary());
        assertThat(row(plan(), LATE).code()).isEqualTo("noRecord");
        assertThat(row(plan(), LATE).nextKey()).isEqualTo("reporting.next.ahead");
        assertThat(plan(JULY.minusSeconds(1)).summary().count(ActivityState.CARRIED_OVER)).isZero();

        Row late = row(plan(JULY), LATE);
        assertThat(late.stateKey()).isEqualTo("reporting.carried.notDone");
        assertThat(late.nextKey()).isEqualTo("reporting.next.over");
        assertThat(late.next())
                .isEqualTo(new Row.Next("n3", 2026, 2, 9, LocalDate.of(2026, 7, 1), null));
        assertThat(plan(JULY).summary().due()).as("for ever after").isGreaterThan(0);
    }

    @Test
    void whatTookPlaceBeforeTheNextPlanHasItStays() {
        carriedOver(LATE, ",'from':'2026-07-01'");
        told.add(
                event(
                        "a" + LATE,
                        101,
                        "occurrence-recorded",
                        "'occurrenceId':'o','date':'2026-06-30'"));

        Row row = row(plan(JULY), LATE);
        assertThat(row.code()).isEqualTo("planned");
        assertThat(row.nextKey()).isEqualTo("reporting.next.kept");
        assertThat(plan(JULY).summary().notDone()).isZero();
    }

    private void asked(int number, int sequence, String on) {
        told.add(
                event(
                        "a" + number,
                        sequence,
                        "answer-requested",
                        ("'requestId':'r%d','channel':'letter','whom':'ДЧС','on':'%s'")
                                .formatted(sequence, on)));
    }

    private void carriedOver(int number) {
        carriedOver(number, "");
    }

    private void carriedOver(int number, String from) {
        told.add(
                event(
                        "a" + number,
                        100,
                        "activity-carried-over",
                        "'on':'2026-04-13','nextActivityId':'n"
                                + number
                                + "','year':2026,'half':2,'number':9"
                                + from));
    }

    private static Row row(PlanRows plan, int number) {
        return plan.rows().get(number - 1);
    }

    private PlanRows plan() {
        return plan(NOW);
    }

    private PlanRows plan(Instant now) {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri())) {
            var database = client.getDatabase(TestServers.freshDatabase(CarriedOverTest.class));
            Plans plans = new Plans(database);
            Activities activities = new Activities(database);
            plans.approved(SampleRows.view(), event("p", 0, "plan-approved", "'planId':'p'"));
            Map<String, ActivityView> views = Folded.of(told);
            views.forEach((id, view) -> activities.fold(id, told.getLast(), before -> view));
            return new Rows(
                            plans,
                            activities,
                            SampleRows.RULES,
                            SampleRows.COUNCIL,
                            new CouncilClock(Clock.fixed(now, ALMATY), Duration.ZERO))
                    .of(Story.PLAN)
                    .orElseThrow();
        }
    }

    private static PublishedEvent event(String id, long sequence, String type, String value) {
        return new PublishedEvent(
                "e-" + id + sequence,
                "kz.moldir.plan." + type + ".v1",
                id,
                sequence,
                "moldir.plan",
                NOW,
                "secretariat",
                null,
                ("{'activityId':'" + id + "'," + value + "}").replace('\'', '"'),
                Story.JSON);
    }
}
