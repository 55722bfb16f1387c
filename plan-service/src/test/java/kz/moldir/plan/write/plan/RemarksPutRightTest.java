package kz.moldir.plan.write.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.PlanSubmitted;
import kz.moldir.plan.events.PlanEvent.RemarkCorrected;
import kz.moldir.plan.events.PlanEvent.RemarkMade;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import kz.moldir.plan.events.Remark;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.PlanCommand.CorrectRemark;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A remark that is put right stays on its row, whatever number that has by then. */
class RemarksPutRightTest {

    private static final LocalDate TODAY = RealPlan.TODAY;
    private static final PlanImported IMPORTED = RealPlan.imported();
    private static final PlanSubmitted SUBMITTED =
            new PlanSubmitted(
                    RealPlan.PLAN,
                    2026,
                    1,
                    TODAY,
                    TODAY.plusDays(7),
                    List.of("1", "2"),
                    "secretary",
                    4);
    private static final Row CONCERNED = IMPORTED.rows().get(1);
    private static final Row NEXT = IMPORTED.rows().get(2);
    private static final RemarkMade MADE =
            new RemarkMade(
                    RealPlan.PLAN,
                    new Remark("r-1", "2", CONCERNED.number(), "Нужен срк", TODAY).on(CONCERNED));

    private final FixtureConfiguration<Plan> plan = new AggregateTestFixture<>(Plan.class);

    @Test
    void staysOnItsRowWhereTheNumberIsLeftAsItWas() {
        plan.given(IMPORTED, SUBMITTED, MADE, removed())
                .when(correcting(CONCERNED.number(), "Нужен срок"))
                .expectEvents(corrected(CONCERNED.number(), "Нужен срок", CONCERNED));
    }

    @Test
    void staysOnItsRowUnderItsNumberOfNow() {
        Row now = PlanState.NEW.after(IMPORTED).after(removed()).rows().getFirst();
        assertThat(now.id()).isEqualTo(CONCERNED.id());

        plan.given(IMPORTED, SUBMITTED, MADE, removed())
                .when(correcting(now.number(), "Нужен срок"))
                .expectEvents(corrected(CONCERNED.number(), "Нужен срок", CONCERNED));
    }

    @Test
    void goesToAnotherRowWhereAnotherIsNamed() {
        plan.given(IMPORTED, SUBMITTED, MADE)
                .when(correcting(NEXT.number(), "Нужен срк"))
                .expectEvents(corrected(NEXT.number(), "Нужен срк", NEXT));
    }

    /** As two clicks send it. */
    @Test
    void isCorrectedOnce() {
        plan.given(
                        IMPORTED,
                        SUBMITTED,
                        MADE,
                        corrected(CONCERNED.number(), "Нужен срок", CONCERNED))
                .when(correcting(CONCERNED.number(), "Нужен срок"))
                .expectNoEvents();
    }

    private static RowRemoved removed() {
        return new RowRemoved(RealPlan.PLAN, IMPORTED.rows().getFirst().id());
    }

    private static CorrectRemark correcting(@Nullable Integer row, String text) {
        return new CorrectRemark(
                RealPlan.PLAN,
                new Remark("r-1", "2", row, text, TODAY.plusDays(1)),
                "Опечатка",
                null);
    }

    private static RemarkCorrected corrected(int number, String text, Row row) {
        return new RemarkCorrected(
                RealPlan.PLAN,
                new Remark("r-1", "2", number, text, TODAY.plusDays(1)).on(row),
                "Опечатка");
    }
}
