package kz.moldir.reporting.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.moldir.reporting.read.activity.ActivityView;
import kz.moldir.reporting.read.activity.HistoryEntry;
import org.junit.jupiter.api.Test;

/** Which day the public reads once one was put right, taken back or told. */
class DayCorrectionsTest extends PlanCorrectionsCase {

    @Test
    void aDayThatWasTakenBackLeavesWhatStandsAndNoReasonOfItsOwn() {
        ActivityView agreed =
                after(
                        views.get("a11"),
                        "activity-date-agreed",
                        "{'date':'2026-05-05','time':'10:00:00','place':'Акимат'}");
        ActivityView moved =
                after(
                        agreed,
                        "activity-postponed",
                        "{'date':'2026-05-20','time':'11:00:00','place':'Зал','reason':'Болен'}");
        String wrong =
                "{'kind':'date','recordId':'date','fields':[],'replaced':false,"
                        + "'reason':'Ошибка','standing':{%s'postponed':false,'moves':0}}";

        assertThat(moved.outcome().time()).isEqualTo("11:00");
        assertThat(moved.outcome().place()).isEqualTo("Зал");
        ActivityView undone =
                after(
                        moved,
                        "record-corrected",
                        wrong.formatted("'date':'2026-05-05','time':'10:00:00','place':'Акимат',"));
        assertThat(undone.outcome()).isEqualTo(agreed.outcome());
        assertThat(undone.agreedDay()).isEqualTo("2026-05-05");
        ActivityView bare = after(moved, "record-corrected", wrong.formatted(""));
        assertThat(bare.agreedDay()).isNull();
        assertThat(bare.outcome().time()).isNull();
        assertThat(bare.outcome().reason()).isNull();
    }

    @Test
    void theOwnDayOfAPlanStaysUntoldWhenAnAgreedOneIsTakenBack() {
        ActivityView marked =
                after(
                        ActivityView.unknown("m1"),
                        "activity-planned",
                        "{'planId':'p','year':2026,'half':1,'approvedOn':'2026-03-17',"
                                + "'number':1,'title':{'ru':'Проверка'},'kinds':['HEARING'],"
                                + "'timeframe':{'text':'10 апреля','kind':'EXACT_DAY',"
                                + "'start':'2026-04-10','end':'2026-04-10'},"
                                + "'responsible':{'text':'2 комиссия','commissions':['2'],"
                                + "'committees':[],'persons':[],'groups':[]},'subjects':[],"
                                + "'organiser':{'kind':'council'},'external':[],"
                                + "'disclosure':'unannounced'}");
        ActivityView undone =
                after(
                        after(marked, "activity-date-withheld", "{}"),
                        "record-corrected",
                        "{'kind':'date','recordId':'date','fields':[],'replaced':false,"
                                + "'reason':'—','standing':{'postponed':false,'moves':0}}");

        assertThat(undone.known()).isEqualTo(marked.known());
        assertThat(undone.known().withheld()).isTrue();
        assertThat(RULES.stateOf(undone.facts(), LocalDate.of(2026, 5, 13)).code())
                .isEqualTo("planned");
    }

    @Test
    void aRightRecordLeavesStandingWhatWasRecordedAfterTheWrongOne() {
        String wrong =
                "{'kind':'%s','recordId':'r','fields':[],'replaced':true,'reason':'Ошибка',"
                        + "'standing':{'postponed':false,'moves':0}}";
        ActivityView agreed =
                after(views.get("a11"), "activity-date-agreed", "{'date':'2026-04-14'}");
        ActivityView asked =
                after(
                        agreed,
                        "answer-requested",
                        "{'requestId':'r','whom':'Акимат','channel':'letter','on':'2026-04-10'}");
        ActivityView right =
                after(
                        after(asked, "record-corrected", wrong.formatted("date")),
                        "activity-date-agreed",
                        "{'date':'2026-04-14','place':'Зал','putRight':{'standing':{"
                                + "'date':'2026-04-14','postponed':false,'moves':0},"
                                + "'waiting':{'whom':'Акимат','since':'2026-04-10'}}}");

        assertThat(right.known()).isEqualTo(asked.known());
        assertThat(right.outcome().place()).isEqualTo("Зал");
        assertThat(
                        after(
                                        after(
                                                agreed,
                                                "record-corrected",
                                                wrong.formatted("request")),
                                        "answer-requested",
                                        "{'requestId':'n','whom':'Акимат','channel':'letter',"
                                                + "'on':'2026-04-09','putRight':{'standing':{"
                                                + "'postponed':false,'moves':0}}}")
                                .known())
                .as("the day has answered it, and it was asked")
                .isEqualTo(agreed.known().askedToo(LocalDate.of(2026, 4, 9)));
    }

    @Test
    void aMoveToNoPlaceLeavesNotThatOfBefore() {
        ActivityView agreed =
                after(
                        views.get("a11"),
                        "activity-date-agreed",
                        "{'date':'2026-04-14','place':'Зал'}");
        String moved = "{'date':'2026-05-20','reason':'Болен'%s}";

        assertThat(after(agreed, "activity-postponed", moved.formatted("")).outcome().place())
                .isEqualTo("Зал");
        ActivityView nowhere =
                after(agreed, "activity-postponed", moved.formatted(",'nowhere':true"));
        assertThat(nowhere.outcome().place()).isNull();
        assertThat(nowhere.outcome().reason()).isEqualTo("Болен");
    }

    @Test
    void aCancellationThatWasTakenBackLeavesTheReasonOfTheMove() {
        ActivityView moved =
                after(
                        views.get("a11"),
                        "activity-postponed",
                        "{'date':'2026-05-20','reason':'Болен'}");
        ActivityView cancelled =
                after(moved, "activity-cancelled", "{'on':'2026-04-13','reason':'Карантин'}");

        assertThat(cancelled.outcome().reason()).isEqualTo("Карантин");
        assertThat(
                        after(
                                        cancelled,
                                        "record-corrected",
                                        "{'kind':'cancellation','recordId':'cancellation',"
                                                + "'fields':[],'replaced':false,"
                                                + "'reason':'Ошибка'}")
                                .outcome()
                                .reason())
                .isEqualTo("Болен");
    }

    @Test
    void aDayOfARowThatIsNotAnnouncedIsShownNowhereUntilItIsTold() {
        ActivityView moved = views.get("a6");
        ActivityView secret =
                after(moved, "activity-disclosure-changed", "{'disclosure':'unannounced'}");

        assertThat(secret.withheld()).isTrue();
        assertThat(secret.agreedDay()).isNull();
        assertThat(state(secret)).isEqualTo("planned");
        assertThat(secret.shownHistory().toString()).doesNotContain("2026-04-20");
        ActivityView told =
                after(
                        secret,
                        "activity-disclosure-changed",
                        "{'disclosure':'open','standing':{'date':'2026-04-20','postponed':true,"
                                + "'moves':1},'place':'Достык'}");
        assertThat(state(told)).isEqualTo("postponed");
        assertThat(told.outcome().place()).isEqualTo("Достык");
        assertThat(told.shownHistory())
                .extracting(HistoryEntry::type)
                .contains("activity-postponed", "activity-disclosure-changed");
    }

    @Test
    void theDayThatAClosingToldIsShownNoMoreOnceTheClosingIsTakenBack() {
        ActivityView closed =
                after(
                        after(
                                after(
                                        views.get("a11"),
                                        "activity-disclosure-changed",
                                        "{'disclosure':'restricted'}"),
                                "activity-closed",
                                "{'on':'2026-04-13'}"),
                        "activity-disclosure-changed",
                        "{'disclosure':'restricted','standing':{'date':'2026-04-22',"
                                + "'postponed':false,'moves':0},'time':'15:00:00','place':'Зал'}");
        assertThat(closed.agreedDay()).isEqualTo("2026-04-22");

        ActivityView open =
                after(
                        after(
                                closed,
                                "record-corrected",
                                "{'kind':'closing','recordId':'closing','fields':[],"
                                        + "'replaced':false,'reason':'Ошибка',"
                                        + "'standing':{'postponed':false,'moves':0}}"),
                        "activity-disclosure-changed",
                        "{'disclosure':'restricted'}");

        assertThat(open.agreedDay()).isNull();
        assertThat(open.known().agreedDay()).isNull();
        assertThat(open.outcome().time()).isNull();
        assertThat(open.outcome().place()).isNull();
    }
}
