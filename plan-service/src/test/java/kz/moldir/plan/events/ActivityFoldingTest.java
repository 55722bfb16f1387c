package kz.moldir.plan.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.events.SendingEvent.LetterSent;
import org.junit.jupiter.api.Test;

class ActivityFoldingTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-10");
    private static final LocalDate WRONG = LocalDate.parse("2026-05-08");
    private static final LocalDate RIGHT = LocalDate.parse("2026-06-08");

    private static final PutRight AFTER =
            new PutRight(new Standing(DAY, false, 0), null, null, null);

    private final ActivityFacts agreed =
            ActivityFacts.planned(new Timeframe("10.06", TimeframeKind.EXACT_DAY, DAY, DAY))
                    .approved(LocalDate.parse("2026-03-17"))
                    .answerRequested("ДЧС", WRONG)
                    .dateAgreed(DAY);

    /** Its day counts as one on which somebody was asked, though the agreed day answered it. */
    @Test
    void aRequestThatWasPutRightAfterwardsIsRememberedWithItsRightDay() {
        Request request = new Request("r", Request.Channel.LETTER, "ДЧС", null, null, RIGHT);
        assertThat(ActivityFolding.after(agreed, new AnswerRequested("a", request, null, AFTER)))
                .returns(List.of(WRONG, RIGHT), ActivityFacts::asked)
                .returns(null, ActivityFacts::waiting);
    }

    @Test
    void aLetterThatAsksForNoAnswerIsNot() {
        for (boolean expected : new boolean[] {true, false}) {
            Letter letter = new Letter("l", "ДЧС", null, null, RIGHT, expected);
            assertThat(ActivityFolding.after(agreed, new LetterSent("a", letter, AFTER)).asked())
                    .isEqualTo(expected ? List.of(WRONG, RIGHT) : List.of(WRONG));
        }
    }
}
