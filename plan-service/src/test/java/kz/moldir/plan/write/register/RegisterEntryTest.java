package kz.moldir.plan.write.register;

import java.time.LocalDate;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.RegisterEvent;
import kz.moldir.plan.events.RegisterEvent.EntryOpened;
import kz.moldir.plan.events.RegisterEvent.EntryRestored;
import kz.moldir.plan.events.RegisterEvent.EntryWithdrawn;
import kz.moldir.plan.events.RegisterEvent.Item;
import kz.moldir.plan.events.RegisterEvent.ItemCorrected;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.events.RegisterEvent.Step;
import kz.moldir.plan.events.RegisterEvent.StepCorrected;
import kz.moldir.plan.events.RegisterEvent.StepKind;
import kz.moldir.plan.events.RegisterEvent.StepTaken;
import kz.moldir.plan.write.register.RegisterCommand.CorrectItem;
import kz.moldir.plan.write.register.RegisterCommand.CorrectStep;
import kz.moldir.plan.write.register.RegisterCommand.OpenEntry;
import kz.moldir.plan.write.register.RegisterCommand.TakeBack;
import kz.moldir.plan.write.register.RegisterCommand.TakeStep;
import kz.moldir.plan.write.register.RegisterCommand.WithdrawEntry;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RegisterEntryTest {

    private static final LocalDate TODAY = RealPlan.TODAY;
    private static final EntryOpened OPENED =
            new EntryOpened("e", "a", Register.DRAFT, RealPlan.DRAFT);
    private static final Step CONCLUDED = new Step(StepKind.CONCLUDED, TODAY, "Поддержать");

    private static final Item OTHER =
            new Item("Проект бюджета", null, null, null, RealPlan.DRAFT.received(), 5, null);

    private final FixtureConfiguration<RegisterEntry> entry =
            new AggregateTestFixture<>(RegisterEntry.class);

    @Test
    void beginsWithWhatCame() {
        entry.givenNoPriorActivity()
                .when(new OpenEntry("e", "a", Register.DRAFT, RealPlan.DRAFT, TODAY))
                .expectEvents(OPENED);
    }

    @Test
    void takesEachStepOfItsRegisterOnce() {
        entry.given(OPENED)
                .when(new TakeStep("e", CONCLUDED, TODAY))
                .expectEvents(new StepTaken("e", CONCLUDED));
        refused(
                again().given(OPENED, new StepTaken("e", CONCLUDED))
                        .when(new TakeStep("e", CONCLUDED, TODAY)),
                "register-step-twice");
        refused(
                again().given(OPENED)
                        .when(new TakeStep("e", new Step(StepKind.ANSWERED, TODAY, null), TODAY)),
                "register-no-such-step");
    }

    @Test
    void takesBackTheLastThatWasWrittenAndNothingElse() {
        StepTaken taken = new StepTaken("e", CONCLUDED);
        Step later = new Step(StepKind.CONCLUDED, TODAY, "Отклонить");
        undone(1, OPENED).expectEvents(new EntryWithdrawn("e", "Описка"));
        undone(2, OPENED, taken)
                .expectEvents(new StepCorrected("e", StepKind.CONCLUDED, null, "Описка"));
        undone(3, OPENED, taken, new StepCorrected("e", StepKind.CONCLUDED, later, "Итог"))
                .expectEvents(new StepCorrected("e", StepKind.CONCLUDED, CONCLUDED, "Описка"));
        undone(3, OPENED, taken, new StepCorrected("e", StepKind.CONCLUDED, null, "Не было"))
                .expectEvents(taken);
        undone(2, OPENED, new ItemCorrected("e", OTHER, "Срок"))
                .expectEvents(new ItemCorrected("e", RealPlan.DRAFT, "Описка"));
        refused(undone(1, OPENED, taken), "register-changed");
    }

    private ResultValidator<RegisterEntry> undone(int version, Object... events) {
        return again().given(events).when(new TakeBack("e", version, "Описка"));
    }

    @Test
    void takesNoStepBeforeItCameOrAfterToday() {
        for (LocalDate day :
                new LocalDate[] {RealPlan.DRAFT.received().minusDays(1), TODAY.plusDays(1)}) {
            refused(
                    again().given(OPENED)
                            .when(
                                    new TakeStep(
                                            "e", new Step(StepKind.CONCLUDED, day, null), TODAY)),
                    "register-not-on-that-day");
        }
    }

    @Test
    void didNotComeAfterWhatWasDoneWithIt() {
        RegisterEvent.Item late =
                new RegisterEvent.Item(
                        RealPlan.DRAFT.title(),
                        RealPlan.DRAFT.number(),
                        RealPlan.DRAFT.party(),
                        RealPlan.DRAFT.link(),
                        TODAY.plusDays(1),
                        RealPlan.DRAFT.days(),
                        RealPlan.DRAFT.rapporteur());
        refused(
                again().given(OPENED, new StepTaken("e", CONCLUDED))
                        .when(
                                new CorrectItem(
                                        "e", late, null, 2, "Не тот день", TODAY.plusDays(1))),
                "register-not-on-that-day");
    }

    @Test
    void didNotComeInTheFuture() {
        Item later = new Item("Проект бюджета", null, null, null, TODAY.plusDays(1), 5, null);
        refused(
                again().givenNoPriorActivity()
                        .when(new OpenEntry("e", "a", Register.APPEAL, later, TODAY)),
                "register-not-come-yet");
        refused(
                again().given(OPENED)
                        .when(new CorrectItem("e", later, null, 1, "Не тот день", TODAY)),
                "register-not-come-yet");
        again().givenNoPriorActivity()
                .when(new OpenEntry("e", "a", Register.OBJECT, later, TODAY))
                .expectEvents(new EntryOpened("e", "a", Register.OBJECT, later));
    }

    @Test
    void aStepIsCorrectedOrTakenBackWithAReason() {
        Step earlier = new Step(StepKind.CONCLUDED, TODAY.minusDays(1), "Поддержать");
        again().given(OPENED, new StepTaken("e", CONCLUDED))
                .when(new CorrectStep("e", StepKind.CONCLUDED, earlier, 2, "Не тот день", TODAY))
                .expectEvents(new StepCorrected("e", StepKind.CONCLUDED, earlier, "Не тот день"));
        again().given(
                        OPENED,
                        new StepTaken("e", CONCLUDED),
                        new StepCorrected("e", StepKind.CONCLUDED, null, "Не то дело"))
                .when(new TakeStep("e", CONCLUDED, TODAY))
                .expectEvents(new StepTaken("e", CONCLUDED));
        again().given(OPENED, new StepTaken("e", CONCLUDED))
                .when(new CorrectStep("e", StepKind.CONCLUDED, CONCLUDED, 2, "То же", TODAY))
                .expectNoEvents();
        refused(
                again().given(OPENED, new StepTaken("e", CONCLUDED))
                        .when(new CorrectStep("e", StepKind.CONCLUDED, null, 1, "Ошибка", TODAY)),
                "register-changed");
        refused(
                again().given(OPENED)
                        .when(new CorrectStep("e", StepKind.CONCLUDED, null, 1, "Ошибка", TODAY)),
                "register-step-unknown");
    }

    @Test
    void aResponseFollowsItsConclusion() {
        Step response = new Step(StepKind.RESPONDED, TODAY, "Учтено");
        Step early = new Step(StepKind.RESPONDED, TODAY.minusDays(1), "Учтено");
        refused(
                again().given(OPENED).when(new TakeStep("e", response, TODAY)),
                "register-not-concluded");
        refused(
                again().given(OPENED, new StepTaken("e", CONCLUDED))
                        .when(new TakeStep("e", early, TODAY)),
                "register-not-concluded");
        refused(
                again().given(OPENED, new StepTaken("e", CONCLUDED), new StepTaken("e", response))
                        .when(new CorrectStep("e", StepKind.CONCLUDED, null, 3, "Ошибка", TODAY)),
                "register-not-concluded");
    }

    /** An appeal without a term could never be overdue; a draft has one only if its letter says. */
    @Test
    void ofAnAppealKeepsATermAlsoWhereItsCorrectionSaysNone() {
        Item appeal = new Item("О тарифе", null, null, null, TODAY, null, null);
        Item within = new Item("О тарифе", null, null, null, TODAY, 15, null);
        again().given(new EntryOpened("e", "a", Register.APPEAL, RealPlan.DRAFT))
                .when(new CorrectItem("e", appeal, 15, 1, "Не тот номер", TODAY))
                .expectEvents(new ItemCorrected("e", within, "Не тот номер"));
        again().given(OPENED)
                .when(new CorrectItem("e", appeal, 15, 1, "Не тот номер", TODAY))
                .expectEvents(new ItemCorrected("e", appeal, "Не тот номер"));
    }

    @Test
    void isNotChangedByWhoSawAnEarlierVersionNorOnceItIsWithdrawn() {
        refused(
                again().given(OPENED, new StepTaken("e", CONCLUDED))
                        .when(new CorrectItem("e", RealPlan.DRAFT, null, 1, "Не тот номер", TODAY)),
                "register-changed");
        refused(
                again().given(OPENED, new EntryWithdrawn("e", "Дважды"))
                        .when(new TakeStep("e", CONCLUDED, TODAY)),
                "register-withdrawn");
    }

    @Nested
    class TakingAWithdrawalBack {

        private static final EntryWithdrawn WITHDRAWN = new EntryWithdrawn("e", "Дважды");

        @Test
        void letsTheEntryStandAgainAsItWas() {
            again().given(OPENED, new StepTaken("e", CONCLUDED), WITHDRAWN)
                    .when(new TakeBack("e", 3, "Отозвано по ошибке"))
                    .expectEvents(new EntryRestored("e", "Отозвано по ошибке"));
            again().given(OPENED, WITHDRAWN, new EntryRestored("e", "Ошибка"))
                    .when(new TakeStep("e", CONCLUDED, TODAY))
                    .expectEvents(new StepTaken("e", CONCLUDED));
        }

        @Test
        void isOfferedByTheVersionThatItLeft() {
            again().given(OPENED)
                    .when(new WithdrawEntry("e", "Дважды"))
                    .expectEvents(WITHDRAWN)
                    .expectResultMessagePayload("2");
        }

        @Test
        void isForWhoSawItAlone() {
            refused(
                    again().given(OPENED, WITHDRAWN).when(new TakeBack("e", 1, "Ошибка")),
                    "register-changed");
        }
    }

    private static FixtureConfiguration<RegisterEntry> again() {
        return new AggregateTestFixture<>(RegisterEntry.class);
    }

    private static void refused(ResultValidator<RegisterEntry> result, String code) {
        result.expectNoEvents().expectException(Refused.class).expectExceptionMessage(code);
    }
}
