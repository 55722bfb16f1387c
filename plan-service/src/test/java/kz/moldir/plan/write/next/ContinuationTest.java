package kz.moldir.plan.write.next;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.document.timeframe.Half;
import kz.moldir.plan.document.timeframe.PlanPeriod;
import kz.moldir.plan.document.timeframe.TimeframeReader;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.Continues.Reason;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.next.EarlierPlans.EarlierPlan;
import kz.moldir.plan.write.next.EarlierPlans.EarlierRow;
import kz.moldir.plan.write.next.EarlierPlans.Named;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContinuationTest {

    private static final PlanPeriod NEXT = new PlanPeriod(2026, Half.SECOND);
    private static final TimeframeReader TERMS = new TimeframeReader(NEXT);
    private static final Continuation CONTINUATION =
            new Continuation(
                    NEXT,
                    LocalDate.of(2026, 6, 10),
                    words -> TERMS.read(1, words).timeframe(),
                    row -> "Дата на согласовании");

    @Test
    void whatWasNotDoneAndWhatDoesNotEndIsProposed() {
        List<Offer> offers =
                offers(
                        row(RealPlan.zhetysu(), "noDate"),
                        row(RealPlan.fireStation(), "covered"),
                        row(RealPlan.buildings(), "permanent"),
                        row(RealPlan.housing(), "cancelled"));

        assertThat(offers)
                .extracting(Offer::activityId, Offer::reason, Offer::proposed)
                .containsExactly(
                        tuple(RealPlan.ZHETYSU, Reason.NOT_DONE, true),
                        tuple(RealPlan.FIRE_STATION, Reason.REPEATED, false),
                        tuple(RealPlan.BUILDINGS, Reason.PERMANENT, true));
        assertThat(offers.getFirst().row().continues())
                .isEqualTo(new Continues(RealPlan.ZHETYSU, 2026, 1, 10, Reason.NOT_DONE));
        assertThat(offers.getFirst().row().id()).isEqualTo("new-" + RealPlan.ZHETYSU);
    }

    @Test
    void aYearIsBeforeNoPartOfItself() {
        Named year = new Named("y", 2026, 0);
        assertThat(year.before(2027, 0)).isTrue();
        assertThat(year.before(2027, 1)).isTrue();
        assertThat(year.before(2026, 2)).isFalse();
        assertThat(new Named("h", 2026, 1).before(2026, 2)).isTrue();
        assertThat(new Named("h", 2026, 2).before(2026, 0)).isFalse();
        assertThat(new Named("h", 2025, 2).before(2026, 0)).isTrue();
    }

    @Test
    void aTermInsideTheNewHalfYearStays() {
        Offer permanent = offer("permanent", null, "По отдельному графику");
        Offer summer = offer("noRecord", null, "Август");

        assertThat(permanent.newTerm()).isFalse();
        assertThat(permanent.row().timeframe().kind()).isEqualTo(TimeframeKind.BY_SCHEDULE);
        assertThat(summer.row().timeframe().end()).isEqualTo(LocalDate.of(2026, 8, 31));
    }

    @Test
    void aTermOfAllTheYearCoversMonthsBeforeTheNewPlan() {
        Offer year = offer("permanent", null, "В течение года");

        assertThat(year.row().timeframe().kind()).isEqualTo(TimeframeKind.ALL_YEAR);
        assertThat(year.early()).isTrue();
        assertThat(offer("permanent", null, "Регулярно").early()).isFalse();
    }

    @Test
    void aTermThatIsOverIsToBeAgreedAnew() {
        Offer offer = offer("noRecord", null, "12 февраля");

        assertThat(offer.newTerm()).isTrue();
        assertThat(offer.row().timeframe().text()).isEqualTo("Дата на согласовании");
        assertThat(offer.row().timeframe().kind()).isEqualTo(TimeframeKind.TO_BE_AGREED);
    }

    /** Which its words alone do not say. */
    @Test
    void aTermThatAPersonSaidGoesOnWhereItHasNoEnd() {
        String words = "Когда растает снег";
        assertThat(TERMS.read(1, words).timeframe().kind()).isEqualTo(TimeframeKind.UNKNOWN);

        Offer permanent =
                offer("permanent", null, new Timeframe(words, TimeframeKind.ON_DEMAND, null, null));
        assertThat(permanent.row().timeframe())
                .isEqualTo(new Timeframe(words, TimeframeKind.ON_DEMAND, null, null));
        assertThat(permanent.newTerm()).isFalse();

        LocalDate march = LocalDate.of(2026, 3, 31);
        Offer over =
                offer("noRecord", null, new Timeframe(words, TimeframeKind.UNTIL, null, march));
        assertThat(over.row().timeframe().kind()).isEqualTo(TimeframeKind.TO_BE_AGREED);
        assertThat(over.newTerm()).isTrue();
    }

    @Test
    void theDayItWasMovedToStands() {
        Offer offer = offer("postponed", LocalDate.of(2026, 9, 15), "12 февраля");

        assertThat(offer.row().timeframe().kind()).isEqualTo(TimeframeKind.EXACT_DAY);
        assertThat(offer.row().timeframe().end()).isEqualTo(LocalDate.of(2026, 9, 15));
    }

    @Test
    void whatRecursGoesOnWhetherItWasHeldOrNot() {
        Offer offer = offer("held", null, "Ежемесячно");

        assertThat(offer.reason()).isEqualTo(Reason.RECURRING);
        assertThat(offer.proposed()).isTrue();
    }

    @Test
    void whatIsAheadOrUnderWayIsLeftToItsOwnPlanUnlessSomebodySaysOtherwise() {
        Row row = RealPlan.fireStation();
        LocalDate ahead = LocalDate.of(2026, 6, 20);
        List<Offer> offers =
                offers(
                        new EarlierRow(row, "planned", null, ahead, false),
                        new EarlierRow(row, "noResult", null, LocalDate.of(2026, 6, 5), true),
                        new EarlierRow(row, "noRecord", null, LocalDate.of(2026, 6, 9), false),
                        new EarlierRow(row, "postponed", null, LocalDate.of(2026, 7, 2), false));

        assertThat(offers)
                .extracting(Offer::proposed, Offer::hold)
                .containsExactly(
                        tuple(false, Offer.Hold.AHEAD),
                        tuple(false, Offer.Hold.UNDERWAY),
                        tuple(true, null),
                        tuple(true, null));
    }

    /** Listed, so that nothing is forgotten; what was not done is taken, however late it is. */
    @Test
    void whatWasBeforeTheApprovalIsTakenOnlyWhereSomebodyWantsIt() {
        Row row = RealPlan.fireStation();
        LocalDate february = LocalDate.of(2026, 2, 12);
        List<Offer> offers =
                offers(
                        new EarlierRow(row, "beforeApproval", null, february, false),
                        new EarlierRow(row, "beforeApproval", february, february, true),
                        new EarlierRow(row, "noRecord", null, LocalDate.of(2026, 3, 18), false),
                        new EarlierRow(row, "waiting", null, february, false));

        assertThat(offers)
                .extracting(Offer::proposed, Offer::hold)
                .containsExactly(
                        tuple(false, Offer.Hold.BEFORE_APPROVAL),
                        tuple(false, Offer.Hold.UNDERWAY),
                        tuple(true, null),
                        tuple(true, null));
    }

    private static EarlierRow row(Row row, String state) {
        return new EarlierRow(row, state, null, null, false);
    }

    private static Offer offer(String state, @Nullable LocalDate day, String term) {
        return offer(
                state,
                day,
                new TimeframeReader(new PlanPeriod(2026, Half.FIRST)).read(26, term).timeframe());
    }

    private static Offer offer(String state, @Nullable LocalDate day, Timeframe then) {
        var row = RealPlan.fireStation();
        var earlier =
                new kz.moldir.plan.events.Row(
                        row.id(),
                        row.number(),
                        row.title(),
                        row.kinds(),
                        then,
                        row.responsible(),
                        row.subjects(),
                        row.organiser(),
                        row.external(),
                        null);
        return offers(new EarlierRow(earlier, state, day, day, false)).getFirst();
    }

    private static List<Offer> offers(EarlierRow... rows) {
        return CONTINUATION.of(
                new EarlierPlan(new Named(RealPlan.PLAN, 2026, 1), List.of(rows), null),
                id -> "new-" + id);
    }
}
