package kz.moldir.monitoring.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.command.Refused;
import kz.moldir.monitoring.events.VisitEvent;
import kz.moldir.monitoring.events.VisitEvent.CompletionWithdrawn;
import kz.moldir.monitoring.events.VisitEvent.Finding;
import kz.moldir.monitoring.events.VisitEvent.FindingRecorded;
import kz.moldir.monitoring.events.VisitEvent.Made;
import kz.moldir.monitoring.events.VisitEvent.NextRow;
import kz.moldir.monitoring.events.VisitEvent.Severity;
import kz.moldir.monitoring.events.VisitEvent.VisitCancelled;
import kz.moldir.monitoring.events.VisitEvent.VisitCompleted;
import kz.moldir.monitoring.events.VisitEvent.VisitCorrected;
import kz.moldir.monitoring.events.VisitEvent.VisitScheduled;
import kz.moldir.monitoring.write.VisitCommand.CompleteVisit;
import kz.moldir.monitoring.write.VisitCommand.CorrectVisit;
import kz.moldir.monitoring.write.VisitCommand.WithdrawCompletion;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomMatcher;
import org.junit.jupiter.api.Test;

/** What was recorded of a visit is put right, and what was wrong is kept beside it. */
class VisitCorrectionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 13);
    private static final LocalDate WRONG = TODAY.minusDays(1);
    private static final LocalDate RIGHT = TODAY.minusDays(2);
    private static final Finding RAMP = new Finding("f1", "Нет пандуса", Severity.HIGH);
    private static final Finding LIGHT = new Finding("f2", "Темно", Severity.LOW);
    private static final VisitEvent PLANNED =
            new VisitScheduled(
                    "v1",
                    "a24",
                    24,
                    LocalizedText.russian("Аэропорт"),
                    WRONG,
                    "Терминал 1",
                    true,
                    false,
                    null);
    private static final VisitEvent FOUND = new FindingRecorded("v1", "a24", RAMP);
    private static final VisitEvent COMPLETED =
            new VisitCompleted("v1", "a24", WRONG, "Терминал 1", 1);
    private static final Made WAS = new Made(WRONG, "Терминал 1", List.of(RAMP));
    private static final Made NOW =
            new Made(
                    RIGHT,
                    "Терминал 2",
                    List.of(new Finding("f1", "Крутой пандус", Severity.MEDIUM), LIGHT));
    private static final VisitEvent CORRECTED = new VisitCorrected("v1", "a24", WAS, NOW, "Описка");

    private static final VisitEvent WITHDRAWN =
            new CompletionWithdrawn("v1", "a24", NOW, WRONG, "Терминал 1", "Не тот выезд", null);

    private final AggregateTestFixture<Visit> fixture = new AggregateTestFixture<>(Visit.class);

    @Test
    void keepsWhatWasWrongBesideWhatIsRight() {
        fixture.given(PLANNED, FOUND, COMPLETED).when(correct(NOW, "f2")).expectEvents(CORRECTED);
    }

    @Test
    void isPutRightOnceMoreFromThere() {
        Made none = new Made(RIGHT, null, List.of());
        fixture.given(PLANNED, FOUND, COMPLETED, CORRECTED)
                .when(correct(none))
                .expectEvents(new VisitCorrected("v1", "a24", NOW, none, "Описка"));
    }

    /** The day and the object are those of before it was recorded, and it can be recorded anew. */
    @Test
    void isTakenBackWhereNobodyWasThere() {
        fixture.given(PLANNED, FOUND, COMPLETED, CORRECTED)
                .when(new WithdrawCompletion("v1", "Не тот выезд", activity(false, null, null)))
                .expectEvents(WITHDRAWN);
        new AggregateTestFixture<>(Visit.class)
                .given(PLANNED, FOUND, COMPLETED, CORRECTED, WITHDRAWN)
                .when(new CompleteVisit("v1", List.of(LIGHT), null, null, TODAY, null))
                .expectEvents(
                        new FindingRecorded("v1", "a24", LIGHT),
                        new VisitCompleted("v1", "a24", WRONG, "Терминал 1", 1));
        expectRefusal(
                new AggregateTestFixture<>(Visit.class)
                        .given(PLANNED, FOUND, COMPLETED, CORRECTED, WITHDRAWN)
                        .when(new WithdrawCompletion("v1", "Ещё раз", null)),
                new VisitRefusal.NotMade());
    }

    /** What became of the activity passed a visit by that counted as made. */
    @Test
    void isCancelledWhereItsActivityWillNotTakePlace() {
        fixture.given(PLANNED, FOUND, COMPLETED, CORRECTED)
                .when(new WithdrawCompletion("v1", "Не тот выезд", activity(true, null, null)))
                .expectEvents(WITHDRAWN, new VisitCancelled("v1", "a24", "Не тот выезд"));
    }

    @Test
    void isCancelledWhereTheNextPlanHasItsActivityByThen() {
        NextRow row = new NextRow(2026, 2, 21);
        fixture.given(PLANNED, FOUND, COMPLETED, CORRECTED)
                .when(new WithdrawCompletion("v1", "Не тот выезд", activity(false, WRONG, row)))
                .expectEvents(WITHDRAWN, new VisitCancelled("v1", "a24", row.brief(), row, null));
        new AggregateTestFixture<>(Visit.class)
                .given(PLANNED, FOUND, COMPLETED, CORRECTED)
                .when(new WithdrawCompletion("v1", "Не тот выезд", activity(false, TODAY, row)))
                .expectEvents(WITHDRAWN);
    }

    @Test
    void isToBeConfirmedAgainWhereItWasBefore() {
        new AggregateTestFixture<>(Visit.class)
                .given(
                        new VisitScheduled(
                                "v1",
                                "a24",
                                24,
                                LocalizedText.russian("Аэропорт"),
                                WRONG,
                                null,
                                false,
                                true,
                                1L),
                        FOUND,
                        COMPLETED)
                .when(new WithdrawCompletion("v1", "Не тот выезд", null))
                .expectEvents(
                        new CompletionWithdrawn(
                                "v1", "a24", WAS, WRONG, null, "Не тот выезд", true));
    }

    @Test
    void isRefusedWhereNothingIsAnother() {
        expectRefusal(
                fixture.given(PLANNED, FOUND, COMPLETED).when(correct(WAS)),
                new VisitRefusal.SameAgain());
    }

    @Test
    void isRefusedForAFindingThatNobodyRecorded() {
        expectRefusal(
                fixture.given(PLANNED, FOUND, COMPLETED).when(correct(NOW)),
                new VisitRefusal.UnknownFinding());
    }

    @Test
    void isRefusedForAFindingThatIsNamedTwice() {
        Finding again = new Finding(RAMP.id(), "Крутой пандус", Severity.LOW);
        expectRefusal(
                fixture.given(PLANNED, FOUND, COMPLETED)
                        .when(correct(new Made(WRONG, null, List.of(RAMP, again)))),
                new VisitRefusal.FindingTwice());
    }

    @Test
    void isRefusedBeforeTheVisitWasMadeAndAfterItsCancellation() {
        expectRefusal(fixture.given(PLANNED).when(correct(NOW, "f2")), new VisitRefusal.NotMade());
        expectRefusal(
                new AggregateTestFixture<>(Visit.class)
                        .given(PLANNED, new VisitCancelled("v1", "a24", "Карантин"))
                        .when(correct(NOW, "f2")),
                new VisitRefusal.AlreadyCancelled());
    }

    @Test
    void isRefusedForADayThatHasNotCome() {
        expectRefusal(
                fixture.given(PLANNED, FOUND, COMPLETED)
                        .when(correct(new Made(TODAY.plusDays(1), null, List.of(RAMP)))),
                new VisitRefusal.InFuture(TODAY.plusDays(1)));
    }

    @Test
    void isAskedAboutForADayOfAnotherYear() {
        LocalDate year = RIGHT.minusYears(1);
        Made made = new Made(year, null, List.of(RAMP));
        expectRefusal(
                fixture.given(PLANNED, FOUND, COMPLETED).when(correct(made)),
                new VisitRefusal.AnotherYear(year, "2026"));
        new AggregateTestFixture<>(Visit.class)
                .given(PLANNED, FOUND, COMPLETED)
                .when(new CorrectVisit("v1", made, Set.of(), "Описка", year, TODAY, null))
                .expectSuccessfulHandlerExecution();
    }

    /** What was made there before stays to be put right in all but its day. */
    @Test
    void isRefusedForADayOnWhichTheNextPlanHasTheActivity() {
        PlannedActivity goingOn = activity(false, RIGHT, null);
        expectRefusal(
                fixture.given(PLANNED, FOUND, COMPLETED).when(correct(NOW, goingOn, "f2")),
                new VisitRefusal.GoesOnThere(24, RIGHT));
        new AggregateTestFixture<>(Visit.class)
                .given(PLANNED, FOUND, COMPLETED)
                .when(correct(new Made(WRONG, null, List.of(RAMP)), goingOn))
                .expectSuccessfulHandlerExecution();
    }

    private static PlannedActivity activity(boolean cancelled, LocalDate goesOn, NextRow next) {
        return new PlannedActivity(
                "a24", 24, LocalizedText.russian("Аэропорт"), true, cancelled, null, goesOn, next);
    }

    private static CorrectVisit correct(Made made, String... fresh) {
        return correct(made, null, fresh);
    }

    private static CorrectVisit correct(Made made, PlannedActivity activity, String... fresh) {
        return new CorrectVisit("v1", made, Set.of(fresh), "Описка", null, TODAY, activity);
    }

    private static void expectRefusal(ResultValidator<Visit> result, VisitRefusal refusal) {
        result.expectNoEvents()
                .expectException(
                        new CustomMatcher<Throwable>("refused: " + refusal) {
                            @Override
                            public boolean matches(Object failure) {
                                return failure instanceof Refused refused
                                        && refused.refusal().equals(refusal);
                            }
                        });
    }
}
