package kz.moldir.plan.read.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.council.state.Waiting;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.DatesProposed;
import kz.moldir.plan.events.ActivityEvent.ProposedDay;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.PutRight;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is asked for one of some days has answered once one of them is agreed. */
class DatesOfferedTest {

    private static final String ID = RealPlan.ZHETYSU;
    private static final LocalDate DAY = LocalDate.of(2026, 4, 15);
    private static final LocalDate OTHER = DAY.plusDays(1);
    private static final LocalDate NEVER_OFFERED = DAY.plusDays(7);

    @Test
    void aDayOfThoseOfferedAnswersTheRequest() {
        ActivityView activity = after(proposed(DAY, OTHER), asked("dates"), agreed(DAY));

        assertThat(asked(activity, "dates").agreed()).isEqualTo(DAY);
        assertThat(asked(activity, "dates").awaited(false)).isFalse();
        assertThat(activity.facts().waiting()).isNull();
    }

    @Test
    void soDoesAMoveToOne() {
        ActivityView activity =
                after(
                        agreed(DAY.minusDays(2)),
                        proposed(DAY, OTHER),
                        asked("dates"),
                        new ActivityPostponed(ID, DAY.minusDays(2), OTHER, "Просьба акимата"));

        assertThat(asked(activity, "dates").awaited(false)).isFalse();
    }

    @Test
    void anotherDayAnswersNothing() {
        ActivityView activity = after(proposed(DAY, OTHER), asked("dates"), agreed(NEVER_OFFERED));

        assertThat(asked(activity, "dates").awaited(false)).isTrue();
    }

    @Test
    void noOtherRequestIsAnswered() {
        ActivityView activity =
                after(
                        asked("before"),
                        proposed(DAY, OTHER),
                        asked("dates"),
                        asked("since"),
                        agreed(DAY));

        assertThat(asked(activity, "before").awaited(false)).isTrue();
        assertThat(asked(activity, "since").awaited(false)).isTrue();
        assertThat(asked(activity, "dates").awaited(false)).isFalse();
    }

    @Test
    void allWhoWereOfferedThatDayHaveIt() {
        ActivityView activity =
                after(
                        proposed(DAY, OTHER),
                        asked("one"),
                        proposed(DAY, OTHER),
                        asked("two"),
                        proposed(OTHER),
                        asked("three"),
                        agreed(DAY));

        assertThat(asked(activity, "one").awaited(false)).isFalse();
        assertThat(asked(activity, "two").awaited(false)).isFalse();
        assertThat(asked(activity, "three").awaited(false)).isTrue();
    }

    @Test
    void aDayAgreedInErrorLeavesItOpen() {
        ActivityEvent wrong = corrected(Correction.Kind.DATE, "date", false);

        assertThat(
                        asked(
                                        after(
                                                proposed(DAY, OTHER),
                                                asked("dates"),
                                                agreed(DAY),
                                                wrong),
                                        "dates")
                                .awaited(false))
                .isTrue();
        assertThat(
                        asked(
                                        after(
                                                proposed(DAY, OTHER),
                                                asked("dates"),
                                                agreed(DAY),
                                                corrected(Correction.Kind.DATE, "date", true),
                                                agreed(OTHER)),
                                        "dates")
                                .agreed())
                .isEqualTo(OTHER);
    }

    /** It was moved away and back; only the way back was an error. */
    @Test
    void aDayAgreedTwiceStillAnswersOnceTheSecondIsWithdrawn() {
        ActivityView activity =
                after(
                        proposed(DAY, OTHER),
                        asked("dates"),
                        agreed(DAY),
                        new ActivityPostponed(ID, DAY, NEVER_OFFERED, "Просьба акимата"),
                        new ActivityPostponed(ID, NEVER_OFFERED, DAY, "Всё же раньше"),
                        corrected(Correction.Kind.DATE, "date", false));

        assertThat(asked(activity, "dates").agreed()).isEqualTo(DAY);
    }

    @Test
    void theRightRequestOffersTheSameDays() {
        ActivityView activity =
                after(
                        proposed(DAY, OTHER),
                        asked("wrong"),
                        corrected(Correction.Kind.REQUEST, "wrong", true),
                        asked("right"),
                        agreed(DAY));

        assertThat(activity.outcome().requests()).hasSize(1);
        assertThat(asked(activity, "right").awaited(false)).isFalse();
    }

    @Test
    void aRequestPutRightSinceIsAnsweredAsBefore() {
        ActivityView activity =
                after(
                        proposed(DAY, OTHER),
                        asked("wrong"),
                        agreed(DAY),
                        corrected(Correction.Kind.REQUEST, "wrong", true),
                        asked("right").standing(stands()));

        assertThat(asked(activity, "right").agreed()).isEqualTo(DAY);
    }

    @Test
    void norDoesItLoseItsDayByAMoveInBetween() {
        ActivityView activity =
                after(
                        proposed(DAY, OTHER),
                        asked("wrong"),
                        agreed(DAY),
                        new ActivityPostponed(ID, DAY, NEVER_OFFERED, "Просьба акимата"),
                        corrected(Correction.Kind.REQUEST, "wrong", true),
                        asked("right").standing(stands()));

        assertThat(asked(activity, "right").agreed()).isEqualTo(DAY);
    }

    @Test
    void aDayPutRightDoesNotAnswerWhatWasAskedSince() {
        ActivityView activity =
                after(
                        proposed(NEVER_OFFERED, OTHER),
                        asked("before"),
                        agreed(NEVER_OFFERED),
                        proposed(DAY, OTHER),
                        asked("since"),
                        corrected(Correction.Kind.DATE, "date", true),
                        right(OTHER));

        assertThat(asked(activity, "before").agreed()).isEqualTo(OTHER);
        assertThat(asked(activity, "since").awaited(false)).isTrue();
        assertThat(activity.facts().waiting()).isNotNull();
        assertThat(activity.outcome().proposed()).hasSize(2);
    }

    @Test
    void norDoesItWhereThatRequestIsPutRight() {
        ActivityView activity =
                after(
                        agreed(DAY),
                        proposed(DAY, OTHER),
                        asked("wrong"),
                        corrected(Correction.Kind.REQUEST, "wrong", true),
                        asked("right").standing(stands()));

        assertThat(asked(activity, "right").awaited(false)).isTrue();
    }

    @Test
    void aDaySetAfterAnotherWasWithdrawnAnswersAllThatWereAskedBefore() {
        ActivityView activity =
                after(
                        agreed(NEVER_OFFERED),
                        proposed(DAY, OTHER),
                        asked("dates"),
                        corrected(Correction.Kind.DATE, "date", false),
                        agreed(DAY),
                        corrected(Correction.Kind.DATE, "date", true),
                        right(OTHER));

        assertThat(asked(activity, "dates").agreed()).isEqualTo(OTHER);
    }

    @Test
    void anAnswerInWordsThatIsWithdrawnLeavesTheDayThatWasAgreed() {
        ActivityView activity =
                after(
                        proposed(DAY, OTHER),
                        asked("dates"),
                        new AnswerReceived(ID, "dates", RealPlan.TODAY, "15-е подходит", null),
                        agreed(DAY),
                        corrected(Correction.Kind.ANSWER, "dates", false));

        assertThat(asked(activity, "dates").answeredOn()).isNull();
        assertThat(asked(activity, "dates").agreed()).isEqualTo(DAY);
        assertThat(asked(activity, "dates").awaited(false)).isFalse();
    }

    private static ActivityDateAgreed right(LocalDate day) {
        return new ActivityDateAgreed(ID, day, null, null, null, stands());
    }

    private static ActivityView after(ActivityEvent... events) {
        return ShownActivities.after(
                Stream.concat(Stream.of(RealPlan.planned(RealPlan.zhetysu())), Stream.of(events))
                        .toArray(ActivityEvent[]::new));
    }

    private static Asked asked(ActivityView activity, String id) {
        return activity.outcome().requests().stream()
                .filter(each -> each.sent().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static AnswerRequested asked(String id) {
        return new AnswerRequested(
                ID,
                new Request(id, Request.Channel.ASKED, "Комиссия №1", null, null, RealPlan.TODAY));
    }

    private static DatesProposed proposed(LocalDate... days) {
        return new DatesProposed(
                ID,
                RealPlan.TODAY,
                Stream.of(days).map(day -> new ProposedDay(day, null)).toList(),
                null);
    }

    private static ActivityDateAgreed agreed(LocalDate day) {
        return new ActivityDateAgreed(ID, day, null, null);
    }

    private static PutRight stands() {
        return new PutRight(
                new Correction.Standing(DAY, false, 0),
                new Waiting("Комиссия №1", RealPlan.TODAY),
                null,
                null);
    }

    private static RecordCorrected corrected(
            Correction.Kind kind, @Nullable String id, boolean replaced) {
        return new RecordCorrected(
                ID,
                new Correction(
                        kind,
                        id,
                        null,
                        List.of(),
                        replaced,
                        "Не тот",
                        new Correction.Standing(null, false, 0),
                        null,
                        null));
    }
}
