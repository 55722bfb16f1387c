package kz.moldir.plan.write.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterTerm;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the terms before the one that is written.
 *
 * @param written what they are to be; null where they stay
 * @param begins whether what is written begins a new term: the one so far ends the day before
 */
public record EarlierTerms(@Nullable List<RosterTerm> written, boolean begins) {

    /** The entry as it is written, with its terms before. */
    RosterEntry of(RosterEntry before, RosterEntry after) {
        List<RosterTerm> terms = new ArrayList<>(written == null ? before.terms() : written);
        LocalDate from = after.from();
        if (begins) {
            terms.add(from == null ? before.term() : before.term().endedBefore(from));
        }
        return after.withTerms(terms);
    }
}
