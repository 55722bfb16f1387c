package kz.moldir.monitoring.write.recommendation;

import static kz.moldir.monitoring.write.recommendation.RecommendationTest.DECIDED;
import static kz.moldir.monitoring.write.recommendation.RecommendationTest.TITLE;
import static kz.moldir.monitoring.write.recommendation.RecommendationTest.TODAY;
import static kz.moldir.monitoring.write.recommendation.RecommendationTest.refused;
import static kz.moldir.monitoring.write.recommendation.RecommendationTest.takenUp;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.monitoring.events.RecommendationEvent.AgencyAnswered;
import kz.moldir.monitoring.events.RecommendationEvent.Asked;
import kz.moldir.monitoring.events.RecommendationEvent.CorrectionNotFollowed;
import kz.moldir.monitoring.events.RecommendationEvent.FulfilmentRefused;
import kz.moldir.monitoring.events.RecommendationEvent.FulfilmentVerified;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationCorrected;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationTakenUp;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationWithdrawn;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.FollowCorrection;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.FollowWithdrawal;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.RecordAnswer;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.VerifyFulfilment;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** What the council puts right or takes back of a recommendation that is followed. */
class RecommendationPutRightTest {

    private final AggregateTestFixture<Recommendation> fixture =
            new AggregateTestFixture<>(Recommendation.class);

    private static final FollowCorrection RIGHT =
            new FollowCorrection(
                    "r",
                    "Аппарат",
                    "Открыть парк",
                    DECIDED,
                    null,
                    "Не тот орган",
                    "second",
                    null,
                    null,
                    null);
    private static final FollowWithdrawal BACK = new FollowWithdrawal("r", "Дважды");

    @Test
    void ofItsKazakhWordsIsWordingToo() {
        RecommendationCorrected kazakh =
                new RecommendationCorrected(
                        "r",
                        "Акимат",
                        "Открыть сквер",
                        DECIDED,
                        null,
                        "Қазақша",
                        "second",
                        null,
                        "Скверді ашу",
                        null);
        refused(
                new RecommendationRefusal.OwnRecommendation(),
                new VerifyFulfilment("r", TODAY, null, "second", TODAY),
                kazakh);
    }

    /** As one told before Kazakh words were carried along. */
    @Test
    void isNoWordingWhereItLacksTheKazakhWords() {
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
                        "author",
                        null,
                        "Скверді ашу",
                        null);
        RecommendationCorrected day =
                new RecommendationCorrected(
                        "r",
                        "Акимат",
                        "Открыть сквер",
                        DECIDED.plusDays(1),
                        null,
                        "День",
                        "second");
        fixture.given(both, day)
                .when(new VerifyFulfilment("r", TODAY, null, "second", TODAY))
                .expectEvents(new FulfilmentVerified("r", TODAY, null));
        RecommendationCorrected again =
                new RecommendationCorrected(
                        "r",
                        "Акимат",
                        "Открыть сквер",
                        DECIDED,
                        null,
                        "День",
                        "third",
                        null,
                        "Скверді ашу",
                        null);
        fixture.given(both, day, again)
                .when(new VerifyFulfilment("r", TODAY, null, "third", TODAY))
                .expectEvents(new FulfilmentVerified("r", TODAY, null));
    }

    @Test
    void isFollowedWhileNothingIsAnsweredOrChecked() {
        RecommendationCorrected corrected =
                new RecommendationCorrected(
                        "r", "Аппарат", "Открыть парк", DECIDED, null, "Не тот орган", "second");
        fixture.given(takenUp("author")).when(RIGHT).expectEvents(corrected);
        for (String own : List.of("author", "second")) {
            refused(
                    new RecommendationRefusal.OwnRecommendation(),
                    new VerifyFulfilment("r", TODAY, null, own, TODAY),
                    corrected);
        }
    }

    /** Also who worded it in between, when the agency was not asked. */
    @Test
    void namesAllWhoWordedItBefore() {
        RecommendationCorrected day =
                new RecommendationCorrected(
                        "r",
                        "Акимат",
                        "Открыть сквер",
                        DECIDED.plusDays(1),
                        null,
                        "День",
                        "third",
                        List.of("author", "second"),
                        null,
                        null);
        fixture.given(takenUp("author"))
                .when(
                        new FollowCorrection(
                                "r",
                                "Акимат",
                                "Открыть сквер",
                                DECIDED.plusDays(1),
                                null,
                                "День",
                                "third",
                                List.of("author", "second"),
                                null,
                                null))
                .expectEvents(day);
        refused(
                new RecommendationRefusal.OwnRecommendation(),
                new VerifyFulfilment("r", TODAY, null, "second", TODAY),
                day);
    }

    @Test
    void makesNobodyAnAuthorByADayAlone() {
        LocalDate right = DECIDED.plusDays(1);
        RecommendationCorrected day =
                new RecommendationCorrected(
                        "r", "Акимат", "Открыть сквер", right, null, "День", "second");
        new AggregateTestFixture<>(Recommendation.class)
                .given(takenUp("author"), day)
                .when(new VerifyFulfilment("r", TODAY, null, "second", TODAY))
                .expectEvents(new FulfilmentVerified("r", TODAY, null));
        refused(
                new RecommendationRefusal.OwnRecommendation(),
                new VerifyFulfilment("r", TODAY, null, "author", TODAY),
                day);
    }

    @Test
    void takesItBackUntilItIsAskedAgain() {
        RecommendationWithdrawn withdrawn = new RecommendationWithdrawn("r", "Дважды");
        fixture.given(takenUp("author")).when(BACK).expectEvents(withdrawn);
        new AggregateTestFixture<>(Recommendation.class)
                .given(takenUp("author"), withdrawn)
                .when(BACK)
                .expectNoEvents();
        refused(
                new RecommendationRefusal.Withdrawn(),
                new RecordAnswer("r", TODAY, "Откроем", TODAY),
                withdrawn);
        new AggregateTestFixture<>(Recommendation.class)
                .given(takenUp("author"), withdrawn)
                .when(RIGHT)
                .expectEvents(
                        new RecommendationCorrected(
                                "r",
                                "Аппарат",
                                "Открыть парк",
                                DECIDED,
                                null,
                                "Не тот орган",
                                "second"));
    }

    @Test
    void isToldButNotFollowedAfterAnAnswerOrACheck() {
        for (Object since :
                List.of(
                        new AgencyAnswered("r", DECIDED, "Изучим"),
                        new FulfilmentRefused("r", DECIDED, "Закрыт"))) {
            new AggregateTestFixture<>(Recommendation.class)
                    .given(takenUp("author"), since)
                    .when(RIGHT)
                    .expectEvents(
                            new CorrectionNotFollowed(
                                    "r",
                                    false,
                                    "Не тот орган",
                                    new Asked(
                                            "Аппарат", "Открыть парк", DECIDED, null, null, null)));
            new AggregateTestFixture<>(Recommendation.class)
                    .given(takenUp("author"), since)
                    .when(BACK)
                    .expectEvents(new CorrectionNotFollowed("r", true, "Дважды", null));
        }
    }
}
