package kz.moldir.plan.read.approval;

import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.read.approval.Hands.Hand;

/** Where each plan stands on its way to the approval. */
public final class Approvals implements EventConsumer {

    private final View<ApprovalView> view;

    public Approvals(MongoDatabase database) {
        this.view = View.of(database, "approvals", 8, ApprovalView.class);
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof PlanEvent happened) {
            view.fold(
                    event,
                    before ->
                            ApprovalView.after(before, happened, Hand.of(event), event.sequence()));
        }
    }

    @Override
    public Class<?> events() {
        return PlanEvent.class;
    }

    /** One plan. */
    public Optional<ApprovalView> get(String planId) {
        return view.get(planId);
    }

    /** What this projection fills. */
    public View<ApprovalView> view() {
        return view;
    }
}
