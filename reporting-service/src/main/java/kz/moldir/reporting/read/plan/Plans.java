package kz.moldir.reporting.read.plan;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.view.View;
import org.bson.Document;

/**
 * The approved plans, the newest first: what ends later, and of two that end together what begins
 * later.
 */
public final class Plans {

    private static final int MOST = 200;
    private static final Document NEWEST = new Document("year", -1).append("half", -1);

    private final View<PlanView> view;

    public Plans(MongoDatabase database) {
        this.view = View.of(database, "plans", 6, PlanView.class, NEWEST);
    }

    /** Takes an approval; a later one of the same plan puts its decision right. */
    public void approved(PlanView plan, PublishedEvent event) {
        view.fold(
                plan.id(),
                event.source(),
                event.sequence(),
                before -> before == null ? plan : before.decided(plan.decision()));
    }

    /** Takes an amendment; excluded rows stay among the plan's, cancelled. */
    public void amended(
            String planId, PlanView.Amendment now, int added, int rows, PublishedEvent event) {
        view.fold(
                planId,
                event.source(),
                event.sequence(),
                before -> {
                    if (before == null) {
                        throw new IllegalStateException("a plan begins with its approval");
                    }
                    return before.amended(now, added, rows);
                });
    }

    /** Takes a correction of an amendment's decision: the rows that it added follow its day. */
    public void corrected(
            String planId, LocalDate wrong, PlanView.Amendment right, PublishedEvent event) {
        view.fold(
                planId,
                event.source(),
                event.sequence(),
                before -> {
                    if (before == null) {
                        throw new IllegalStateException("a plan begins with its approval");
                    }
                    return before.notOf(wrong, right.decision().date()).with(right);
                });
    }

    /** The plans, at most 200. */
    public List<PlanView> all() {
        return newestFirst(view.list(new Document(), NEWEST, MOST));
    }

    static List<PlanView> newestFirst(List<PlanView> plans) {
        return plans.stream()
                .sorted(
                        Comparator.comparing(PlanView::end)
                                .thenComparing(PlanView::start)
                                .reversed())
                .toList();
    }

    /** One plan. */
    public Optional<PlanView> get(String id) {
        return view.get(id);
    }

    /**
     * The plan a day belongs to: that of its half-year, else that of its year, else the newest that
     * has begun, else the first to begin.
     */
    public Optional<PlanView> inForce(LocalDate today) {
        return inForce(all(), today);
    }

    static Optional<PlanView> inForce(List<PlanView> plans, LocalDate today) {
        List<PlanView> begun = plans.stream().filter(plan -> !plan.start().isAfter(today)).toList();
        return begun.stream()
                .filter(plan -> !plan.end().isBefore(today))
                .min(Comparator.comparing(plan -> plan.half() == 0))
                .or(() -> begun.stream().findFirst())
                .or(() -> plans.isEmpty() ? Optional.empty() : Optional.of(plans.getLast()));
    }

    /** What the listener fills. */
    public View<PlanView> view() {
        return view;
    }
}
