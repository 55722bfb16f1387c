package kz.moldir.plan.read.proposals;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.plan.events.ProposalEvent;
import org.bson.Document;

/** All proposals, the newest first. */
public final class Proposals implements EventConsumer {

    private static final Document NEWEST = new Document("at", -1);

    private final View<ProposalView> view;

    public Proposals(MongoDatabase database) {
        this.view = View.of(database, "proposals", 1, ProposalView.class, NEWEST);
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof ProposalEvent happened) {
            view.fold(event, before -> ProposalView.after(before, happened, event.time()));
        }
    }

    @Override
    public Class<?> events() {
        return ProposalEvent.class;
    }

    /** All proposals. */
    public List<ProposalView> all() {
        return view.list(new Document(), NEWEST, Integer.MAX_VALUE);
    }

    /** One proposal. */
    public Optional<ProposalView> get(String id) {
        return view.get(id);
    }

    /** What this projection fills. */
    public View<ProposalView> view() {
        return view;
    }
}
