package kz.moldir.plan.read.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.plan.read.carrying.CarryingView.Taken;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A form says what becomes of decisions that everybody reads, and says it only where it is so. */
class FollowingFormsTest {

    private static final String ID = RealPlan.FIRE_STATION;
    private static final ActivityEvent HELD = new OccurrenceRecorded(ID, RealPlan.VISIT);
    private static final ActivityEvent CLOSED = new ActivityClosed(ID, RealPlan.TODAY, "Итог");
    private static final ActivityEvent CHECK =
            new DisclosureChanged(ID, Disclosure.UNANNOUNCED, "Проверка", null, null, null);
    private static final ActivityEvent SHOWN =
            new DisclosureChanged(ID, Disclosure.OPEN, null, null, null, null);

    @Test
    void whatMarksTheRowSaysThatTheyGo() {
        assertThat(lead("disclosure", Map.of(), told(), HELD))
                .contains("Опубликованных решений: 1.", "не сообщать о мероприятии заранее");
        assertThat(lead("disclosure", Map.of(), told(), HELD, CLOSED))
                .contains("Опубликованных решений: 1. Если ограничить доступ")
                .doesNotContain("заранее или");
        assertThat(lead("disclosure", Map.of(), List.of(), HELD)).doesNotContain("решений");
    }

    @Test
    void whatCorrectsAnOccurrenceSaysWhatFollows() {
        Map<String, String> mine = Map.of("kind", "OCCURRENCE", "record", RealPlan.VISIT.id());
        assertThat(lead("corrections", mine, told(), HELD))
                .contains("Опубликованных решений этого проведения: 1.");
        assertThat(lead("corrections", mine, told("o-9"), HELD))
                .doesNotContain("Опубликованных решений");
    }

    @Test
    void whatCorrectsAClosingSaysItWhereTheRowIsHiddenWithoutIt() {
        Map<String, String> closing = Map.of("kind", "CLOSING", "record", "closing");
        assertThat(lead("corrections", closing, told(), CHECK, HELD, CLOSED, SHOWN))
                .contains("снова не будет сообщаться");
        assertThat(lead("corrections", closing, told(), HELD, CLOSED)).doesNotContain("сообщаться");
    }

    @Test
    void whyAnAmendmentTookItOutIsPutRight() {
        ActivityInput input =
                ActivityInput.opened("corrections", Map.of("kind", "ROW_REASON", "record", "3"));
        assertThat(form(input, List.of(), HELD, CLOSED, RealPlan.takenOut()).fields())
                .extracting(FormView.Field::name, FormView.Field::value)
                .contains(tuple("reason", "Депо передано области"));
        assertThatThrownBy(() -> form(input, List.of(), HELD, CLOSED))
                .isInstanceOf(NoSuchElementException.class);
    }

    /** It may be written again, or what it was be concealed. */
    @Test
    void aReasonThatWasTakenBackHasItsForm() {
        ActivityInput input =
                ActivityInput.opened("corrections", Map.of("kind", "ROW_REASON", "record", "3"));
        ActivityEvent back =
                new RecordCorrected(
                        ID,
                        new Correction(
                                Correction.Kind.ROW_REASON,
                                "3",
                                null,
                                List.of(
                                        new Correction.Field(
                                                "rowReason", "Депо передано области", null)),
                                false,
                                "Ошибка",
                                new Correction.Standing(null, false, 0),
                                null,
                                null));
        assertThat(form(input, List.of(), HELD, CLOSED, RealPlan.takenOut(), back).fields())
                .extracting(FormView.Field::name)
                .contains("reason", "conceal");
    }

    /** What an amendment took out after it was held is not open without its closing. */
    @Test
    void aClosingThatWasTakenBackByMistakeCanBeMadeAgain() {
        Map<String, String> closing = Map.of("kind", "CLOSING", "record", "closing");
        ActivityEvent takenBack =
                new RecordCorrected(
                        ID,
                        new Correction(
                                Correction.Kind.CLOSING,
                                "closing",
                                null,
                                List.of(),
                                false,
                                "Ошибка",
                                new Correction.Standing(null, false, 0),
                                null,
                                null));
        ActivityEvent cancelled =
                new ActivityCancelled(
                        ID, RealPlan.TODAY, "Бюджет", "22", null, true, null, 3, null);
        ActivityInput input = ActivityInput.opened("corrections", closing);
        FormView form =
                form(input, List.of(), HELD, CLOSED, RealPlan.takenOut(), takenBack, cancelled);
        assertThat(form.lead()).contains("Строка исключена из плана после того, как была закрыта");
        assertThat(form.fields())
                .extracting(FormView.Field::name)
                .containsExactly("result", "resultKk", "why");
        assertThat(form.withdraw()).isNull();
        assertThatThrownBy(() -> form(input, List.of(), HELD, RealPlan.takenOut(), cancelled))
                .as("it was never closed")
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> form(input, List.of(), HELD, cancelled))
                .as("it was not held")
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whatWasAskedOfAWithdrawalIsAnsweredByItsOnlyButton() {
        Map<String, String> sent =
                Map.of("kind", "OCCURRENCE", "record", RealPlan.VISIT.id(), "withdraw", "1");
        ActivityInput opened = ActivityInput.opened("corrections", sent);
        assertThat(form(opened, told(), HELD).withdraw()).isNotNull();
        FormView asked = form(opened.warned(List.of("Решений: 1")), told(), HELD);
        assertThat(asked.fields())
                .extracting(FormView.Field::name)
                .containsExactly("conceal", "why");
        assertThat(asked.hidden()).containsEntry("withdraw", "1");
        assertThat(asked.withdraw()).isNull();
    }

    private static List<Taken> told() {
        return told(RealPlan.VISIT.id());
    }

    private static List<Taken> told(String occurrence) {
        return List.of(
                new Taken(CarryingCases.DECIDED, false, occurrence, RealPlan.TODAY, null, null));
    }

    private static @Nullable String lead(
            String action, Map<String, String> values, List<Taken> told, ActivityEvent... events) {
        return form(ActivityInput.opened(action, values), told, events).lead();
    }

    private static FormView form(ActivityInput input, List<Taken> told, ActivityEvent... events) {
        ActivityView view =
                ShownActivities.after(
                        Stream.concat(
                                        Stream.of(RealPlan.planned(RealPlan.fireStation())),
                                        Stream.of(events))
                                .toArray(ActivityEvent[]::new));
        return new ActivityFormsOf(
                        TestCouncil.messages(),
                        Language.RU.locale(),
                        view,
                        RealPlan.TODAY,
                        "2",
                        input,
                        told)
                .all().stream()
                        .filter(form -> form.action().equals(input.action()))
                        .findFirst()
                        .orElseThrow();
    }
}
