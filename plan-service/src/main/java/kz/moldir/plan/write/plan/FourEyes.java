package kz.moldir.plan.write.plan;

import kz.moldir.kit.access.Programs;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.Authors;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.write.plan.PlanCommand.Recorder;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote what a decision puts in force does not record that decision, and nobody records it in
 * their name. Both are people: a program does what whoever keeps its secret wants, so it is
 * nobody's second pair of eyes.
 */
final class FourEyes {

    private FourEyes() {}

    static void check(Authors authors, Recorder by, Decision decision) {
        refuseProgram(by);
        ApprovalRefusal why = why(authors, by);
        if (why != null && !by.alone()) {
            throw new Refused(why);
        }
        if (why != null && decision.scan() == null) {
            throw new Refused(new ApprovalRefusal.AloneWithoutScan());
        }
    }

    /** Also where it only adds what was not known: that too says what the meeting decided. */
    static void refuseProgram(Recorder by) {
        if (!by.programs() && Programs.is(by.account())) {
            throw new Refused(new ApprovalRefusal.ProgramRecords());
        }
    }

    private static @Nullable ApprovalRefusal why(Authors authors, Recorder by) {
        if (authors.include(by.account())) {
            return new ApprovalRefusal.SamePerson();
        }
        if (by.actingFor() != null && authors.include(by.actingFor())) {
            return new ApprovalRefusal.DeputyOfTheSame();
        }
        return !by.programs() && Programs.alone(authors.accounts())
                ? new ApprovalRefusal.ProgramWrote()
                : null;
    }
}
