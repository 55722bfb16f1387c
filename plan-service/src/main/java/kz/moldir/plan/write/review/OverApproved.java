package kz.moldir.plan.write.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.moldir.council.Timeframe;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.text.Letters;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.review.Drafts.Amended;
import kz.moldir.plan.write.review.Drafts.Excluded;
import kz.moldir.plan.write.review.Stands.What;
import kz.moldir.plan.write.review.diff.Change;
import kz.moldir.plan.write.review.diff.Words;
import org.jspecify.annotations.Nullable;

/**
 * A file over an approved plan: numbers and order stay as they are, and each difference says what
 * it would undo.
 */
final class OverApproved {

    private final Amended amended;
    private final Map<String, Row> inForce = new HashMap<>();
    private final Map<String, ActivityFacts> facts;
    private final LocalDate today;
    private final Map<String, Stands> gone = new HashMap<>();

    private OverApproved(
            ReviewedPlan plan,
            Drafts.Draft draft,
            Amended amended,
            Drafts drafts,
            LocalDate today) {
        this.today = today;
        this.amended = amended;
        amended.inForce().forEach(row -> inForce.put(row.id(), row));
        this.facts =
                drafts.facts(
                        plan.rows().stream()
                                .filter(row -> row.change().kind() != Change.Kind.SAME)
                                .map(row -> row.change().before())
                                .filter(Objects::nonNull)
                                .map(Row::id)
                                .toList());
        if (plan.count(Change.Kind.ADDED) > 0) {
            for (Excluded each : drafts.excluded(plan.review().planId())) {
                lost(each.row(), new Stands(What.EXCLUDED, each.on()));
            }
            Map<String, Row> lost = new HashMap<>(inForce);
            draft.rows().forEach(row -> lost.remove(row.id()));
            lost.values().forEach(row -> lost(row, new Stands(What.TAKEN_OUT, null)));
        }
    }

    /** The same review; of a draft just as it is. */
    static ReviewedPlan of(ReviewedPlan plan, Drafts drafts, LocalDate today) {
        Drafts.Draft draft = plan.draft();
        Amended amended = draft == null ? null : draft.amended();
        if (draft == null || amended == null) {
            return plan;
        }
        OverApproved over = new OverApproved(plan, draft, amended, drafts, today);
        return plan.over(row -> row.amending(over.stands(row.change())));
    }

    private void lost(Row row, Stands stands) {
        gone.put(row.id(), stands);
        gone.put(title(Words.of(row)), stands);
    }

    private static String title(Words words) {
        return Letters.fold(words.title());
    }

    private List<Stands> stands(Change change) {
        Row before = change.before();
        PlannedRow after = change.after();
        return switch (change.kind()) {
            case SAME -> List.of();
            case ADDED -> {
                String id = Objects.requireNonNull(after).id();
                Stands known = id == null ? null : gone.get(id);
                Stands titled = known == null ? gone.get(title(Words.of(after))) : known;
                yield titled == null ? List.of() : List.of(titled);
            }
            case CHANGED, REMOVED -> {
                Row row = Objects.requireNonNull(before);
                List<Stands> all = new ArrayList<>(recorded(row, after));
                Stands written = written(row, after);
                if (written != null) {
                    all.add(written);
                }
                yield List.copyOf(all);
            }
        };
    }

    /**
     * What the amendment that is being written says where the file says what is in force, also
     * where that is only a part of the row, or has the row no more.
     */
    private @Nullable Stands written(Row row, @Nullable PlannedRow after) {
        Row then = inForce.get(row.id());
        if (amended.reason() == null) {
            return null;
        }
        if (then == null) {
            return new Stands(What.ADDED, null);
        }
        boolean undone =
                after == null
                        ? !then.equals(row)
                        : Words.of(then).comeBack(Words.of(row), Words.of(after));
        return undone ? new Stands(What.AMENDED, null) : null;
    }

    private List<Stands> recorded(Row row, @Nullable PlannedRow after) {
        ActivityFacts known = facts.get(row.id());
        if (known == null) {
            return List.of();
        }
        if (known.cancelledOn() != null) {
            return List.of(new Stands(What.CANCELLED, known.cancelledOn()));
        }
        if (known.carriedOver(today)) {
            return List.of(new Stands(What.CARRIED_OVER, null));
        }
        if (known.closedOn() != null) {
            return List.of(new Stands(What.HELD, known.heldOn()));
        }
        List<Stands> all = new ArrayList<>();
        if (!known.occurrences().isEmpty()) {
            all.add(new Stands(What.TOOK_PLACE, known.occurrences().getLast()));
        }
        Stands day = day(known, after == null ? null : after.timeframe());
        if (day != null) {
            all.add(day);
        }
        return all;
    }

    /** A day that was agreed or moved to stands no more where the term leaves it outside. */
    private static @Nullable Stands day(ActivityFacts known, @Nullable Timeframe term) {
        ActivityFacts then =
                term == null || term.equals(known.timeframe()) ? known : known.termAmended(term);
        LocalDate moved = known.postponedTo();
        if (moved != null) {
            return term != null && moved.equals(then.postponedTo())
                    ? null
                    : new Stands(What.MOVED, moved);
        }
        LocalDate agreed = known.agreedDay();
        return agreed == null || (term != null && agreed.equals(then.agreedDay()))
                ? null
                : new Stands(What.AGREED, agreed);
    }
}
