package kz.moldir.plan.write.plan;

import kz.moldir.kit.access.Programs;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.Authors;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.write.plan.PlanCommand.Recorder;

/**
 * Who wrote what a decision puts in force does not record that decision. Both are people: a program
 * does what whoever keeps its secret wants, so it is nobody's second pair of eyes.
 */
final class FourEyes {

    private FourEyes() {}

    static void check(Authors authors, Recorder by, Decision decision) {
        if (!by.programs() && Programs.is(by.account())) {
            throw new Refused(new ApprovalRefusal.ProgramRecords());
        }
        boolean wrote = authors.include(by.account());
        boolean nobodyWrote = !by.programs() && Programs.alone(authors.accounts());
        if (!wrote && !nobodyWrote) {
            return;
        }
        if (!by.alone()) {
            throw new Refused(
                    wrote ? new ApprovalRefusal.SamePerson() : new ApprovalRefusal.ProgramWrote());
        }
        if (decision.scan() == null) {
            throw new Refused(new ApprovalRefusal.AloneWithoutScan());
        }
    }
}
