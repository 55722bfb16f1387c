package kz.moldir.plan.write.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowMoved;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.PlanCommand.UndoEdit;
import org.jspecify.annotations.Nullable;

/**
 * How the last edits of rows can be taken back, by the sequence of their events; pure. A page
 * offers it for ten seconds; it is taken for some more, since answers take time on slow lines.
 */
record Edits(Map<Long, Undoable> last) {

    static final Edits NONE = new Edits(Map.of());

    private static final String UNDONE = "undone";
    private static final Duration TAKEN_FOR = Duration.ofSeconds(30);
    private static final int KEPT = 500;

    /**
     * An edit.
     *
     * @param back what takes it back
     * @param row that it was about
     * @param left the row as it left it, null where it took it out
     */
    record Undoable(Instant at, PlanEvent back, String row, @Nullable Row left) {}

    /** What takes the edit back, in order, unless somebody wrote these rows since. */
    List<PlanEvent> undone(UndoEdit asked, PlanState state) {
        List<PlanEvent> events = new ArrayList<>();
        PlanState now = state;
        for (long sequence = asked.to(); sequence >= asked.from(); sequence--) {
            Undoable edit = last.get(sequence);
            if (edit == null || asked.now().isAfter(edit.at().plus(TAKEN_FOR))) {
                throw new Refused(new RowRefusal.TooLateToUndo());
            }
            if (!same(now.written().row(edit.row()), edit.left())) {
                throw new Refused(new RowRefusal.ChangedMeanwhile());
            }
            PlanEvent back = placed(edit.back(), now.written());
            events.add(back);
            now = now.after(back);
        }
        return List.copyOf(events);
    }

    /** Other rows may have gone since, so that its old number lies behind the end. */
    private static PlanEvent placed(PlanEvent back, Written now) {
        return switch (back) {
            case RowAdded again when now.free() == null && again.row().number() > now.last() + 1 ->
                    new RowAdded(
                            again.planId(),
                            again.row().numbered(now.last() + 1),
                            again.questions().stream()
                                    .map(each -> each.ofRow(now.last() + 1))
                                    .toList(),
                            again.reason());
            case RowMoved again when again.number() > now.last() ->
                    new RowMoved(again.planId(), again.rowId(), now.last(), again.reason());
            default -> back;
        };
    }

    private static boolean same(@Nullable Row now, @Nullable Row left) {
        return now == null
                ? left == null
                : left != null && now.numbered(0).equals(left.numbered(0));
    }

    /** The edits after an event that happened to rows as they were before it. */
    Edits after(PlanState before, PlanEvent event, long sequence, Instant at) {
        Undoable edit = undoable(before.written(), event, at);
        if (edit == null) {
            return this;
        }
        TreeMap<Long, Undoable> now = new TreeMap<>(last);
        now.put(sequence, edit);
        while (now.size() > KEPT) {
            now.pollFirstEntry();
        }
        return new Edits(now);
    }

    private static @Nullable Undoable undoable(Written before, PlanEvent event, Instant at) {
        return switch (event) {
            case RowAdded now ->
                    new Undoable(
                            at,
                            new RowRemoved(now.planId(), now.row().id(), UNDONE),
                            now.row().id(),
                            now.row());
            case RowChanged now -> {
                Row old = before.row(now.row().id());
                yield old == null
                        ? null
                        : new Undoable(
                                at,
                                new RowChanged(now.planId(), old, before.asked(old), UNDONE),
                                old.id(),
                                now.row());
            }
            case RowRemoved now -> {
                Row old = before.row(now.rowId());
                yield old == null
                        ? null
                        : new Undoable(
                                at,
                                new RowAdded(now.planId(), old, before.asked(old), UNDONE),
                                old.id(),
                                null);
            }
            case RowMoved now -> {
                Row old = before.row(now.rowId());
                yield old == null
                        ? null
                        : new Undoable(
                                at,
                                new RowMoved(now.planId(), old.id(), old.number(), UNDONE),
                                old.id(),
                                old);
            }
            default -> null;
        };
    }
}
