package kz.moldir.plan.write.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Correction.Field;
import kz.moldir.plan.events.Correction.Kind;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import kz.moldir.plan.events.ReplanningEvent.ActivityTakenOut;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import kz.moldir.plan.write.activity.PlanningCommand.AmendActivity;
import kz.moldir.plan.write.activity.PlanningCommand.ExcludeActivity;
import kz.moldir.plan.write.activity.PlanningCommand.PlanActivity;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

/** Why an amendment changed a row, put right: what of it is told, and what of it can be. */
class RowReasonsPutRightTest extends ActivityCase {

    private static final String PHONE = "Звонить 8 701 234 56 78";
    private static final String RIGHT = "Рынок закрыт";
    private static final ActivityTakenOut OUT =
            new ActivityTakenOut(ID, 2, TODAY, "Бюджет", "21", null, PHONE);
    private static final Object[] HELD_OUT = {PLANNED, HAPPENED, CLOSED, OUT};
    private static final Row RESTRICTED = RealPlan.fireStation().disclosed(Disclosure.RESTRICTED);
    private static final DisclosureChanged OPENED =
            new DisclosureChanged(ID, Disclosure.OPEN, null, null, null, null);

    @Test
    void whatWasNotToldIsNotToldWhereItIsPutRightOnceTheRowIsOpen() {
        Object[] opened = {
            RealPlan.planned(RESTRICTED),
            amended(given(RealPlan.planned(RESTRICTED)).when(amending(RESTRICTED))),
            OPENED
        };
        corrected(
                given(opened).when(because(RIGHT)), right -> assertThat(right.withheld()).isTrue());
        corrected(
                given(opened).andGivenCommands(because(RIGHT)).when(because("Иначе")),
                right -> assertThat(right.withheld()).as("nor once more").isTrue());
        corrected(
                given(HELD_OUT).when(because(RIGHT)),
                right -> assertThat(right.withheld()).as("of an open row").isNull());
    }

    @Test
    void whatIsTakenOutAnewSaysNoWordsThatWereNotTold() {
        given(HELD_OUT)
                .andGiven(new DisclosureChanged(ID, Disclosure.RESTRICTED, null, null, null, null))
                .andGivenCommands(because(RIGHT))
                .andGiven(OPENED)
                .when(correct(Kind.CLOSING, "closing", null))
                .expectEventsMatching(
                        payloadsMatching(
                                predicate(
                                        (List<?> all) -> {
                                            assertThat(all)
                                                    .last()
                                                    .asInstanceOf(type(ActivityCancelled.class))
                                                    .returns(true, ActivityCancelled::withheld);
                                            return true;
                                        })));
    }

    @Test
    void ofARestrictedRowThatIsHeldTheReasonsOfAnAmendmentAreNotTold() {
        var row = RealPlan.planned(RESTRICTED);
        var closed = new ActivityClosed(ID, TODAY, "Итог", true, null);
        ActivityAmended amended = amended(given(row, HAPPENED, closed).when(amending(RESTRICTED)));
        assertThat(amended)
                .returns(null, ActivityAmended::withheld)
                .returns(true, ActivityAmended::withheldReasons);
        corrected(
                given(row, HAPPENED, closed, amended, OPENED).when(because(RIGHT)),
                right -> assertThat(right.withheld()).isTrue());
    }

    @Test
    void wordsAreConcealedThoughTheyAreRightByNow() {
        corrected(
                given(HELD_OUT).andGivenCommands(because(RIGHT)).when(concealing(RIGHT)),
                right ->
                        assertThat(right.fields())
                                .containsExactly(new Field("rowReason", RIGHT, RIGHT)));
        refused(
                given(HELD_OUT)
                        .andGivenCommands(because("Одно\nдва"))
                        .when(because("Одно\r\nдва\r\n")),
                "activity-same-again");
    }

    @Test
    void aReasonThatWasTakenBackIsConcealedOrWrittenAgain() {
        corrected(
                given(HELD_OUT).andGivenCommands(because(null)).when(concealing(null)),
                right ->
                        assertThat(right.fields())
                                .containsExactly(new Field("rowReason", PHONE, null)));
        corrected(
                given(HELD_OUT).andGivenCommands(because(null)).when(because(RIGHT)),
                right ->
                        assertThat(right.fields())
                                .containsExactly(new Field("rowReason", null, RIGHT)));
        corrected(
                given(HELD_OUT)
                        .andGivenCommands(because(null), because(RIGHT))
                        .when(concealing(RIGHT)),
                right ->
                        assertThat(right.fields())
                                .as("nothing leads to the first words but these themselves")
                                .containsExactly(
                                        new Field("rowReason", RIGHT, RIGHT),
                                        new Field("rowReason", PHONE, RIGHT)));
        refused(
                given(HELD_OUT).andGivenCommands(because(null)).when(because(null)),
                "activity-same-again");
    }

    /** A reader finds the words that were told by none that were not. */
    @Test
    void wordsBeforeOnesThatWereNotToldAreConcealedToo() {
        DisclosureChanged marked =
                new DisclosureChanged(ID, Disclosure.RESTRICTED, null, null, null, null);
        corrected(
                given(HELD_OUT)
                        .andGiven(marked)
                        .andGivenCommands(because(RIGHT))
                        .when(concealing(null)),
                right ->
                        assertThat(right.fields())
                                .containsExactly(
                                        new Field("rowReason", RIGHT, null),
                                        new Field("rowReason", PHONE, null)));
        corrected(
                given(HELD_OUT)
                        .andGiven(marked)
                        .andGivenCommands(because(RIGHT), because("Иначе"))
                        .when(concealing(null)),
                right ->
                        assertThat(right.fields())
                                .as("nor what nobody was told")
                                .containsExactly(
                                        new Field("rowReason", "Иначе", null),
                                        new Field("rowReason", PHONE, null)));
    }

    @Test
    void whyARowWasAddedIsPutRightAndConcealed() {
        PlanActivity adding =
                new PlanActivity(
                        ID, RealPlan.PLAN, 2026, 1, TODAY, RealPlan.fireStation(), null, 2, PHONE);
        ActivityPlanned added =
                new ActivityPlanned(
                        ID, RealPlan.PLAN, 2026, 1, TODAY, RealPlan.fireStation(), null, 2, PHONE);
        nothingGiven().when(adding).expectEvents(added);
        corrected(
                given(added).when(concealing(RIGHT)),
                right ->
                        assertThat(right)
                                .returns(null, Correction::withheld)
                                .returns(true, Correction::concealed)
                                .returns(
                                        List.of(new Field("rowReason", PHONE, RIGHT)),
                                        Correction::fields));
        refused(given(PLANNED).when(because(RIGHT)), "activity-nothing-to-correct");
    }

    /** What was cancelled or went on elsewhere was not closed. */
    @Test
    void isClosedAgainOnItsDayAndOnlyWhereItWasClosed() {
        isClosedAgain(TODAY.minusDays(1), TODAY.minusDays(1));
        refused(
                given(PLANNED, HAPPENED, CANCELLED)
                        .andGivenCommands(
                                new ExcludeActivity(ID, TODAY, "Бюджет", "21", 2, null),
                                correct(Kind.CANCELLATION, "cancellation", null))
                        .when(correct(Kind.CLOSING, "closing", rightResult("Обсудили"))),
                "activity-nothing-to-correct");
    }

    /** What is recorded by then took place later than the first closing says. */
    @Test
    void isNotClosedAgainBeforeItTookPlace() {
        isClosedAgain(TODAY.minusDays(9), RealPlan.VISIT.date());
    }

    private void isClosedAgain(LocalDate before, LocalDate then) {
        given(PLANNED, HAPPENED, new ActivityClosed(ID, before, "Итог"), OUT)
                .andGivenCommands(correct(Kind.CLOSING, "closing", null))
                .when(correct(Kind.CLOSING, "closing", rightResult("Обсудили")))
                .expectEventsMatching(
                        payloadsMatching(
                                predicate(
                                        (List<?> all) -> {
                                            assertThat(all)
                                                    .last()
                                                    .isEqualTo(
                                                            new ActivityClosed(
                                                                    ID, then, "Обсудили"));
                                            return true;
                                        })));
    }

    private static AmendActivity amending(Row row) {
        return new AmendActivity(
                ID,
                2,
                TODAY,
                "21",
                "Бюджет",
                row,
                RealPlan.laterFireStation().disclosed(row.told()),
                PHONE);
    }

    private static ActivityAmended amended(ResultValidator<Activity> result) {
        ActivityAmended[] found = new ActivityAmended[1];
        result.expectEventsMatching(
                payloadsMatching(
                        predicate(
                                (List<?> all) -> {
                                    found[0] = (ActivityAmended) all.getFirst();
                                    return all.size() == 1;
                                })));
        return found[0];
    }

    private static void corrected(ResultValidator<Activity> result, Consumer<Correction> right) {
        result.expectEventsMatching(
                payloadsMatching(
                        predicate(
                                (List<?> all) -> {
                                    assertThat(all)
                                            .singleElement()
                                            .asInstanceOf(type(RecordCorrected.class))
                                            .extracting(RecordCorrected::correction)
                                            .satisfies(right);
                                    return true;
                                })));
    }

    private static Correct because(String reason) {
        return said(reason, false);
    }

    private static Correct concealing(String reason) {
        return said(reason, true);
    }

    private static Correct said(String reason, boolean conceal) {
        return new Correct(
                ID,
                Kind.ROW_REASON,
                "2",
                new Right(
                        null, null, null, null, null, null, null, reason, null, null, null, null,
                        null, null, null, null, null),
                "new",
                "Ошибка",
                TODAY,
                Set.of(),
                conceal);
    }
}
