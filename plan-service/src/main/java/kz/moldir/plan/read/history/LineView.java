package kz.moldir.plan.read.history;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.plan.read.history.HistoryView.Entry;
import kz.moldir.plan.read.history.PlanHistory.Line;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the history of a plan, of the roster or of the settings, where an index finds it.
 *
 * @param planId or the id of the roster or of the settings
 * @param activityId null where it is about the plan itself
 * @param number of the activity's row
 * @param entryId of the roster's entry that it is about, else null
 * @param inner whether it is told only to those to whom the carrying out is open
 * @param at milliseconds of the entry's time, or of an earlier one of its subject that is later
 *     still: between two events of one subject the clock may have gone back
 * @param place in the event store and within its event, which orders what is of one moment
 * @param who did it, as a role and as an account
 * @param fields that were changed
 */
public record LineView(
        @BsonId String id,
        String planId,
        @Nullable String activityId,
        @Nullable Integer number,
        @Nullable String entryId,
        boolean inner,
        long at,
        long place,
        List<String> who,
        List<String> fields,
        Entry entry) {

    /** More lines one event does not have: a plan has fewer rows. */
    private static final int MOST = 10_000;

    /** Of what a line is. */
    record Whose(
            String planId,
            @Nullable String activityId,
            @Nullable Integer number,
            @Nullable String entryId,
            boolean inner) {

        /** A row's, or what is told within it. */
        Whose(String planId, @Nullable String activityId, @Nullable Integer number, boolean inner) {
            this(planId, activityId, number, null, inner);
        }

        /** The roster's or the settings', perhaps of one entry. */
        static Whose entry(String councilOf, @Nullable String entryId) {
            return new Whose(councilOf, null, null, entryId, false);
        }

        /** The plan's own. */
        static Whose of(String planId) {
            return new Whose(planId, null, null, false);
        }
    }

    /**
     * The lines of an event.
     *
     * @param entries that it told, in their order
     * @param latest the latest time of its subject so far, its own included
     */
    static List<LineView> of(
            RecordedEvent event, Whose whose, List<Entry> entries, Instant latest) {
        return IntStream.range(0, Math.min(entries.size(), MOST))
                .mapToObj(index -> of(event, whose, index, entries.get(index), latest))
                .toList();
    }

    private static LineView of(
            RecordedEvent event, Whose whose, int index, Entry entry, Instant latest) {
        return new LineView(
                event.subject() + "/" + event.sequence() + (index == 0 ? "" : "/" + index),
                whose.planId(),
                whose.activityId(),
                whose.number(),
                whose.entryId(),
                whose.inner(),
                latest.toEpochMilli(),
                event.position() * MOST + index,
                Stream.of(entry.by(), event.actor()).distinct().toList(),
                entry.changes().stream().map(Change::field).distinct().toList(),
                entry);
    }

    Line line(Entry told) {
        return new Line(told, activityId, number);
    }
}
