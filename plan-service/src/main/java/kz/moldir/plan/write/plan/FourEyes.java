package kz.moldir.plan.write.plan;

import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.Authors;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.write.plan.PlanCommand.Recorder;

/** Who wrote what a decision puts in force does not record that decision. */
final class FourEyes {

    private FourEyes() {}

    static void check(Authors authors, Recorder by, Decision decision) {
        if (!authors.include(by.account())) {
            return;
        }
        if (!by.alone()) {
            throw new Refused(new ApprovalRefusal.SamePerson());
        }
        if (decision.scan() == null) {
            throw new Refused(new ApprovalRefusal.AloneWithoutScan());
        }
    }
}
