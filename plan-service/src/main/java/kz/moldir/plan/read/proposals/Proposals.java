package kz.moldir.plan.read.proposals;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.plan.events.ProposalEvent;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** All proposals, the newest first. */
public final class Proposals implements EventConsumer {

    private static final Document NEWEST = new Document("at", -1).append("_id", -1);

    private static final Document UNDECIDED =
            new Document("status", 1).append("at", -1).append("_id", -1);
    private static final int MOST = 200;

    private final View<ProposalView> view;

    /**
     * Where a proposal stands in that order.
     *
     * @param at as it is kept
     */
    public record Place(String at, String id) {

        private static final String BETWEEN = "~";

        /** That of a proposal. */
        public static Place of(ProposalView proposal) {
            return new Place(proposal.at().toString(), proposal.id());
        }

        /** Reads what a page before said; what nobody said so is null. */
        public static @Nullable Place read(@Nullable String next) {
            String[] parts = next == null ? new String[0] : next.split(BETWEEN, 2);
            return parts.length < 2 ? null : new Place(parts[0], parts[1]);
        }

        /** As the address of the next page says it. */
        public String next() {
            return at + BETWEEN + id;
        }
    }

    public Proposals(MongoDatabase database) {
        this.view = View.of(database, "proposals", 3, ProposalView.class, NEWEST, UNDECIDED);
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof ProposalEvent happened) {
            view.fold(
                    event,
                    before -> ProposalView.after(before, happened, event.actor(), event.time()));
        }
    }

    @Override
    public Class<?> events() {
        return ProposalEvent.class;
    }

    /**
     * So many proposals, the newest first.
     *
     * @param before the last one of the page before, or null for the newest
     */
    public List<ProposalView> page(@Nullable Place before, int limit) {
        if (before == null) {
            return view.list(new Document(), NEWEST, limit);
        }
        List<ProposalView> found =
                new ArrayList<>(
                        view.list(
                                new Document("at", before.at())
                                        .append("_id", new Document("$lt", before.id())),
                                NEWEST,
                                limit));
        if (found.size() < limit) {
            Document earlier = new Document("at", new Document("$lt", before.at()));
            found.addAll(view.list(earlier, NEWEST, limit - found.size()));
        }
        return List.copyOf(found);
    }

    /** How many nobody has decided, at most 200. */
    public int undecided() {
        return view.list(new Document("status", "open"), NEWEST, MOST).size();
    }

    /** How many of those are for that period. */
    public int undecided(int year, int half) {
        return (int)
                view.list(new Document("status", "open"), NEWEST, MOST).stream()
                        .map(ProposalView::made)
                        .filter(made -> made.year() == year && made.half() == half)
                        .count();
    }

    /** How many there are. */
    public int count() {
        return Math.toIntExact(view.count());
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
