package kz.moldir.plan.write.activity;

import java.util.List;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;

/** What rests on an occurrence that never was. */
final class NeverHeld {

    private NeverHeld() {}

    /**
     * Decisions and documents stay, so that what was withdrawn by a slip stands again as it was; an
     * agency may have been asked, and everybody may read them. Who withdraws it is told so first.
     *
     * @throws Refused until somebody confirms it
     */
    static void askWhatStays(ActivityState state, Occurrence never, Correct asked) {
        CarriedOut kept = state.carriedOut();
        List<Decided> decided =
                kept.sittings().know(never.id())
                        ? kept.decidedAt(kept.sittings().of(never.id())).toList()
                        : List.of();
        boolean last = kept.sittings().held().size() == 1;
        int documents = last ? documents(state) : 0;
        if (decided.isEmpty() && documents == 0) {
            return;
        }
        int passedOn = (int) decided.stream().filter(each -> state.wasPassedOn(each.id())).count();
        if (!asked.sure().contains(ActivityRefusal.RESTS_ON_IT)) {
            throw new Refused(ActivityRefusal.restsOnIt(decided.size(), passedOn, documents));
        }
    }

    /** Those that everybody can have, but for what was published before anything was held. */
    private static int documents(ActivityState state) {
        return Resting.documents(
                state,
                state.records().stream()
                        .dropWhile(event -> !(event instanceof OccurrenceRecorded)));
    }
}
