package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.moldir.kit.command.Metadata;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.PlanPutToMeeting;
import kz.moldir.plan.events.PlanEvent.PlanSubmitted;
import kz.moldir.plan.events.PlanEvent.PlanWithdrawn;
import kz.moldir.plan.events.PlanEvent.RemarkAnswered;
import kz.moldir.plan.events.PlanEvent.RemarkMade;
import kz.moldir.plan.events.PlanEvent.Scan;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.events.Remark;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;

/** A plan on its way to the approval, and what happened to it. */
abstract class ApprovalCase {

    static final LocalDate TODAY = RealPlan.TODAY;
    static final List<String> ALL = List.of("1", "2");
    static final PlanImported IMPORTED = RealPlan.imported();
    static final PlanSubmitted SUBMITTED =
            new PlanSubmitted(
                    RealPlan.PLAN, 2026, 1, TODAY, TODAY.plusDays(7), ALL, "secretary", 4);
    static final Remark REMARK = new Remark("r-1", "2", 26, "Нужен срок", TODAY);
    static final RemarkMade MADE = new RemarkMade(RealPlan.PLAN, REMARK.on(RealPlan.fireStation()));
    static final RemarkAnswered ANSWERED =
            new RemarkAnswered(RealPlan.PLAN, "r-1", false, "Срок есть", TODAY);
    static final PlanPutToMeeting PUT =
            new PlanPutToMeeting(RealPlan.PLAN, TODAY, TODAY.minusDays(1));
    static final PlanWithdrawn WITHDRAWN =
            new PlanWithdrawn(RealPlan.PLAN, TODAY, "Новые поручения");
    static final Scan SCAN =
            new Scan("s-1", "решение.pdf", "application/pdf", 70_000, "5c".repeat(32));
    static final Decision DECISION =
            new Decision("17", TODAY.minusDays(1), "Хасенов М.К.", new Votes(21, 2, 1), null);

    static final Decision SIGNED =
            new Decision("17", TODAY.minusDays(1), "Хасенов М.К.", new Votes(21, 2, 1), SCAN);

    final FixtureConfiguration<Plan> plan = new AggregateTestFixture<>(Plan.class);

    /** An event as an account caused it. */
    static GenericEventMessage<PlanEvent> by(String account, PlanEvent event) {
        return new GenericEventMessage<>(event, Map.of(Metadata.ACTOR, account));
    }

    static void refused(ResultValidator<?> result, String code) {
        result.expectException(Refused.class).expectExceptionMessage(code).expectNoEvents();
    }
}
