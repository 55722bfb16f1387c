package kz.moldir.plan.write.activity;

import java.time.LocalTime;
import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.write.activity.ActivityCommand.AgreeDate;
import kz.moldir.plan.write.activity.ActivityCommand.ChangeDisclosure;
import kz.moldir.plan.write.activity.ActivityCommand.Close;
import kz.moldir.plan.write.activity.ActivityCommand.RecordOccurrence;
import org.junit.jupiter.api.Test;

class DisclosureTest extends ActivityCase {

    private static final DisclosureChanged UNANNOUNCED = changed(Disclosure.UNANNOUNCED);
    private static final DisclosureChanged RESTRICTED = changed(Disclosure.RESTRICTED);
    private static final ActivityDateAgreed SECRET =
            new ActivityDateAgreed(ID, MAY, LocalTime.of(15, 0), "Шугыла", true);

    @Test
    void marksADayThatIsNotTold() {
        given(TO_AGREE, UNANNOUNCED)
                .when(new AgreeDate(ID, MAY, LocalTime.of(15, 0), "Шугыла"))
                .expectEvents(SECRET);
    }

    @Test
    void tellsTheDayWhenItIsHeld() {
        given(TO_AGREE, UNANNOUNCED, SECRET, HAPPENED)
                .when(new Close(ID, "Итог", TODAY))
                .expectEvents(
                        new ActivityClosed(ID, TODAY, "Итог"),
                        new DisclosureChanged(
                                ID,
                                Disclosure.OPEN,
                                null,
                                new Standing(MAY, false, 0),
                                LocalTime.of(15, 0),
                                "Шугыла"));
    }

    @Test
    void isWithheldFromItsPlanningOn() {
        ActivityPlanned marked = here(RealPlan.zhetysu().disclosed(Disclosure.UNANNOUNCED));

        given(marked)
                .when(new AgreeDate(ID, MAY, LocalTime.of(15, 0), "Шугыла"))
                .expectEvents(SECRET);
        refused(
                given(marked).when(new ChangeDisclosure(ID, Disclosure.UNANNOUNCED, "Проверка")),
                "activity-same-again");
    }

    @Test
    void tellsOnlyTheDayOfAnOccurrenceUntilItIsHeld() {
        OccurrenceRecorded dayOnly = new OccurrenceRecorded(ID, RealPlan.VISIT, true, true);

        given(TO_AGREE, UNANNOUNCED)
                .when(new RecordOccurrence(ID, RealPlan.VISIT, TODAY))
                .expectEvents(dayOnly);
        given(TO_AGREE, UNANNOUNCED, dayOnly)
                .when(new Close(ID, "Итог", TODAY))
                .expectEvents(
                        new ActivityClosed(ID, TODAY, "Итог"),
                        new DisclosureChanged(
                                ID,
                                Disclosure.OPEN,
                                null,
                                new Standing(null, false, 0),
                                null,
                                null,
                                List.of(RealPlan.VISIT)));
    }

    @Test
    void tellsNoCorrectionOfWhatItDoesNotTell() {
        given(TO_AGREE, HAPPENED, CLOSED, RESTRICTED)
                .when(correct(Correction.Kind.CLOSING, "closing", rightResult("Сказанное")))
                .expectEvents(
                        new RecordCorrected(
                                ID,
                                new Correction(
                                        Correction.Kind.CLOSING,
                                        "closing",
                                        null,
                                        List.of(
                                                new Correction.Field(
                                                        "result", CLOSED.result(), "Сказанное")),
                                        true,
                                        "Ошибка",
                                        new Standing(null, false, 0),
                                        null,
                                        true)),
                        new ActivityClosed(ID, TODAY, "Сказанное", true));
    }

    @Test
    void keepsBackWhatWasSaidWhereItIsRestricted() {
        given(TO_AGREE, RESTRICTED)
                .when(new RecordOccurrence(ID, RealPlan.VISIT, TODAY))
                .expectEvents(new OccurrenceRecorded(ID, RealPlan.VISIT, true, null));
        given(TO_AGREE, RESTRICTED, new OccurrenceRecorded(ID, RealPlan.VISIT, true, null))
                .when(new Close(ID, "Итог", TODAY))
                .expectEvents(
                        new ActivityClosed(ID, TODAY, "Итог", true),
                        new DisclosureChanged(
                                ID,
                                Disclosure.RESTRICTED,
                                null,
                                new Standing(null, false, 0),
                                null,
                                null));
    }

    @Test
    void tellsTheDayAtOnceWhereItIsOpenedAgain() {
        given(TO_AGREE, UNANNOUNCED, SECRET)
                .when(new ChangeDisclosure(ID, Disclosure.OPEN, "Решили объявить"))
                .expectEvents(
                        new DisclosureChanged(
                                ID,
                                Disclosure.OPEN,
                                "Решили объявить",
                                new Standing(MAY, false, 0),
                                LocalTime.of(15, 0),
                                "Шугыла"));
    }

    @Test
    void isRefusedWhereNothingChanges() {
        refused(
                given(TO_AGREE).when(new ChangeDisclosure(ID, Disclosure.OPEN, "Так и есть")),
                "activity-same-again");
    }

    private static DisclosureChanged changed(Disclosure disclosure) {
        return new DisclosureChanged(ID, disclosure, "Проверка", null, null, null);
    }
}
