package kz.moldir.plan.write.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.council.state.Waiting;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.ActivityFolding;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Correction.Kind;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.events.PutRight;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A right record stands where the wrong one stood, among what was recorded before and after. */
class PutRightTest {

    private static final String ID = RealPlan.ZHETYSU;
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Timeframe APRIL = term("Апрель", 4, 4);

    private final List<ActivityEvent> events = new ArrayList<>();

    @Test
    void aDayDoesNotAnswerWhatWasAskedAfterIt() {
        promised(APRIL);
        agreed(4, 22);
        asked("two", "Акимат района", 4, 20);

        List<ActivityEvent> told = correct(Kind.DATE, "date", place("Зал"));

        assertThat(told.getLast())
                .isEqualTo(
                        new ActivityDateAgreed(
                                ID,
                                day(4, 22),
                                null,
                                "Зал",
                                null,
                                new PutRight(
                                        new Standing(day(4, 22), false, 0),
                                        new Waiting("Акимат района", day(4, 20)),
                                        null,
                                        null)));
        assertThat(facts().waiting()).isEqualTo(new Waiting("Акимат района", day(4, 20)));
        assertThat(facts().agreedDay()).isEqualTo(day(4, 22));
        assertThat(view().facts()).isEqualTo(facts());
        assertThat(view().outcome().place()).isEqualTo("Зал");
    }

    @Test
    void aDayThatNothingWasRecordedAfterIsTheEventItAlwaysWas() {
        promised(APRIL);
        asked("one", "Комиссия №1", 4, 13);
        agreed(4, 22);

        assertThat(correct(Kind.DATE, "date", date(day(4, 23))).getLast())
                .isEqualTo(new ActivityDateAgreed(ID, day(4, 23), null, null));
    }

    @Test
    void aRequestStaysAnsweredByTheDayThatFollowedIt() {
        promised(APRIL);
        asked("one", "Комиссия №1", 4, 13);
        agreed(4, 22);

        correct(Kind.REQUEST, "one", number("113"));

        assertThat(facts().waiting()).isNull();
        assertThat(view().facts()).isEqualTo(facts());
        assertThat(view().outcome().requests().getFirst().sent().number()).isEqualTo("113");
    }

    @Test
    void aRequestKeepsItsAnswerWhereItIsPutRight() {
        promised(APRIL);
        asked("one", "Комиссия №1", 4, 13);
        asked("two", "Акимат района", 4, 14);
        events.add(
                new AnswerReceived(
                        ID, "two", day(4, 20), "Согласны", new Waiting("Комиссия №1", day(4, 13))));

        correct(Kind.REQUEST, "two", number("113"));

        assertThat(facts().waiting()).isEqualTo(new Waiting("Комиссия №1", day(4, 13)));
        assertThat(view().facts()).isEqualTo(facts());
        assertThat(view().outcome().requests())
                .last()
                .satisfies(
                        asked -> {
                            assertThat(asked.sent().number()).isEqualTo("113");
                            assertThat(asked.answeredOn()).isEqualTo(day(4, 20));
                            assertThat(asked.answer()).isEqualTo("Согласны");
                        });
        assertThat(state().open("two")).as("answered").isEmpty();
        assertThatThrownBy(() -> correct(Kind.REQUEST, "two", date(day(4, 21))))
                .as("made after its answer")
                .hasMessage("activity-answer-before");
        assertThatThrownBy(() -> correct(Kind.REQUEST, "two", null))
                .as("its answer is withdrawn first")
                .hasMessage("activity-answered-already");
        correct(Kind.ANSWER, "two", null);
        correct(Kind.REQUEST, "two", null);
        assertThat(view().outcome().requests()).hasSize(1);
    }

    @Test
    void anEarlierRequestDoesNotBecomeTheLatest() {
        promised(APRIL);
        asked("one", "Комиссия №1", 4, 13);
        asked("two", "Акимат района", 4, 20);

        correct(Kind.REQUEST, "one", number("113"));

        assertThat(facts().waiting()).isEqualTo(new Waiting("Акимат района", day(4, 20)));
    }

    @Test
    void aDayThatWasAgreedTwiceIsTakenBackOnce() {
        promised(APRIL);
        agreed(4, 22);
        agreed(4, 23);
        agreed(4, 22);

        correct(Kind.DATE, "date", null);

        assertThat(facts().agreedDay()).isEqualTo(day(4, 23));
        assertThat(view().outcome().days().getLast().date()).isEqualTo(day(4, 23));
        correct(Kind.DATE, "date", null);
        assertThat(facts().agreedDay()).isEqualTo(day(4, 22));
        correct(Kind.DATE, "date", null);
        assertThat(facts().agreedDay()).isNull();
    }

    @Test
    void theWordsOfAnOccurrenceMakeNoMoveOfTheDayAfterIt() {
        promised(RealPlan.zhetysu().timeframe());
        agreed(5, 5);
        happened("first", day(5, 5));
        agreed(5, 12);
        correct(Kind.OCCURRENCE, "first", summary("Другие слова"));
        happened("second", day(5, 12));
        agreed(5, 19);

        correct(Kind.DATE, "date", null);

        assertThat(facts().agreedDay()).isEqualTo(day(5, 12));
        assertThat(facts().postponed()).isFalse();
        assertThat(facts().moves()).isZero();
    }

    @Test
    void aDayThatALaterTermLeftIsPutRightWithoutAMove() {
        promised(APRIL);
        agreed(4, 22);
        amended(APRIL, term("Апрель - май", 4, 5));

        correct(Kind.DATE, "date", date(day(4, 23)));

        assertThat(facts().agreedDay()).isEqualTo(day(4, 23));
        assertThat(facts().moves()).isZero();
        assertThat(facts().postponed()).isFalse();
    }

    @Test
    void aRightDayOutsideOfALaterTermIsNotLost() {
        Timeframe open = RealPlan.zhetysu().timeframe();
        promised(open);
        agreed(4, 22);
        amended(open, APRIL);

        correct(Kind.DATE, "date", date(day(3, 28)));

        assertThat(facts().agreedDay()).isEqualTo(day(3, 28));
        correct(Kind.DATE, "date", date(day(3, 27)));
        assertThat(facts().agreedDay()).isEqualTo(day(3, 27));
        assertThat(view().facts()).isEqualTo(facts());
    }

    /** What the form shows is the place that stands: left there it stays, taken out it is gone. */
    @Test
    void thePlaceThatAMoveLeftStandingCanBeTakenAway() {
        promised(APRIL);
        events.add(new ActivityDateAgreed(ID, day(4, 22), null, "Зал"));
        events.add(new ActivityPostponed(ID, day(4, 22), day(5, 13), "Занят"));

        assertThatThrownBy(() -> correct(Kind.DATE, "date", place("Зал")))
                .hasMessageContaining("activity-same-again");
        RecordCorrected day =
                (RecordCorrected)
                        correct(Kind.DATE, "date", right(day(5, 14), "Зал", null, null)).getFirst();
        assertThat(day.correction().fields())
                .containsExactly(new Correction.Field("date", "2026-05-13", "2026-05-14"));
        assertThat(view().outcome().place()).isEqualTo("Зал");
        RecordCorrected gone = (RecordCorrected) correct(Kind.DATE, "date", place(null)).getFirst();

        assertThat(gone.correction().fields())
                .containsExactly(new Correction.Field("place", "Зал", null));
        assertThat(view().outcome().place()).isNull();
        assertThat(state().place()).isNull();
        assertThat(facts().agreedDay()).isEqualTo(day(5, 14));
    }

    private List<ActivityEvent> correct(Kind kind, String id, @Nullable Right right) {
        List<ActivityEvent> told =
                CorrectionDecisions.corrected(
                        state(), new Correct(ID, kind, id, right, id + "-right", "Ошибка", TODAY));
        events.addAll(told);
        return told;
    }

    private ActivityState state() {
        ActivityState state = ActivityState.NEW;
        for (ActivityEvent event : events) {
            state = state.after(event);
        }
        return state;
    }

    private ActivityFacts facts() {
        ActivityFacts folded = null;
        for (ActivityEvent event : events) {
            folded = ActivityFolding.after(folded, event);
        }
        assertThat(state().known()).isEqualTo(folded);
        return state().known();
    }

    private ActivityView view() {
        ActivityView view = null;
        for (ActivityEvent event : events) {
            view = ActivityView.after(view, event, 0);
        }
        return Objects.requireNonNull(view);
    }

    private void promised(Timeframe term) {
        events.add(RealPlan.planned(RealPlan.zhetysu().due(term)));
    }

    private void agreed(int month, int dayOfMonth) {
        events.add(new ActivityDateAgreed(ID, day(month, dayOfMonth), null, null));
    }

    private void asked(String id, String whom, int month, int dayOfMonth) {
        Request request =
                new Request(id, Request.Channel.LETTER, whom, "112", null, day(month, dayOfMonth));
        events.add(new AnswerRequested(ID, request));
    }

    private void happened(String id, LocalDate day) {
        events.add(
                new OccurrenceRecorded(
                        ID, new Occurrence(id, day, null, null, null, null, "Слова", null)));
    }

    private void amended(Timeframe before, Timeframe after) {
        events.add(
                new ActivityAmended(
                        ID,
                        2,
                        day(4, 10),
                        "21",
                        RealPlan.zhetysu().due(before),
                        RealPlan.zhetysu().due(after),
                        false,
                        null,
                        null));
    }

    private static LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(2026, month, dayOfMonth);
    }

    private static Timeframe term(String words, int from, int to) {
        return new Timeframe(
                words,
                TimeframeKind.MONTH_RANGE,
                day(from, 1),
                day(to, 1).plusMonths(1).minusDays(1));
    }

    private static Right date(LocalDate right) {
        return right(right, null, null, null);
    }

    private static Right place(@Nullable String right) {
        return right(null, right, null, null);
    }

    private static Right summary(String right) {
        return right(null, null, right, null);
    }

    private static Right number(String right) {
        return right(null, null, null, right);
    }

    private static Right right(
            @Nullable LocalDate date,
            @Nullable String place,
            @Nullable String summary,
            @Nullable String number) {
        return new Right(
                date, null, place, null, null, summary, null, null, null, null, null, null, null,
                null, number, null, null);
    }
}
