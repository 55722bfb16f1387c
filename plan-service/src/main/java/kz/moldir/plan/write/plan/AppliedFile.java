package kz.moldir.plan.write.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.PlanEvent.CoverageChanged;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.PlanEvent.PlanImported;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowMoved;
import kz.moldir.plan.events.PlanEvent.RowRemoved;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.TakenBack;
import kz.moldir.plan.write.plan.UndoneFile.Stayed;
import kz.moldir.plan.write.undo.AtOnce;
import org.jspecify.annotations.Nullable;

/**
 * A newer file that was applied over the rows of a draft, and how these were before; pure.
 *
 * @param sequence of its event
 * @param made by whom and when it was applied
 * @param before the rows of the draft, with what was not understood of them
 * @param coverage as the draft had it
 * @param documented whether the document that the draft was made from said that it was approved
 * @param left what the file made of the draft
 */
record AppliedFile(
        long sequence,
        AtOnce made,
        Written before,
        @Nullable Coverage coverage,
        boolean documented,
        PlanImported left) {

    /** What takes it back, and what that leaves as it is. */
    record Back(List<PlanEvent> events, UndoneFile said) {}

    /** The file, or null where there was no draft, or one without rows that it could change. */
    static @Nullable AppliedFile of(
            PlanState before, PlanImported event, long sequence, AtOnce made) {
        return before.rows().isEmpty() || before.begunAnew(event)
                ? null
                : new AppliedFile(
                        sequence,
                        made,
                        before.written(),
                        before.coverage(),
                        before.documentSaysSo(),
                        event);
    }

    /** Takes back what it did, but for what somebody wrote since. */
    Back back(PlanState state) {
        return new Undoing(state).all();
    }

    private final class Undoing {

        private final Written applied = new Written(left.rows(), left.questions(), null);
        private final Map<String, Row> was = byId(before);
        private final Map<String, Row> made = byId(applied);
        private final List<PlanEvent> events = new ArrayList<>();
        private final KeptRows kept = new KeptRows();
        private final List<Stayed> stayed = new ArrayList<>();
        private PlanState state;

        Undoing(PlanState state) {
            this.state = state;
        }

        Back all() {
            boolean asApplied = inOrder(now(), applied);
            applied.rows().stream()
                    .filter(row -> !was.containsKey(row.id()))
                    .forEach(this::takeOut);
            before.rows().forEach(this::putBack);
            if (asApplied && !inOrder(before, applied)) {
                moveBack();
            }
            ordered();
            asks();
            covers();
            if (documented && !state.documentSaysSo()) {
                stayed.add(Stayed.APPROVAL);
            }
            return new Back(
                    List.copyOf(events),
                    new UndoneFile(kept.left(now()), kept.gone(now()), List.copyOf(stayed)));
        }

        private void takeOut(Row added) {
            Row now = now().row(added.id());
            if (now == null) {
                return;
            }
            if (same(applied, added, now(), now)) {
                happened(new RowRemoved(left.planId(), added.id(), TakenBack.FILE));
            } else {
                kept.add(now);
            }
        }

        private void putBack(Row old) {
            Row file = made.get(old.id());
            Row now = now().row(old.id());
            if (file != null && same(before, old, applied, file)) {
                return;
            }
            boolean untouched =
                    file == null ? now == null : now != null && same(applied, file, now(), now);
            if (!untouched || now().continuedBy(old) != null) {
                kept.add(now == null ? old : now);
            } else if (now != null) {
                happened(
                        new RowChanged(
                                left.planId(),
                                old.numbered(now.number()),
                                asked(old, now.number()),
                                TakenBack.FILE));
            } else {
                int place = behind(old);
                happened(
                        new RowAdded(
                                left.planId(),
                                old.numbered(place),
                                asked(old, place),
                                TakenBack.FILE));
            }
        }

        /** Behind the row that it followed, as far as that is there. */
        private int behind(Row old) {
            Map<String, Row> now = byId(now());
            return before.rows().stream()
                    .filter(row -> row.number() < old.number() && now.containsKey(row.id()))
                    .max(Comparator.comparing(Row::number))
                    .map(row -> number(row.id()) + 1)
                    .orElse(1);
        }

        /** The rows that were there before follow each other as they did. */
        private void moveBack() {
            List<String> wanted = order(before, now());
            for (int i = 1; i < wanted.size(); i++) {
                int first = number(wanted.get(i - 1));
                if (number(wanted.get(i)) < first) {
                    happened(new RowMoved(left.planId(), wanted.get(i), first, TakenBack.FILE));
                }
            }
        }

        /** Numbers that no row had are closed when rows come and go. */
        private void ordered() {
            if (!inOrder(before, applied) && !inOrder(before, now())) {
                stayed.add(Stayed.ORDER);
            } else if (ids(now()).equals(ids(before))
                    && !now().rows().stream()
                            .map(Row::number)
                            .toList()
                            .equals(before.rows().stream().map(Row::number).toList())) {
                stayed.add(Stayed.NUMBERS);
            }
        }

        private void asks() {
            Set<OpenQuestion> asked = ofNoRow(before);
            if (!asked.equals(ofNoRow(applied)) && !asked.equals(ofNoRow(now()))) {
                stayed.add(Stayed.QUESTIONS);
            }
        }

        private void covers() {
            Coverage file = left.coverage();
            if (Objects.equals(coverage, file)) {
                return;
            }
            if (coverage != null && Objects.equals(state.coverage(), file)) {
                happened(new CoverageChanged(left.planId(), coverage));
            }
            if (!Objects.equals(state.coverage(), coverage)) {
                stayed.add(Stayed.COVERAGE);
            }
        }

        private List<OpenQuestion> asked(Row old, int number) {
            return before.asked(old).stream().map(each -> each.ofRow(number)).toList();
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

    /** Whatever its number: whether the row says the same and leaves the same questions. */
    private static boolean same(Written ones, Row one, Written others, Row other) {
        return one.numbered(0).equals(other.numbered(0))
                && ones.unplaced(one).equals(others.unplaced(other));
    }

    private static Set<OpenQuestion> ofNoRow(Written rows) {
        Set<Integer> numbers = rows.rows().stream().map(Row::number).collect(Collectors.toSet());
        return rows.questions().stream()
                .filter(each -> !numbers.contains(each.row()))
                .collect(Collectors.toSet());
    }

    private static Map<String, Row> byId(Written rows) {
        Map<String, Row> found = new HashMap<>();
        rows.rows().forEach(row -> found.put(row.id(), row));
        return found;
    }

    /** Whether the rows that both have follow each other alike. */
    private static boolean inOrder(Written one, Written other) {
        return order(one, other).equals(order(other, one));
    }

    /** The ids of rows in their order, without those that the other one does not have. */
    private static List<String> order(Written rows, Written other) {
        Set<String> there = new HashSet<>(ids(other));
        return ids(rows).stream().filter(there::contains).toList();
    }

    private static List<String> ids(Written rows) {
        return rows.rows().stream().map(Row::id).toList();
    }
}
