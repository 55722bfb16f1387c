package kz.moldir.monitoring.write.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.command.Refused;
import kz.moldir.monitoring.events.RecommendationEvent.AgencyAnswered;
import kz.moldir.monitoring.events.RecommendationEvent.FulfilmentRefused;
import kz.moldir.monitoring.events.RecommendationEvent.FulfilmentVerified;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationTakenUp;
import kz.moldir.monitoring.write.PlannedActivity;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.Checker;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.RecordAnswer;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.RefuseFulfilment;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.TakeUp;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.VerifyFulfilment;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecommendationTest {

    static final LocalDate DECIDED = LocalDate.of(2026, 4, 13);
    static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    static final LocalizedText TITLE = LocalizedText.russian("Заслушивание");

    private final AggregateTestFixture<Recommendation> fixture =
            new AggregateTestFixture<>(Recommendation.class);

    @Nested
    class TakingUp {

        @Test
        void remembersWhoDecided() {
            fixture.givenNoPriorActivity()
                    .when(
                            new TakeUp(
                                    "r",
                                    new PlannedActivity("a10", 10, TITLE, false, false),
                                    "Акимат",
                                    "Открыть сквер",
                                    DECIDED,
                                    null,
                                    "author",
                                    null,
                                    null,
                                    null))
                    .expectEvents(takenUp("author"));
        }

        @Test
        void keepsItsKazakhWordsAndWhatTheAgencyIsCalled() {
            LocalizedText name = new LocalizedText("Акимат", "Әкімдік", null);
            fixture.givenNoPriorActivity()
                    .when(
                            new TakeUp(
                                    "r",
                                    new PlannedActivity("a10", 10, TITLE, false, false),
                                    "Акимат",
                                    "Открыть сквер",
                                    DECIDED,
                                    null,
                                    "author",
                                    null,
                                    "Скверді ашу",
                                    name))
                    .expectEvents(
                            new RecommendationTakenUp(
                                    "r",
                                    "a10",
                                    10,
                                    TITLE,
                                    "Акимат",
                                    "Открыть сквер",
                                    DECIDED,
                                    null,
                                    "author",
                                    null,
                                    "Скверді ашу",
                                    name));
        }

        /** The account that let it out did not word it alone. */
        @Test
        void remembersAllWhoWordedIt() {
            RecommendationTakenUp both =
                    new RecommendationTakenUp(
                            "r",
                            "a10",
                            10,
                            TITLE,
                            "Акимат",
                            "Открыть сквер",
                            DECIDED,
                            null,
                            "second",
                            List.of("author", "second"),
                            null,
                            null);
            fixture.givenNoPriorActivity()
                    .when(
                            new TakeUp(
                                    "r",
                                    new PlannedActivity("a10", 10, TITLE, false, false),
                                    "Акимат",
                                    "Открыть сквер",
                                    DECIDED,
                                    null,
                                    "second",
                                    List.of("author", "second"),
                                    null,
                                    null))
                    .expectEvents(both);
            for (String own : List.of("author", "second")) {
                refusedAfter(
                        new RecommendationRefusal.OwnRecommendation(),
                        new VerifyFulfilment("r", TODAY, null, own, TODAY),
                        List.of(both));
            }
        }
    }

    @Nested
    class Answering {

        @Test
        void mayHappenMoreThanOnce() {
            fixture.given(takenUp("author"), new AgencyAnswered("r", DECIDED, "Изучим"))
                    .when(new RecordAnswer("r", TODAY, "Откроем", TODAY))
                    .expectEvents(new AgencyAnswered("r", TODAY, "Откроем"));
        }

        @Test
        void neitherBeforeTheDecisionNorTomorrow() {
            for (LocalDate day : List.of(DECIDED.minusDays(1), TODAY.plusDays(1))) {
                refused(
                        new RecommendationRefusal.WrongDay(DECIDED, TODAY),
                        new RecordAnswer("r", day, "Откроем", TODAY));
            }
        }
    }

    @Nested
    class Checking {

        @Test
        void isForSomebodyElseThanTheAuthor() {
            var own = new RecommendationRefusal.OwnRecommendation();
            refused(own, new VerifyFulfilment("r", TODAY, null, "author", TODAY));
            refused(own, new RefuseFulfilment("r", TODAY, "Закрыт", "author", TODAY));
            Checker inAnothersName = new Checker("author", "another");
            refused(own, new VerifyFulfilment("r", TODAY, null, inAnothersName, TODAY));
        }

        @Test
        void isDoneInNobodysNameWhoWroteIt() {
            var named = new RecommendationRefusal.DeputyOfItsAuthor();
            Checker deputy = new Checker("another", "author");
            refused(named, new VerifyFulfilment("r", TODAY, null, deputy, TODAY));
            refused(named, new RefuseFulfilment("r", TODAY, "Закрыт", deputy, TODAY));
            Checker ofAThird = new Checker("another", "third");
            fixture.given(takenUp("author"))
                    .when(new VerifyFulfilment("r", TODAY, "Открыт", ofAThird, TODAY))
                    .expectEvents(new FulfilmentVerified("r", TODAY, "Открыт"));
        }

        @Test
        void verifiesOnce() {
            fixture.given(takenUp("author"))
                    .when(new VerifyFulfilment("r", TODAY, "Открыт", "another", TODAY))
                    .expectEvents(new FulfilmentVerified("r", TODAY, "Открыт"));
            refused(
                    new RecommendationRefusal.AlreadyFulfilled(TODAY),
                    new VerifyFulfilment("r", TODAY, null, "third", TODAY),
                    new FulfilmentVerified("r", TODAY, "Открыт"));
        }

        @Test
        void refusesUntilItIsFulfilled() {
            fixture.given(takenUp("author"), new FulfilmentRefused("r", DECIDED, "Закрыт"))
                    .when(new VerifyFulfilment("r", TODAY, null, "another", TODAY))
                    .expectEvents(new FulfilmentVerified("r", TODAY, null));
        }

        @Test
        void isForEverybodyWhereNoAuthorIsKnown() {
            fixture.given(takenUp(null))
                    .when(new VerifyFulfilment("r", TODAY, null, "another", TODAY))
                    .expectEvents(new FulfilmentVerified("r", TODAY, null));
        }
    }

    @Test
    void everyRefusalHasWords() {
        List<RecommendationRefusal> all =
                List.of(
                        new RecommendationRefusal.OwnRecommendation(),
                        new RecommendationRefusal.DeputyOfItsAuthor(),
                        new RecommendationRefusal.ByProgram(),
                        new RecommendationRefusal.AlreadyFulfilled(TODAY),
                        new RecommendationRefusal.Withdrawn(),
                        new RecommendationRefusal.WrongDay(DECIDED, TODAY));
        assertThat(all)
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(RecommendationRefusal.class.getPermittedSubclasses());
        Messages messages = new Messages(List.of("monitoring", "kit"));
        for (RecommendationRefusal refusal : all) {
            for (Language language : Language.values()) {
                assertThat(
                                messages.text(
                                        language.locale(),
                                        "refusal." + refusal.code(),
                                        refusal.arguments().toArray()))
                        .isNotBlank()
                        .doesNotContain("{");
            }
        }
    }

    static void refused(RecommendationRefusal why, RecommendationCommand command, Object... later) {
        List<Object> given = new java.util.ArrayList<>(List.of(takenUp("author")));
        given.addAll(List.of(later));
        refusedAfter(why, command, given);
    }

    private static void refusedAfter(
            RecommendationRefusal why, RecommendationCommand command, List<?> given) {
        new AggregateTestFixture<>(Recommendation.class)
                .given(given)
                .when(command)
                .expectException(
                        new org.hamcrest.CustomMatcher<Throwable>(why.toString()) {
                            @Override
                            public boolean matches(Object thrown) {
                                return thrown instanceof Refused refused
                                        && refused.refusal().equals(why);
                            }
                        });
    }

    static RecommendationTakenUp takenUp(@Nullable String author) {
        return new RecommendationTakenUp(
                "r", "a10", 10, TITLE, "Акимат", "Открыть сквер", DECIDED, null, author);
    }
}
