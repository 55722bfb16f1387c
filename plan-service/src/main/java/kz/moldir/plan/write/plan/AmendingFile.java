package kz.moldir.plan.write.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.Edits.Undoable;
import org.jspecify.annotations.Nullable;

/**
 * A file that was applied over an approved plan, as what it did of the amendment; pure.
 *
 * @param edits all of them, from the last to the first
 */
record AmendingFile(List<Undoable> edits) {

    /** Takes back what it did of each row that nobody wrote since. */
    AppliedFile.Back back(PlanState state) {
        List<PlanEvent> events = new ArrayList<>();
        KeptRows kept = new KeptRows();
        PlanState now = state;
        for (Undoable edit : edits) {
            Row present = now.written().row(edit.row());
            if (present == null && edit.back() instanceof RowRemoved) {
                continue; // It is as it was before the file.
            }
            PlanEvent back = Edits.placed(edit.back(), now.written());
            if (!edit.stands(now.written()) || second(back, now.written())) {
                kept.add(known(edit, present));
                continue;
            }
            events.add(back);
            now = now.after(back);
        }
        return new AppliedFile.Back(
                List.copyOf(events),
                new UndoneFile(kept.left(now.written()), kept.gone(now.written()), List.of()));
    }

    private static Row known(Undoable edit, @Nullable Row present) {
        if (present != null) {
            return present;
        }
        Row left = edit.left();
        return left != null ? left : Objects.requireNonNull(edit.was());
    }

    private static boolean second(PlanEvent back, Written now) {
        return switch (back) {
            case RowAdded again -> now.continuedBy(again.row()) != null;
            case RowChanged again -> now.continuedBy(again.row()) != null;
            default -> false;
        };
    }
}
