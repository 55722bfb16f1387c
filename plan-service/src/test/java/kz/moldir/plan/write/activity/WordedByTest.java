package kz.moldir.plan.write.activity;

import java.util.List;
import java.util.Map;
import kz.moldir.kit.command.Metadata;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Recommendation;
import kz.moldir.plan.write.activity.CarryingCommand.CarryOut;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose words a decision has: none of them verifies what it asks of an agency. */
class WordedByTest extends ActivityCase {

    private static final Decided OF_NOBODY =
            new Decided("x-1", "Рекомендовать открыть сквер", TODAY, null, null);
    private static final Decided ASKING =
            new Decided(
                    "x-1",
                    "Рекомендовать открыть сквер",
                    TODAY,
                    null,
                    new Recommendation("Маслихат", MAY));
    private static final Decided OTHER =
            new Decided(
                    "x-1",
                    "Рекомендовать открыть парк",
                    TODAY,
                    null,
                    new Recommendation("Маслихат", MAY));

    /** The lead wrote it down, the secretary adds whom it asks. */
    @Test
    void theFirstAuthorIsNamedWhereTheAgencyIsAddedLater() {
        given(PLANNED, by("lead", new DecisionTaken(ID, OF_NOBODY, null)))
                .when(correct(ASKING))
                .expectEvents(corrected(ASKING, null, List.of("lead")));
    }

    /** It was kept inside, the secretary lets it out in the same words. */
    @Test
    void theAuthorIsNamedWhereSomebodyElseLetsItOut() {
        given(
                        PLANNED,
                        by("lead", new DecisionTaken(ID, ASKING, true)),
                        by("secretary", disclosed(Disclosure.RESTRICTED)),
                        by("secretary", disclosed(Disclosure.OPEN)))
                .when(correct(ASKING))
                .expectEvents(corrected(ASKING, null, List.of("lead")));
    }

    @Test
    void everyoneIsNamedWhoWordedItInBetween() {
        given(
                        PLANNED,
                        by("lead", new DecisionTaken(ID, ASKING, null)),
                        by("second", corrected(OF_NOBODY, true, List.of("lead"))))
                .when(correct(OTHER))
                .expectEvents(corrected(OTHER, true, List.of("lead", "second")));
    }

    @Test
    void whoPutsOnlyItsDayRightHasNotWordedIt() {
        given(
                        PLANNED,
                        by("lead", new DecisionTaken(ID, ASKING, null)),
                        by("second", corrected(ASKING.on(FEBRUARY), true, List.of("lead"))))
                .when(correct(OTHER))
                .expectEvents(corrected(OTHER, true, List.of("lead")));
    }

    @Test
    void nobodyIsNamedWhereNobodyIsKnown() {
        given(PLANNED, new DecisionTaken(ID, OF_NOBODY, null))
                .when(correct(ASKING))
                .expectEvents(corrected(ASKING, null, null));
    }

    private static CarryOut correct(Decided right) {
        return new CarryOut(ID, new DecisionCorrected(ID, right, "Орган", null, null), TODAY);
    }

    private static DecisionCorrected corrected(
            Decided right, @Nullable Boolean passedOn, @Nullable List<String> wordedBy) {
        return new DecisionCorrected(ID, right, "Орган", passedOn, null, wordedBy);
    }

    private static DisclosureChanged disclosed(Disclosure now) {
        return new DisclosureChanged(ID, now, "Проверка", null, null, null);
    }

    private static Object by(String account, ActivityEvent event) {
        return new GenericEventMessage<>(event, Map.of(Metadata.ACTOR, account));
    }
}
