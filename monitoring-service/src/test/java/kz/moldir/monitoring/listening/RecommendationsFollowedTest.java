package kz.moldir.monitoring.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.FollowCorrection;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.FollowWithdrawal;
import org.junit.jupiter.api.Test;

class RecommendationsFollowedTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 13);
    private static final LocalizedText NAME = new LocalizedText("Аппарат", "Аппараты", null);
    private static final KnownActivity HEARING =
            new KnownActivity(
                    "a10",
                    10,
                    LocalizedText.russian("Заслушивание"),
                    false,
                    List.of("HEARING"),
                    List.of("2"),
                    DAY,
                    null,
                    null,
                    false,
                    "v",
                    null,
                    -1,
                    false,
                    null,
                    false,
                    null,
                    null,
                    List.of());

    private final RecommendationDecidedV1 decided =
            new RecommendationDecidedV1(
                    "a10", "x-1", "Акимат", "Открыть сквер", DAY, null, "author", null, null, null);

    @Test
    void whatIsPutRightIsTheRecommendationThatWasTakenUp() {
        String id = sent(decided).recommendationId();

        assertThat(
                        sent(
                                new RecommendationCorrectedV1(
                                        "a10",
                                        "x-1",
                                        "Аппарат",
                                        "Открыть сквер",
                                        DAY,
                                        null,
                                        "Не тот орган",
                                        "second",
                                        List.of("author"),
                                        "Скверді ашу",
                                        NAME)))
                .isEqualTo(
                        new FollowCorrection(
                                id,
                                "Аппарат",
                                "Открыть сквер",
                                DAY,
                                null,
                                "Не тот орган",
                                "second",
                                List.of("author"),
                                "Скверді ашу",
                                NAME));
        assertThat(sent(new RecommendationWithdrawnV1("a10", "x-1", "Дважды")))
                .isEqualTo(new FollowWithdrawal(id, "Дважды"));
        assertThat(sent(new RecommendationWithdrawnV1("a10", "x-2", "Дважды")).recommendationId())
                .isNotEqualTo(id);
    }

    private static RecommendationCommand sent(PlanEventV1 event) {
        return PlanEvents.recommended(HEARING, event).orElseThrow();
    }
}
