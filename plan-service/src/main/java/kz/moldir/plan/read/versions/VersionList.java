package kz.moldir.plan.read.versions;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.plan.events.AmendmentEvent.AmendmentDecisionCorrected;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.DecisionCorrected;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The versions of every approved plan by their decisions; a list never reads their rows. */
public final class VersionList implements EventConsumer {

    private static final int MOST = 1000;

    private final View<ListedVersion> view;

    public VersionList(MongoDatabase database) {
        this.view =
                View.of(
                        database,
                        "plan-version-list",
                        3,
                        ListedVersion.class,
                        new Document("planId", 1).append("version", 1));
    }

    @Override
    public void on(RecordedEvent event) {
        switch (event.payload()) {
            case PlanApproved now -> put(ListedVersion.of(now));
            case PlanAmended now -> put(ListedVersion.of(now));
            case DecisionCorrected now -> decided(now.planId(), 1, now.decision(), null);
            case AmendmentDecisionCorrected now ->
                    decided(now.planId(), now.version(), now.decision(), now.amendment());
            default -> {
                // Only decisions make versions.
            }
        }
    }

    private void decided(String planId, int version, Decision right, @Nullable String because) {
        view.get(VersionView.id(planId, version))
                .ifPresent(known -> put(known.decided(right, because)));
    }

    private void put(ListedVersion version) {
        view.put(version.id(), version);
    }

    @Override
    public Class<?> events() {
        return PlanEvent.class;
    }

    /** The versions of a plan, the first one first. */
    public List<ListedVersion> of(String planId) {
        return view.list(new Document("planId", planId), new Document("version", 1), MOST);
    }

    /** What this projection fills. */
    public View<ListedVersion> view() {
        return view;
    }
}
