package kz.moldir.plan.read.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.state.Waiting;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.events.Letter;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.events.SendingEvent.LetterSent;
import org.junit.jupiter.api.Test;

/** To whom a letter went, who may be a private person, is told to those alone who look inside. */
class PapersTest {

    private static final String PERSON = "Ким А.А.";
    private static final ActivityPlanned PLANNED = RealPlan.planned(RealPlan.zhetysu());
    private static final String ID = RealPlan.ZHETYSU;
    private static final LocalDate DAY = RealPlan.TODAY;
    private static final Waiting ASKED = new Waiting("Маслихат", DAY);

    @Test
    void areNotToldToThePressNorToOtherCommissions() {
        PlannedActivity row = row(PLANNED, letter(true));
        assertThat(row.state()).isEqualTo("waiting");
        assertThat(row.waiting()).isEqualTo(new Waiting(PERSON, DAY));

        PlannedActivity before = row(PLANNED);
        for (PlannedActivity told :
                List.of(
                        PlanRows.seenBy(List.of("press"), row),
                        row.withoutLetters(),
                        ShownActivities.seenBy("commission-12-member", row))) {
            assertThat(told.requests()).isEmpty();
            assertThat(told.waiting()).isNull();
            assertThat(told.state()).isEqualTo(before.state());
        }
        assertThat(PlanRows.seenBy(List.of("secretariat"), row)).isEqualTo(row);
    }

    @Test
    void thatNobodyAnswersAreNotToldEither() {
        assertThat(PlanRows.seenBy(List.of("press"), row(PLANNED, letter(false))).requests())
                .isEmpty();
    }

    @Test
    void leaveWhatWasAskedBefore() {
        PlannedActivity told = press(PLANNED, asked(), letter(true));
        assertThat(told.waiting()).isEqualTo(ASKED);
        assertThat(told.state()).isEqualTo("waiting");
        assertThat(told.requests())
                .singleElement()
                .extracting(each -> each.sent().whom())
                .isEqualTo("Маслихат");

        assertThat(press(PLANNED, letter(true), asked()).waiting()).isEqualTo(ASKED);
    }

    @Test
    void leaveNothingOnceThatIsAnswered() {
        AnswerReceived answered =
                new AnswerReceived(ID, "q", DAY, null, new Waiting(PERSON, DAY), null, true, null);
        assertThat(press(PLANNED, asked(), letter(true), answered).waiting()).isNull();
        AnswerReceived other = new AnswerReceived(ID, "p", DAY, null, ASKED, true, null, null);
        assertThat(press(PLANNED, asked(), letter(true), other).waiting()).isEqualTo(ASKED);
    }

    /** A day answers what was asked before it. */
    @Test
    void doNotBringBackWhatADayAnswered() {
        ActivityDateAgreed day = new ActivityDateAgreed(ID, DAY.plusDays(30), null, null);
        PlannedActivity told = press(PLANNED, asked(), day, letter(true));
        assertThat(told.waiting()).isNull();
        assertThat(told.state()).isNotEqualTo("waiting");
    }

    @Test
    void leaveWhatStandsAfterACorrection() {
        ActivityDateAgreed day = new ActivityDateAgreed(ID, DAY.plusDays(30), null, null);
        RecordCorrected wrong =
                new RecordCorrected(
                        ID,
                        new Correction(
                                Correction.Kind.DATE,
                                "date",
                                DAY.plusDays(30),
                                List.of(),
                                false,
                                "Ошибка",
                                new Standing(null, false, 0),
                                new Waiting(PERSON, DAY),
                                null,
                                true,
                                ASKED,
                                null));
        assertThat(press(PLANNED, asked(), letter(true), day, wrong).waiting()).isEqualTo(ASKED);
    }

    private static AnswerRequested asked() {
        return new AnswerRequested(
                ID, new Request("q", Request.Channel.LETTER, "Маслихат", null, null, DAY));
    }

    private static LetterSent letter(boolean expected) {
        return new LetterSent(ID, new Letter("p", PERSON, "112/1", "Приглашение", DAY, expected));
    }

    private static PlannedActivity press(ActivityEvent... events) {
        return PlanRows.seenBy(List.of("press"), row(events));
    }

    private static PlannedActivity row(ActivityEvent... events) {
        return ShownActivities.today(ShownActivities.after(events));
    }
}
