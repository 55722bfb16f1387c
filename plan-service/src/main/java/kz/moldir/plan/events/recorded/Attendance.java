package kz.moldir.plan.events.recorded;

import java.util.List;
import java.util.function.UnaryOperator;
import kz.moldir.council.settings.Quorum;
import kz.moldir.council.text.SearchFold;
import org.jspecify.annotations.Nullable;

/**
 * Who took part.
 *
 * @param present members of the council
 * @param guests others, with their offices
 * @param members how many members there are, of whom the quorum is counted, or null
 * @param organiser whose event it was, where it was not the council's
 * @param quorum the share of members that the council needed when this was recorded, in percent;
 *     null where it needed none, and of lists from before that was stored
 */
public record Attendance(
        List<String> present,
        List<String> guests,
        @Nullable Integer members,
        @Nullable String organiser,
        @Nullable Integer quorum) {

    /** Where no quorum is needed. */
    public Attendance(
            List<String> present,
            List<String> guests,
            @Nullable Integer members,
            @Nullable String organiser) {
        this(present, guests, members, organiser, null);
    }

    /** The same of a council that needs so many percent. */
    public Attendance needing(@Nullable Integer percent) {
        return new Attendance(present, guests, members, organiser, percent);
    }

    /**
     * How many members had to be there; null where nobody is counted: somebody else's event, a list
     * without members, or one that does not say how many there are.
     */
    public @Nullable Integer needed() {
        return quorum == null || members == null || organiser != null || present.isEmpty()
                ? null
                : Integer.valueOf(new Quorum(quorum, null).of(members));
    }

    /** Whether fewer were there; who recorded it has written each person once. */
    public boolean lacksQuorum() {
        Integer needed = needed();
        return needed != null && persons(UnaryOperator.identity()) < needed;
    }

    /**
     * How many members were there: who is written twice was there once.
     *
     * @param called by what a person is known, however it is written
     */
    public int persons(UnaryOperator<String> called) {
        return Math.toIntExact(
                present.stream().map(called).map(SearchFold::fold).distinct().count());
    }
}
