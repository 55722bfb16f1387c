package kz.moldir.plan.read.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.plan.read.activities.Reader;
import kz.moldir.plan.read.history.HistoryView.Entry;

/**
 * What of an activity's history whoever reads now is told. To whom the page of the carrying out is
 * closed, nothing is told of what stands there, nor what requests and answers say. The press is not
 * told of an amendment what was not told outside when it was made.
 */
public final class ToldEntries {

    /**
     * What is told to everybody who may open the history; a type that is new is not among it, nor
     * is any of letters, which may have gone to private persons.
     */
    private static final Set<String> OF_EVERYBODY =
            Set.of(
                    "activity.planned",
                    "activity.amended",
                    "activity.date-agreed",
                    "activity.postponed",
                    "activity.cancelled",
                    "activity.taken-out",
                    "activity.carried-over",
                    "activity.occurrence-recorded",
                    "activity.closed",
                    "activity.covered",
                    "activity.disclosure-changed",
                    "activity.outside-planned",
                    "activity.outside-corrected",
                    "activity.outside-told",
                    "activity.outside-withdrawn",
                    "activity.document-published");

    /** Told to them too, but not in these fields. */
    private static final Set<String> OF_REQUESTS =
            Set.of(
                    "activity.dates-proposed",
                    "activity.answer-requested",
                    "activity.answer-received",
                    "activity.record-corrected");

    /** A correction does not say of what the summary was, so it is told of none. */
    private static final Set<String> INNER =
            Set.of("letter", "about", "note", "summary", "summaryKk");

    private ToldEntries() {}

    /**
     * Those that are told, in their order.
     *
     * @param commissions whose matter the activity is
     */
    public static List<Entry> of(List<Entry> entries, List<String> commissions) {
        List<Entry> told = of(entries, Reader.looksInside(commissions));
        return Reader.asPress() ? forPress(told) : told;
    }

    static List<Entry> of(List<Entry> entries, boolean inside) {
        Stream<Entry> said = entries.stream().filter(Entry::says);
        return (inside ? said : said.flatMap(ToldEntries::told)).toList();
    }

    static List<Entry> forPress(List<Entry> told) {
        return told.stream().map(UntoldReasons::without).toList();
    }

    private static Stream<Entry> told(Entry entry) {
        if (OF_EVERYBODY.contains(entry.type())) {
            return Stream.of(entry);
        }
        return OF_REQUESTS.contains(entry.type())
                ? Stream.of(entry.without(INNER))
                : Stream.empty();
    }
}
