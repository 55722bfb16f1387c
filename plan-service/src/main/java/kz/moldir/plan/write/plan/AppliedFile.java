package kz.moldir.plan.write.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.PlanEvent.CoverageChanged;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowMoved;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.undo.AtOnce;
import org.jspecify.annotations.Nullable;

/**
 * A newer file that was applied over the rows of a draft, and how these were before; pure.
 *
 * @param sequence of its event
 * @param made by whom and when it was applied
 * @param before the rows of the draft, with what was not understood of them
 * @param coverage as the draft had it
 * @param left what the file made of the draft
 */
record AppliedFile(
        long sequence,
        AtOnce made,
        Written before,
        @Nullable Coverage coverage,
        PlanImported left) {

    /** What takes it back; {@code kept} are the numbers of the rows that others wrote since. */
    record Back(List<PlanEvent> events, List<Integer> kept) {}

    /** The file, or null where the draft had no rows that it could have changed. */
    static @Nullable AppliedFile of(
            PlanState before, PlanImported event, long sequence, AtOnce made) {
        return before.rows().isEmpty()
                ? null
                : new AppliedFile(sequence, made, before.written(), before.coverage(), event);
    }

    /** Takes back what it did of each row that nobody wrote since. */
    Back back(PlanState state) {
        return new Undoing(state).all();
    }

    private Written applied() {
        return new Written(left.rows(), left.questions(), null);
    }

    private final class Undoing {

        private final List<PlanEvent> events = new ArrayList<>();
        private final TreeSet<Integer> kept = new TreeSet<>();
        private final boolean inOrder;
        private PlanState state;

        Undoing(PlanState state) {
            this.state = state;
            this.inOrder =
                    order(state.written(), applied()).equals(order(applied(), state.written()));
        }

        Back all() {
            applied().rows().stream()
                    .filter(row -> before.row(row.id()) == null)
                    .forEach(this::takeOut);
            before.rows().forEach(this::putBack);
            if (inOrder && !order(before, applied()).equals(order(applied(), before))) {
                moveBack();
            }
            said();
            return new Back(List.copyOf(events), List.copyOf(kept));
        }

        private void takeOut(Row added) {
            Row now = now().row(added.id());
            if (now != null && same(now, added)) {
                happened(new RowRemoved(left.planId(), added.id(), Edits.UNDONE));
            } else if (now != null) {
                kept.add(now.number());
            }
        }

        private void putBack(Row was) {
            Row made = applied().row(was.id());
            Row now = now().row(was.id());
            if (made != null && same(made, was)) {
                return;
            }
            if (!(made == null ? now == null : now != null && same(now, made))) {
                kept.add(now == null ? was.number() : now.number());
            } else if (now().continuedBy(was) != null) {
                kept.add(was.number());
            } else if (now != null) {
                happened(
                        new RowChanged(
                                left.planId(),
                                was.numbered(now.number()),
                                asked(was, now.number()),
                                Edits.UNDONE));
            } else {
                int place = behind(was);
                happened(
                        new RowAdded(
                                left.planId(),
                                was.numbered(place),
                                asked(was, place),
                                Edits.UNDONE));
            }
        }

        /** Behind the row that it followed, as far as that is there. */
        private int behind(Row was) {
            return before.rows().stream()
                    .filter(row -> row.number() < was.number())
                    .sorted(Comparator.comparing(Row::number).reversed())
                    .map(row -> now().row(row.id()))
                    .filter(Objects::nonNull)
                    .mapToInt(row -> row.number() + 1)
                    .findFirst()
                    .orElse(1);
        }

        /** The rows that were there before follow each other as they did. */
        private void moveBack() {
            List<String> wanted = order(before, now());
            for (int i = 1; i < wanted.size(); i++) {
                int first = number(wanted.get(i - 1));
                if (number(wanted.get(i)) < first) {
                    happened(new RowMoved(left.planId(), wanted.get(i), first, Edits.UNDONE));
                }
            }
        }

        private void said() {
            if (coverage != null
                    && !coverage.equals(left.coverage())
                    && Objects.equals(state.coverage(), left.coverage())) {
                happened(new CoverageChanged(left.planId(), coverage));
            }
        }

        private List<PlanEvent.OpenQuestion> asked(Row was, int number) {
            return before.asked(was).stream().map(each -> each.ofRow(number)).toList();
        }

        private int number(String id) {
            return Objects.requireNonNull(now().row(id)).number();
        }

        private Written now() {
            return state.written();
        }

        private void happened(PlanEvent event) {
            events.add(event);
            state = state.after(event);
        }
    }

    private static boolean same(Row one, Row other) {
        return one.numbered(0).equals(other.numbered(0));
    }

    /** The ids of rows in their order, without those that the other one does not have. */
    private static List<String> order(Written rows, Written other) {
        var there = other.rows().stream().map(Row::id).collect(Collectors.toSet());
        return rows.rows().stream().map(Row::id).filter(there::contains).toList();
    }
}
