package kz.moldir.plan.write.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionPublished;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DecisionUnpublished;
import kz.moldir.plan.events.Correction.Kind;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Recommendation;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.plan.write.activity.ActivityCommand.ChangeDisclosure;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import kz.moldir.plan.write.activity.ActivityCommand.RecordOccurrence;
import kz.moldir.plan.write.activity.CarryingCommand.CarryOut;
import kz.moldir.plan.write.activity.CarryingCommand.PublishDecisions;
import kz.moldir.plan.write.activity.CarryingCommand.UnpublishDecisions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is told of a decision, from one command to the next, by nothing that no command writes. */
class ToldOfDecisionsTest {

    private static final String ID = ActivityCase.ID;
    private static final LocalDate TODAY = ActivityCase.TODAY;
    private static final LocalDate WRONG = LocalDate.of(2026, 3, 17);
    private static final LocalDate RIGHT = LocalDate.of(2026, 3, 18);
    private static final Decided DECIDED = new Decided("x-1", "Открыть сквер", WRONG, null, null);
    private static final Correct DAY = correct(ActivityCase.rightDate(RIGHT));
    private static final Correct NEVER = correct(null);

    private final List<ActivityEvent> happened = new ArrayList<>();
    private ActivityState state = ActivityState.NEW;

    ToldOfDecisionsTest() {
        happens(ActivityCase.PLANNED);
    }

    /** Whoever puts the day right has not looked at the words. */
    @Test
    void theRightDayLetsOutNothingThatWasKeptInside() {
        after(mark(Disclosure.RESTRICTED), held(), decide(), mark(Disclosure.OPEN));
        assertThat(does(DAY)).contains(corrected(DECIDED.on(RIGHT), "Перепутали", true));

        assertThat(offered()).isEmpty();
        refused(publish(), "carrying-kept-inside");
    }

    @Test
    void theRightDayKeepsNothingInsideThatWasNot() {
        after(held(), decide(), mark(Disclosure.RESTRICTED));
        assertThat(does(DAY)).contains(corrected(DECIDED.on(RIGHT), "Перепутали", null));
        does(mark(Disclosure.OPEN));

        assertThat(offered()).containsExactly(DECIDED.on(RIGHT));
        assertThat(does(publish())).hasSize(1);
    }

    /** The way out that the refusal names is there for words that are right, too. */
    @Test
    void wordsThatStayAreLetOutForAReasonOnce() {
        after(mark(Disclosure.RESTRICTED), held(), decide());
        assertThat(does(putRight(DECIDED))).as("the row tells nothing").isEmpty();
        does(mark(Disclosure.OPEN));

        assertThat(does(putRight(DECIDED))).containsExactly(corrected(DECIDED, "Без имён", null));
        assertThat(does(putRight(DECIDED))).isEmpty();
        assertThat(offered()).containsExactly(DECIDED);
        assertThat(does(publish())).hasSize(1);
    }

    @Test
    void aRecommendationThatWasKeptInsideIsPassedOnInTheSameWords() {
        Decided asking = asking();
        after(mark(Disclosure.RESTRICTED), held(), decide(asking), mark(Disclosure.OPEN));

        assertThat(does(putRight(asking))).containsExactly(corrected(asking, "Без имён", null));
    }

    /** The reason that reporting is not told with the record does not come with the decision. */
    @Test
    void aReasonThatIsNotToldIsToldOfNoDecision() {
        after(mark(Disclosure.RESTRICTED), held(), mark(Disclosure.OPEN), decide(), publish());
        assertThat(does(DAY))
                .filteredOn(RecordCorrected.class::isInstance)
                .allMatch(event -> ((RecordCorrected) event).correction().withheld() != null);

        assertThat(happened.getLast())
                .isEqualTo(new DecisionPublished(ID, DECIDED.on(RIGHT), TODAY, null));
    }

    /** An agency would be told it with the right day. */
    @Test
    void norDoesItComeWithARecommendation() {
        after(mark(Disclosure.RESTRICTED), held(), mark(Disclosure.OPEN), decide(asking()));
        ActivityState before = state;
        List<ActivityEvent> events = does(DAY);

        assertThat(events).noneMatch(DecisionCorrected.class::isInstance);
        assertThat(DecidedThen.followed(before, DAY, events))
                .isEqualTo(new DecisionsFollowed(0, 0, 0, 1));
    }

    @Test
    void norDoesItComeWithWhatIsTakenBack() {
        after(mark(Disclosure.RESTRICTED), held(), mark(Disclosure.OPEN), decide(), publish());

        assertThat(does(NEVER)).endsWith(new DecisionUnpublished(ID, "x-1", null, false));
    }

    @Test
    void aReasonThatIsToldIsToldOfTheDecision() {
        after(held(), decide(), publish());
        assertThat(does(DAY))
                .endsWith(new DecisionPublished(ID, DECIDED.on(RIGHT), TODAY, "Перепутали"));
    }

    /** Nobody took it back: its occurrence stands again. */
    @Test
    void whatStandsAgainIsOfferedAgain() {
        after(held(), decide(), publish());
        OccurrenceRecorded gone =
                happened.stream()
                        .filter(OccurrenceRecorded.class::isInstance)
                        .map(OccurrenceRecorded.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertThat(does(NEVER)).endsWith(new DecisionUnpublished(ID, "x-1", "Перепутали", false));
        assertThat(offered()).isEmpty();

        ActivityDecisions.again(state, gone, "o-2", TODAY).forEach(this::happens);
        assertThat(offered()).containsExactly(DECIDED);
    }

    @Test
    void votesThatArePutRightAreOfferedAgain() {
        after(held(), decide(), publish());
        Decided lost = voted(1, 2);
        assertThat(does(putRight(lost)))
                .endsWith(new DecisionUnpublished(ID, "x-1", "Без имён", false));
        does(putRight(voted(2, 1)));

        assertThat(offered()).containsExactly(voted(2, 1));
    }

    @Test
    void whatSomebodyTookBackIsNotOffered() {
        after(held(), decide(), publish());
        assertThat(does(new UnpublishDecisions(ID, List.of("x-1"), "Имя")))
                .containsExactly(new DecisionUnpublished(ID, "x-1", "Имя", true));

        assertThat(offered()).isEmpty();
        assertThat(does(publish())).hasSize(1);
    }

    private void after(ActivityCommand... commands) {
        List.of(commands).forEach(this::does);
    }

    private List<ActivityEvent> does(ActivityCommand command) {
        List<ActivityEvent> events = ActivityDecisions.decide(state, command);
        events.forEach(this::happens);
        return events;
    }

    private void happens(ActivityEvent event) {
        happened.add(event);
        state = state.after(event);
    }

    private void refused(ActivityCommand command, String code) {
        assertThatThrownBy(() -> does(command)).isInstanceOf(Refused.class).hasMessage(code);
    }

    /** As the page offers them with all. */
    private List<Decided> offered() {
        return CarryingCases.after(ID, happened.toArray(ActivityEvent[]::new))
                .publishable(state.told());
    }

    private static ChangeDisclosure mark(Disclosure disclosure) {
        return new ChangeDisclosure(
                ID,
                disclosure,
                "Проверка",
                TODAY,
                Set.of("activity-mark-rests-on-it", "activity-opens-again"));
    }

    private static RecordOccurrence held() {
        return new RecordOccurrence(
                ID, new Occurrence("o-1", WRONG, null, null, null, null, null, null), TODAY);
    }

    private static CarryOut decide() {
        return decide(DECIDED);
    }

    private static CarryOut decide(Decided decided) {
        return new CarryOut(ID, new DecisionTaken(ID, decided, null), TODAY);
    }

    private static Decided asking() {
        return new Decided(
                "x-1",
                "Открыть сквер",
                WRONG,
                null,
                new Recommendation("Акимат", ActivityCase.MAY));
    }

    private static CarryOut putRight(Decided right) {
        return new CarryOut(
                ID,
                corrected(right, "Без имён", null),
                TODAY,
                false,
                Set.of("carrying-voted-down"),
                false);
    }

    private static DecisionCorrected corrected(
            Decided right, String reason, @Nullable Boolean withheld) {
        return new DecisionCorrected(ID, right, reason, null, withheld);
    }

    private static Correct correct(@Nullable Right right) {
        return new Correct(
                ID,
                Kind.OCCURRENCE,
                "o-1",
                right,
                "new",
                "Перепутали",
                TODAY,
                Set.of("activity-rests-on-it"),
                false);
    }

    private static PublishDecisions publish() {
        return new PublishDecisions(ID, List.of("x-1"), TODAY);
    }

    private static Decided voted(int inFavour, int against) {
        return new Decided("x-1", "Открыть сквер", WRONG, new Votes(inFavour, against, 0), null);
    }
}
