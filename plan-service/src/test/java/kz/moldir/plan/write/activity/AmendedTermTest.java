package kz.moldir.plan.write.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.council.state.StateRules;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.activity.ActivityCommand.AgreeDate;
import kz.moldir.plan.write.activity.ActivityCommand.Postpone;
import kz.moldir.plan.write.activity.PlanningCommand.AmendActivity;
import org.junit.jupiter.api.Test;

/** What an amended term means for the day: it names another term, and no day that nobody named. */
class AmendedTermTest {

    private static final StateRules RULES = StateRules.of(TestCouncil.ALMATY);
    private static final Timeframe FEBRUARY = month("Февраль", 2, 28);
    private static final Timeframe MAY = month("Май", 5, 31);
    private static final Timeframe JUNE = month("Июнь", 6, 30);
    private static final Timeframe OPEN =
            new Timeframe("Дата на согласовании", TimeframeKind.TO_BE_AGREED, null, null);

    private ActivityState moved = of(FEBRUARY);

    @Test
    void aLaterMonthIsAMoveToNoDay() {
        amend(JUNE);

        assertThat(facts().agreedDay()).isNull();
        assertThat(RULES.dueDay(facts())).hasValue(day(6, 30));
        assertThat(facts().moves()).isEqualTo(1);
        assertThat(state(day(5, 1))).isEqualTo("postponed");
    }

    @Test
    void aLaterAmendmentTakesTheTermBack() {
        amend(JUNE);
        amend(MAY);

        assertThat(RULES.dueDay(facts())).hasValue(day(5, 31));
        assertThat(state(day(5, 1))).isEqualTo("postponed");
        assertThat(facts().moves()).isEqualTo(1);

        amend(FEBRUARY);

        assertThat(facts().postponed()).isFalse();
        assertThat(facts().moves()).isEqualTo(1);
    }

    @Test
    void aTermThatIsToBeAgreedLeavesNoDay() {
        moved = of(MAY);
        agree(day(5, 13));
        amend(OPEN);

        assertThat(RULES.dueDay(facts())).isEmpty();
        assertThat(state(day(5, 1))).isEqualTo("noDate");
    }

    @Test
    void anAgreedDayStandsWithinTheAmendedTermOnly() {
        Timeframe day = new Timeframe("20 мая", TimeframeKind.EXACT_DAY, day(5, 20), day(5, 20));
        Timeframe until = new Timeframe("до 20 мая", TimeframeKind.UNTIL, null, day(5, 20));
        moved = of(MAY);
        agree(day(5, 13));
        amend(until);

        assertThat(facts().agreedDay()).isEqualTo(day(5, 13));

        amend(day);

        assertThat(RULES.dueDay(facts())).hasValue(day(5, 20));
        assertThat(facts().agreedDay()).isNull();
        assertThat(facts().moves()).isZero();
    }

    @Test
    void aDayAgreedWithinALaterTermIsStillLaterThanPromisedFirst() {
        amend(JUNE);
        agree(day(6, 13));

        assertThat(facts().postponedTo()).isEqualTo(day(6, 13));
        assertThat(facts().moves()).isEqualTo(1);

        change(new Postpone(ActivityCase.ID, day(7, 2), null, null, "Болезнь", RealPlan.TODAY));

        assertThat(facts().moves()).isEqualTo(2);
    }

    private ActivityFacts facts() {
        return moved.known();
    }

    private String state(LocalDate today) {
        return RULES.stateOf(facts(), today).code();
    }

    private void amend(Timeframe term) {
        Row before = moved.row();
        change(
                new AmendActivity(
                        ActivityCase.ID,
                        2,
                        RealPlan.TODAY,
                        "21",
                        "Изменение бюджета",
                        before,
                        before.due(term)));
    }

    private void agree(LocalDate day) {
        change(new AgreeDate(ActivityCase.ID, day, null, null, RealPlan.TODAY));
    }

    private void change(ActivityCommand command) {
        for (ActivityEvent event : ActivityDecisions.decide(moved, command)) {
            moved = moved.after(event);
        }
    }

    private static ActivityState of(Timeframe term) {
        return ActivityState.NEW.after(RealPlan.planned(RealPlan.fireStation().due(term)));
    }

    private static Timeframe month(String words, int month, int last) {
        return new Timeframe(words, TimeframeKind.MONTH, day(month, 1), day(month, last));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
