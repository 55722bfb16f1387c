package kz.moldir.plan.read.versions;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.plan.events.AmendmentEvent.AmendmentDecisionCorrected;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.DecisionCorrected;
import kz.moldir.plan.events.PlanEvent.PlanApproved;

/** Every version of every approved plan, whole. */
public final class Versions implements EventConsumer {

    private final View<VersionView> view;

    public Versions(MongoDatabase database) {
        this.view = View.of(database, "plan-versions", 1, VersionView.class);
    }

    @Override
    public void on(RecordedEvent event) {
        switch (event.payload()) {
            case PlanApproved now ->
                    put(
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
                    put(
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
                    get(now.planId(), 1)
                            .ifPresent(known -> put(known.decided(now.decision(), null)));
            case AmendmentDecisionCorrected now ->
                    get(now.planId(), now.version())
                            .ifPresent(
                                    known -> put(known.decided(now.decision(), now.amendment())));
            default -> {
                // Only decisions make versions.
            }
        }
    }

    @Override
    public Class<?> events() {
        return PlanEvent.class;
    }

    private void put(VersionView version) {
        view.put(version.id(), version);
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
