package kz.moldir.plan.write.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.PlanDiscarded;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowMoved;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.PlanCommand.UndoEdit;
import kz.moldir.plan.write.plan.PlanCommand.UndoFile;
import kz.moldir.plan.write.undo.AtOnce;
import org.jspecify.annotations.Nullable;

/**
 * How the last edits of rows, and the file that was applied last, can be taken back at once, by the
 * sequence of their events; pure.
 */
record Edits(Map<Long, Undoable> last, @Nullable AppliedFile file) {

    static final Edits NONE = new Edits(Map.of(), null);

    /** Stands as the reason of what takes something back. */
    static final String UNDONE = "undone";

    private static final int KEPT = 500;

    /**
     * An edit.
     *
     * @param made by whom and when
     * @param back what takes it back
     * @param row that it was about
     * @param left the row as it left it, null where it took it out
     */
    record Undoable(AtOnce made, PlanEvent back, String row, @Nullable Row left) {}

    /** What takes the edit back, in order, unless somebody wrote these rows since. */
    List<PlanEvent> undone(UndoEdit asked, PlanState state) {
        List<PlanEvent> events = new ArrayList<>();
        PlanState now = state;
        for (long sequence = asked.to(); sequence >= asked.from(); sequence--) {
            Undoable edit = last.get(sequence);
            if (edit == null) {
                throw new Refused(new RowRefusal.TooLateToUndo());
            }
            refuseOthers(edit.made(), asked.now(), asked.by());
            if (movedSince(edit, asked.to()) || !same(now.written().row(edit.row()), edit.left())) {
                throw new Refused(new RowRefusal.ChangedMeanwhile());
            }
            PlanEvent back = placed(edit.back(), now.written());
            refuseSecond(back, now.written());
            events.add(back);
            now = now.after(back);
        }
        return List.copyOf(events);
    }

    /**
     * What takes back a file that was applied, but for the rows that somebody wrote since: what it
     * made of a draft, or the edits of an amendment.
     *
     * @throws Refused where nothing is left of it, or as of any edit
     */
    AppliedFile.Back undone(UndoFile asked, PlanState state) {
        AppliedFile.Back back =
                file != null && file.sequence() == asked.to()
                        ? wholeFile(file, asked, state)
                        : fileOfAmendment(asked, state);
        if (back.events().isEmpty()) {
            throw new Refused(new RowRefusal.ChangedMeanwhile());
        }
        return back;
    }

    private static AppliedFile.Back wholeFile(AppliedFile file, UndoFile asked, PlanState state) {
        refuseOthers(file.made(), asked.now(), asked.by());
        return file.back(state);
    }

    /** The event that began the amendment is none of a row, and stays. */
    private AppliedFile.Back fileOfAmendment(UndoFile asked, PlanState state) {
        List<PlanEvent> events = new ArrayList<>();
        TreeSet<Integer> kept = new TreeSet<>();
        PlanState now = state;
        boolean known = false;
        for (long sequence = asked.to(); sequence >= asked.from(); sequence--) {
            Undoable edit = last.get(sequence);
            if (edit == null) {
                continue;
            }
            known = true;
            refuseOthers(edit.made(), asked.now(), asked.by());
            Row present = now.written().row(edit.row());
            PlanEvent back = placed(edit.back(), now.written());
            if (!same(present, edit.left()) || second(back, now.written())) {
                kept.add(number(edit, present));
                continue;
            }
            events.add(back);
            now = now.after(back);
        }
        if (!known) {
            throw new Refused(new RowRefusal.TooLateToUndo());
        }
        return new AppliedFile.Back(List.copyOf(events), List.copyOf(kept));
    }

    private static int number(Undoable edit, @Nullable Row present) {
        Row row =
                present != null
                        ? present
                        : edit.left() != null
                                ? edit.left()
                                : edit.back() instanceof RowAdded again ? again.row() : null;
        return row == null ? 0 : row.number();
    }

    private static boolean second(PlanEvent back, Written now) {
        return switch (back) {
            case RowAdded again -> now.continuedBy(again.row()) != null;
            case RowChanged again -> now.continuedBy(again.row()) != null;
            default -> false;
        };
    }

    private static void refuseOthers(AtOnce made, Instant now, String by) {
        made.refuseUnless(
                new AtOnce.Asked(by, now), RowRefusal.NotYours::new, RowRefusal.TooLateToUndo::new);
    }

    /** Another row may go on meanwhile with what this one went on with. */
    private static void refuseSecond(PlanEvent back, Written now) {
        if (back instanceof RowAdded again) {
            now.refuseSecond(again.row());
        } else if (back instanceof RowChanged again) {
            now.refuseSecond(again.row());
        }
    }

    /** A place that somebody else gave the row since is not taken from it. */
    private boolean movedSince(Undoable edit, long sequence) {
        return edit.back() instanceof RowMoved
                && last.entrySet().stream()
                        .anyMatch(
                                later ->
                                        later.getKey() > sequence
                                                && later.getValue().back() instanceof RowMoved
                                                && later.getValue().row().equals(edit.row()));
    }

    /**
     * Other rows may have come, gone or moved since: what was changed keeps the number that it has
     * by now, what was taken out or moved goes back to its own, or to the end where that lies
     * before it.
     */
    private static PlanEvent placed(PlanEvent back, Written now) {
        return switch (back) {
            case RowChanged again -> numbered(again, now);
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

    private static RowChanged numbered(RowChanged again, Written now) {
        Row present = now.row(again.row().id());
        int number = present == null ? again.row().number() : present.number();
        return new RowChanged(
                again.planId(),
                again.row().numbered(number),
                again.questions().stream().map(each -> each.ofRow(number)).toList(),
                again.reason(),
                again.mark());
    }

    private static boolean same(@Nullable Row now, @Nullable Row left) {
        return now == null
                ? left == null
                : left != null && now.numbered(0).equals(left.numbered(0));
    }

    /**
     * The edits after an event that happened to rows as they were before it; none of them goes
     * beyond another file, or outlives its draft.
     */
    Edits after(PlanState before, PlanEvent event, long sequence, Instant at, @Nullable String by) {
        if (event instanceof PlanDiscarded) {
            return NONE;
        }
        if (event instanceof PlanImported imported) {
            return new Edits(
                    Map.of(), AppliedFile.of(before, imported, sequence, new AtOnce(by, at)));
        }
        Undoable edit = undoable(before.written(), event, new AtOnce(by, at));
        if (edit == null) {
            return this;
        }
        TreeMap<Long, Undoable> now = new TreeMap<>(last);
        now.put(sequence, edit);
        while (now.size() > KEPT) {
            now.pollFirstEntry();
        }
        return new Edits(now, file);
    }

    /** What takes an edit back says so; what takes that back is an edit again. */
    private static @Nullable String back(@Nullable String reason) {
        return reason == null ? UNDONE : null;
    }

    private static @Nullable Undoable undoable(Written before, PlanEvent event, AtOnce made) {
        return switch (event) {
            case RowAdded now ->
                    new Undoable(
                            made,
                            new RowRemoved(now.planId(), now.row().id(), back(now.reason())),
                            now.row().id(),
                            now.row());
            case RowChanged now -> {
                Row old = before.row(now.row().id());
                yield old == null
                        ? null
                        : new Undoable(
                                made,
                                new RowChanged(
                                        now.planId(),
                                        old,
                                        before.asked(old),
                                        back(now.reason()),
                                        now.mark()),
                                old.id(),
                                now.row());
            }
            case RowRemoved now -> {
                Row old = before.row(now.rowId());
                yield old == null
                        ? null
                        : new Undoable(
                                made,
                                new RowAdded(
                                        now.planId(), old, before.asked(old), back(now.reason())),
                                old.id(),
                                null);
            }
            case RowMoved now -> {
                Row old = before.row(now.rowId());
                yield old == null
                        ? null
                        : new Undoable(
                                made,
                                new RowMoved(
                                        now.planId(), old.id(), old.number(), back(now.reason())),
                                old.id(),
                                old);
            }
            default -> null;
        };
    }
}
