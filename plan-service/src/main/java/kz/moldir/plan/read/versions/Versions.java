package kz.moldir.plan.read.versions;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.plan.events.AmendmentEvent.AmendmentDecisionCorrected;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.DecisionCorrected;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import org.jspecify.annotations.Nullable;

/** Every version of every approved plan, whole. */
public final class Versions implements EventConsumer {

    private final View<VersionView> view;

    public Versions(MongoDatabase database) {
        this.view = View.of(database, "plan-versions", 2, VersionView.class);
    }

    @Override
    public void on(RecordedEvent event) {
        switch (event.payload()) {
            case PlanApproved now ->
                    fold(
                            event,
                            now.planId(),
                            1,
                            none ->
                                    new VersionView(
                                            VersionView.id(now.planId(), 1),
                                            now.planId(),
                                            now.year(),
                                            now.half(),
                                            1,
                                            now.decision(),
                                            null,
                                            now.rows(),
                                            List.of(),
                                            event.time(),
                                            null));
            case PlanAmended now ->
                    fold(
                            event,
                            now.planId(),
                            now.version(),
                            none ->
                                    new VersionView(
                                            VersionView.id(now.planId(), now.version()),
                                            now.planId(),
                                            now.year(),
                                            now.half(),
                                            now.version(),
                                            now.decision(),
                                            now.reason(),
                                            now.rows(),
                                            now.changes(),
                                            event.time(),
                                            now.coverage()));
            case DecisionCorrected now ->
                    fold(
                            event,
                            now.planId(),
                            1,
                            known -> known == null ? null : known.decided(now.decision(), null));
            case AmendmentDecisionCorrected now ->
                    fold(
                            event,
                            now.planId(),
                            now.version(),
                            known ->
                                    known == null
                                            ? null
                                            : known.decided(now.decision(), now.amendment()));
            default -> {
                // Only decisions make versions.
            }
        }
    }

    @Override
    public Class<?> events() {
        return PlanEvent.class;
    }

    /** An event that comes again counts no correction twice. */
    private void fold(
            RecordedEvent event,
            String planId,
            int version,
            UnaryOperator<@Nullable VersionView> then) {
        view.fold(
                VersionView.id(planId, version), "own/" + event.subject(), event.sequence(), then);
    }

    /** One version. */
    public Optional<VersionView> get(String planId, int version) {
        return view.get(VersionView.id(planId, version));
    }

    /** What this projection fills. */
    public View<VersionView> view() {
        return view;
    }
}
