package kz.moldir.plan.write.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.AmendmentEvent.AmendmentBegun;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.PlanEvent.PlanDiscarded;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowMoved;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.TakenBack;
import kz.moldir.plan.write.plan.PlanCommand.UndoEdit;
import kz.moldir.plan.write.plan.PlanCommand.UndoFile;
import kz.moldir.plan.write.undo.AtOnce;
import org.jspecify.annotations.Nullable;

/**
 * How the last edits of rows, and the file that was applied last, can be taken back at once, by the
 * sequence of their events; decides nothing but that.
 */
final class Edits {

    private static final int KEPT = 500;

    /** All rows of a plan may go or change by one file, and as many come. */
    private static final int MOST = KEPT + 10_000;

    private static final long NEVER = -1;

    private final NavigableMap<Long, Undoable> last = new TreeMap<>();
    private @Nullable AppliedFile file;
    private long begun = NEVER;

    /**
     * An edit.
     *
     * @param made by whom and when
     * @param back what takes it back
     * @param row that it was about
     * @param left the row as it left it, null where it took it out
     * @param asked what it left open of the row, whatever its number
     */
    record Undoable(
            AtOnce made, PlanEvent back, String row, @Nullable Row left, List<OpenQuestion> asked) {

        /** Whether nobody wrote the row since, or answered what it left open. */
        boolean stands(Written now) {
            Row present = now.row(row);
            return present == null
                    ? left == null
                    : left != null
                            && present.numbered(0).equals(left.numbered(0))
                            && now.unplaced(present).equals(asked);
        }

        /** The row as it was before, null where it did not change what that says. */
        @Nullable Row was() {
            return switch (back) {
                case RowAdded again -> again.row();
                case RowChanged again -> again.row();
                default -> null;
            };
        }
    }

    /** The file that made the draft what it is, null where it had no rows before. */
    @Nullable AppliedFile file() {
        return file;
    }

    /** What takes the edit back, in order, unless somebody wrote these rows since. */
    List<PlanEvent> undone(UndoEdit asked, PlanState state) {
        List<PlanEvent> events = new ArrayList<>();
        PlanState now = state;
        for (long sequence = asked.to(); sequence >= asked.from(); sequence--) {
            Undoable edit = last.get(sequence);
            if (edit == null) {
                throw new Refused(new RowRefusal.TooLateToUndo());
            }
            edit.made()
                    .refuseUnless(
                            new AtOnce.Asked(asked.by(), asked.now()),
                            RowRefusal.NotYours::new,
                            RowRefusal.TooLateToUndo::new);
            if (movedSince(edit, asked.to()) || !edit.stands(now.written())) {
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
        AppliedFile whole = file;
        AppliedFile.Back back =
                whole != null && asked.from() == asked.to() && asked.to() == whole.sequence()
                        ? wholeFile(whole, asked, state)
                        : new AmendingFile(amended(asked)).back(state);
        if (back.events().isEmpty()) {
            throw new Refused(new RowRefusal.NothingOfFile());
        }
        return back;
    }

    private static AppliedFile.Back wholeFile(AppliedFile file, UndoFile asked, PlanState state) {
        refuseOthers(file.made(), asked);
        return file.back(state);
    }

    /** From the last to the first; all that the file did, or none of it. */
    private List<Undoable> amended(UndoFile asked) {
        long first = asked.from() == begun ? asked.from() + 1 : asked.from();
        List<Undoable> edits =
                first > asked.to()
                        ? List.of()
                        : List.copyOf(
                                last.subMap(first, true, asked.to(), true)
                                        .descendingMap()
                                        .values());
        if (edits.isEmpty() || edits.size() != asked.to() - first + 1) {
            throw new Refused(new RowRefusal.FileTooLate());
        }
        edits.forEach(edit -> refuseOthers(edit.made(), asked));
        return edits;
    }

    private static void refuseOthers(AtOnce made, UndoFile asked) {
        made.refuseUnless(
                new AtOnce.Asked(asked.by(), asked.now()),
                RowRefusal.NotYours::new,
                RowRefusal.FileTooLate::new);
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
                && last.tailMap(sequence, false).values().stream()
                        .anyMatch(
                                later ->
                                        later.back() instanceof RowMoved
                                                && later.row().equals(edit.row()));
    }

    /**
     * Other rows may have come, gone or moved since: what was changed keeps the number that it has
     * by now, what was taken out or moved goes back to its own, or to the end where that lies
     * before it.
     */
    static PlanEvent placed(PlanEvent back, Written now) {
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

    /**
     * An event happened to rows as they were before it; no edit goes beyond another file, or
     * outlives its draft.
     */
    void happened(
            PlanState before, PlanEvent event, long sequence, Instant at, @Nullable String by) {
        switch (event) {
            case PlanDiscarded now -> forget(null);
            case PlanImported now ->
                    forget(AppliedFile.of(before, now, sequence, new AtOnce(by, at)));
            case AmendmentBegun now -> begun = sequence;
            default -> {
                Undoable edit = undoable(before.written(), event, new AtOnce(by, at));
                if (edit != null) {
                    last.put(sequence, edit);
                    forgetBefore(at);
                }
            }
        }
    }

    private void forget(@Nullable AppliedFile applied) {
        last.clear();
        file = applied;
    }

    /** What has its time yet is kept, as many rows as one file can change. */
    private void forgetBefore(Instant at) {
        while (last.size() > KEPT
                && (last.size() > MOST || last.firstEntry().getValue().made().isOver(at))) {
            last.pollFirstEntry();
        }
    }

    /** What takes an edit back says so; what takes that back is an edit again. */
    private static @Nullable String back(@Nullable String reason) {
        return reason == null ? TakenBack.EDIT : null;
    }

    private static @Nullable Undoable undoable(Written before, PlanEvent event, AtOnce made) {
        return switch (event) {
            case RowAdded now ->
                    new Undoable(
                            made,
                            new RowRemoved(now.planId(), now.row().id(), back(now.reason())),
                            now.row().id(),
                            now.row(),
                            of(now.row(), now.questions()));
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
                                now.row(),
                                of(now.row(), now.questions()));
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
                                null,
                                List.of());
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
                                old,
                                before.unplaced(old));
            }
            default -> null;
        };
    }

    private static List<OpenQuestion> of(Row row, List<OpenQuestion> asked) {
        return new Written(List.of(row), asked, null).unplaced(row);
    }
}
