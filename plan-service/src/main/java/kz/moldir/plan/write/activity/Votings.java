package kz.moldir.plan.write.activity;

import java.util.function.UnaryOperator;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.Carrying.Attendance;
import kz.moldir.plan.events.Carrying.Decided;
import kz.moldir.plan.events.PlanEvent.Votes;
import org.jspecify.annotations.Nullable;

/** Numbers of a sitting that contradict each other would be printed and signed. */
final class Votings {

    private Votings() {}

    /**
     * A term before its decision is a slip; who was not there did not vote; what was voted down is
     * nobody's recommendation.
     */
    static void refuse(ActivityState state, Decided decided, @Nullable String occurrence) {
        Votes votes = decided.votes();
        Attendance there = CarryingOutDecisions.sitting(state, occurrence).attendance();
        if (votes != null && there != null && !there.present().isEmpty()) {
            int present = there.persons(UnaryOperator.identity());
            int cast = votes.inFavour() + votes.against() + votes.abstained();
            if (cast > present) {
                throw new Refused(CarryingOutRefusal.moreVotes(cast, present));
            }
        }
        if (decided.recommendation() == null) {
            return;
        }
        if (votes != null && votes.inFavour() <= votes.against()) {
            throw new Refused(CarryingOutRefusal.notCarried());
        }
        refuseDueBefore(decided);
    }

    /** A term before its decision is a slip, also where a decision is put right. */
    static void refuseDueBefore(Decided decided) {
        if (decided.recommendation() != null
                && decided.recommendation().until() != null
                && decided.recommendation().until().isBefore(decided.on())) {
            throw new Refused(CarryingOutRefusal.dueBefore(decided.on()));
        }
    }

    /** More members than the commission has were not there. */
    static void refuse(Attendance attendance) {
        int present = attendance.persons(UnaryOperator.identity());
        if (attendance.members() != null && present > attendance.members()) {
            throw new Refused(CarryingOutRefusal.morePresent(present, attendance.members()));
        }
    }
}
