package kz.moldir.plan.read.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.AnswerRequested;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.letters.Letters.Count;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

class LettersTest {

    private static final Letters LETTERS =
            Letters.of(
                    List.of(
                            asked(RealPlan.planned(RealPlan.zhetysu()), Request.Channel.LETTER),
                            asked(
                                    RealPlan.planned(RealPlan.fireStation()),
                                    Request.Channel.CALLED)));

    @Test
    void areCountedByCommissionAndAddressee() {
        assertThat(LETTERS.total()).isEqualTo(2);
        assertThat(LETTERS.counts()).containsExactly(new Count("1", "Акимат", 2, 1));
    }

    @Test
    void areShownInEveryLanguage() {
        Map<Language, String> told =
                TestCouncil.renderer()
                        .renderAll(
                                "plan/letters",
                                "/plans/x/letters",
                                Map.of(
                                        "plan",
                                        ShownActivities.PLAN,
                                        "letters",
                                        LETTERS,
                                        "commissions",
                                        Map.of()));
        assertThat(told.get(Language.RU)).contains("Всего: 2. С ответом: 1.", "Акимат");
        assertThat(told.get(Language.KK)).contains("Жіберілген хаттар");
    }

    private static ActivityView asked(
            kz.moldir.plan.events.ActivityEvent.ActivityPlanned planned, Request.Channel channel) {
        String id = planned.activityId();
        return ShownActivities.after(
                planned,
                new AnswerRequested(id, request("1", channel)),
                new AnswerRequested(id, request("2", channel)),
                new AnswerReceived(id, "1", RealPlan.TODAY, null, null));
    }

    private static Request request(String id, Request.Channel channel) {
        return new Request(id, channel, "Акимат", null, null, RealPlan.TODAY);
    }
}
