package kz.moldir.plan.read.carrying;

import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.read.carrying.CarryingView.Taken;

/** Decisions as they are kept, when they are taken and when they are put right. */
final class Takings {

    private Takings() {}

    static Taken of(DecisionTaken now, String occurrence) {
        return new Taken(
                now.decided(),
                now.decided().recommendation() != null && now.withheld() == null,
                occurrence,
                null,
                now.withheld(),
                null);
    }

    static Taken right(Taken before, DecisionCorrected now) {
        return new Taken(
                now.decided(),
                now.decided().recommendation() != null && now.withheld() == null,
                before.occurrence(),
                before.publishedOn(),
                now.withheld(),
                before.takenBack());
    }
}
