package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.CarryingOutEvent;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Entry;
import kz.moldir.plan.events.recorded.Recommendation;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.plan.write.activity.CarryingCommand.CarryOut;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionPutRightTest extends ActivityCase {

    private static final DecisionTaken TAKEN = new DecisionTaken(ID, CarryingCases.DECIDED, null);
    private static final DecisionTaken INSIDE = new DecisionTaken(ID, CarryingCases.DECIDED, true);
    private static final DisclosureChanged RESTRICTED =
            new DisclosureChanged(ID, Disclosure.RESTRICTED, "Проверка", null, null, null);
    private static final Decided RIGHT = asking(new Recommendation("Маслихат", MAY));
    private static final Decided NOBODY = asking(null);

    @Test
    void tellsThoseWhoWereAskedForIt() {
        given(PLANNED, TAKEN)
                .when(command(corrected(RIGHT, null)))
                .expectEvents(corrected(RIGHT, true));
        given(PLANNED, TAKEN, corrected(NOBODY, true))
                .when(command(corrected(RIGHT, null)))
                .expectEvents(corrected(RIGHT, true));
        given(PLANNED, INSIDE)
                .when(command(corrected(RIGHT, null)))
                .expectEvents(corrected(RIGHT, null));
    }

    /** Votes go to no agency. */
    @Test
    void tellsNobodyWhereNothingChangedOfWhatTheyWereAsked() {
        Decided was = CarryingCases.DECIDED;
        Decided counted = new Decided(was.id(), was.text(), was.on(), null, was.recommendation());
        given(PLANNED, TAKEN)
                .when(command(corrected(counted, null)))
                .expectEvents(corrected(counted, false));
        given(PLANNED, TAKEN)
                .when(command(corrected(counted.on(FEBRUARY), null)))
                .expectEvents(corrected(counted.on(FEBRUARY), true));
    }

    /** What the roster calls the agency by now asks nobody for anything else. */
    @Test
    void tellsItsKazakhWordsAndNoOtherNameOfTheAgency() {
        Decided was = CarryingCases.DECIDED;
        Recommendation asked = Objects.requireNonNull(was.recommendation());
        Decided kazakh =
                new Decided(
                        was.id(),
                        was.text(),
                        was.on(),
                        was.votes(),
                        asked,
                        null,
                        "Скверді ашуды ұсыну");
        given(PLANNED, TAKEN)
                .when(command(corrected(kazakh, null)))
                .expectEvents(corrected(kazakh, true));
        Decided named =
                new Decided(
                        was.id(),
                        was.text(),
                        was.on(),
                        was.votes(),
                        new Recommendation(
                                asked.agency(),
                                asked.until(),
                                new LocalizedText(asked.agency(), "Әкімдік", null)));
        given(PLANNED, TAKEN)
                .when(command(corrected(named, null)))
                .expectEvents(corrected(named, false));
    }

    @Test
    void saysTheSameTwiceInVain() {
        given(PLANNED, TAKEN)
                .when(command(corrected(CarryingCases.DECIDED, null)))
                .expectNoEvents();
        given(PLANNED, TAKEN, corrected(RIGHT, true))
                .when(command(corrected(RIGHT, null)))
                .expectNoEvents();
    }

    @Test
    void keepsItsDayWhereNoOtherIsSaid() {
        LocalDate day = TODAY.minusDays(12);
        DecisionTaken earlier = new DecisionTaken(ID, CarryingCases.DECIDED.on(day), null);
        given(PLANNED, earlier)
                .when(undated(corrected(RIGHT, null)))
                .expectEvents(corrected(RIGHT.on(day), true));
        given(PLANNED, earlier)
                .when(undated(corrected(CarryingCases.DECIDED, null)))
                .expectNoEvents();
        given(PLANNED, earlier, corrected(RIGHT.on(FEBRUARY), true))
                .when(undated(corrected(NOBODY, null)))
                .expectEvents(corrected(NOBODY.on(FEBRUARY), true));
    }

    @Test
    void isOfADecisionThatStands() {
        refused(given(PLANNED).when(command(corrected(RIGHT, null))), "carrying-unknown");
        refused(
                given(PLANNED, TAKEN, withdrawn(true)).when(command(corrected(RIGHT, null))),
                "carrying-unknown");
    }

    @Test
    void takesBackWhatWasPassedOnAndTellsIt() {
        given(PLANNED, TAKEN).when(command(withdrawn(null))).expectEvents(withdrawn(true));
        given(PLANNED, INSIDE).when(command(withdrawn(null))).expectEvents(withdrawn(null));
    }

    @Test
    void tellsNothingMoreOfARestrictedRow() {
        refused(
                given(PLANNED, TAKEN, RESTRICTED).when(command(withdrawn(null))),
                "carrying-passed-on");
        refused(
                given(PLANNED, TAKEN, RESTRICTED).when(command(corrected(RIGHT, null))),
                "carrying-passed-on");
        given(PLANNED, RESTRICTED, INSIDE)
                .when(command(corrected(RIGHT, null)))
                .expectEvents(new DecisionCorrected(ID, RIGHT, "Не тот орган", null, true));
    }

    private static Decided asking(@Nullable Recommendation recommendation) {
        return new Decided("x-1", "Рекомендовать открыть сквер", TODAY, null, recommendation);
    }

    private static DecisionCorrected corrected(Decided right, @Nullable Boolean passedOn) {
        return new DecisionCorrected(ID, right, "Не тот орган", passedOn, null);
    }

    private static EntryWithdrawn withdrawn(@Nullable Boolean told) {
        return new EntryWithdrawn(ID, Entry.DECISION, "x-1", TODAY, "Описка", told);
    }

    private static CarryOut undated(CarryingOutEvent done) {
        return new CarryOut(ID, done, TODAY, true, Set.of(), false);
    }

    private static CarryOut command(CarryingOutEvent done) {
        return new CarryOut(ID, done, TODAY);
    }
}
