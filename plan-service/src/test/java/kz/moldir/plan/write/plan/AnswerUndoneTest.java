package kz.moldir.plan.write.plan;

import java.time.Instant;
import java.util.Map;
import kz.moldir.kit.command.Metadata;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.RemarkAnswerWithdrawn;
import kz.moldir.plan.events.PlanEvent.RemarkAnswered;
import kz.moldir.plan.write.plan.PlanCommand.WithdrawAnswer;
import kz.moldir.plan.write.undo.AtOnce;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An answer to a remark is undone at once, by whoever gave it. */
class AnswerUndoneTest extends ApprovalCase {

    private static final Instant AT = Instant.parse("2026-04-13T04:00:00Z");

    @Test
    void byWhoGaveItForFortySeconds() {
        undone("secretary", 40)
                .expectEvents(new RemarkAnswerWithdrawn(RealPlan.PLAN, "r-1", TODAY, "Ошибка"));
        refused(undone("secretary", 41), "plan-answer-too-late-to-undo");
        refused(undone("other", 1), "plan-answer-not-yours");
    }

    /** What stood before would be gone with it. */
    @Test
    void notWhereItTookThePlaceOfAnother() {
        RemarkAnswered corrected =
                new RemarkAnswered(RealPlan.PLAN, "r-1", true, "Назначен", TODAY, "Не туда");
        refused(
                new AggregateTestFixture<>(Plan.class)
                        .given(IMPORTED, SUBMITTED, MADE, secretary(ANSWERED), secretary(corrected))
                        .when(
                                new WithdrawAnswer(
                                        RealPlan.PLAN,
                                        "r-1",
                                        "Ошибка",
                                        3,
                                        new AtOnce.Asked("secretary", AT.plusSeconds(1)),
                                        TODAY)),
                "plan-answer-corrected");
    }

    /** As a program asks, which gives a reason of its own. */
    @Test
    void orTakenBackLater() {
        taken(null).expectSuccessfulHandlerExecution();
    }

    private static ResultValidator<Plan> undone(String account, int seconds) {
        return taken(new AtOnce.Asked(account, AT.plusSeconds(seconds)));
    }

    private static ResultValidator<Plan> taken(AtOnce.@Nullable Asked once) {
        return new AggregateTestFixture<>(Plan.class)
                .given(IMPORTED, SUBMITTED, MADE, secretary(ANSWERED))
                .when(new WithdrawAnswer(RealPlan.PLAN, "r-1", "Ошибка", 2, once, TODAY));
    }

    private static GenericEventMessage<PlanEvent> secretary(PlanEvent event) {
        return new GenericEventMessage<>(
                event, Map.of(Metadata.ACTOR, "secretary", Metadata.TIME, AT.toString()));
    }
}
