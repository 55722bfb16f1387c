package kz.moldir.plan.write.plan;

import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.write.plan.PlanCommand.Recorder;
import org.jspecify.annotations.Nullable;

/**
 * Whether the general meeting carried a decision: by more votes for than against, or at a tie by
 * the vote of the chair, where the council lets that decide. Where nobody was in favour there is no
 * tie.
 */
final class Carried {

    private Carried() {}

    /**
     * The decision with the vote of the chair where that counts: at a tie, and as the council has
     * it. What was recorded of the same votes stays, whatever the council says by now.
     *
     * @param before as it is recorded; null where nothing is yet
     */
    static Decision settled(@Nullable Decision before, Decision said, Recorder by) {
        Votes votes = said.votes();
        if (votes == null || !votes.tied()) {
            return said.byChair(null);
        }
        if (before != null
                && votes.equals(before.votes())
                && (said.byChair() == null || said.byChair().equals(before.byChair()))) {
            return said.byChair(before.byChair());
        }
        return by.chairDecides() ? said : said.byChair(null);
    }

    /** The decision with the scan that is kept, unless it brings another. */
    static Decision scanned(Decision before, Decision said) {
        return said.scan() != null
                ? said
                : new Decision(
                        said.number(),
                        said.date(),
                        said.chair(),
                        said.votes(),
                        before.scan(),
                        said.byChair());
    }

    /** Refuses what was not carried, as far as the votes are known. */
    static void refuseUnless(Decision decision, Recorder by) {
        Votes votes = decision.votes();
        if (votes == null || votes.inFavour() > votes.against()) {
            return;
        }
        if (!votes.tied() || votes.inFavour() == 0 || Boolean.FALSE.equals(decision.byChair())) {
            throw new Refused(new ApprovalRefusal.NotCarried());
        }
        if (decision.byChair() == null) {
            throw new Refused(
                    by.chairDecides()
                            ? new ApprovalRefusal.ChairsVote(votes.inFavour())
                            : new ApprovalRefusal.NotCarried());
        }
    }
}
