package kz.moldir.monitoring.listening;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.moldir.council.text.SortKey;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.monitoring.events.VisitEvent.Expert;
import kz.moldir.monitoring.write.invitation.Experts;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Texts;
import org.bson.Document;

/** The experts of the council's roster, as the plan's events told of them. */
public final class KnownExperts implements Experts {

    private static final String CHANGED = "kz.moldir.plan.roster-changed.v1";

    /** As many entries as a roster has at most. */
    private static final int MOST = 2000;

    /** As a reader of Kazakh looks them up. */
    static final Comparator<Expert> BY_NAME =
            Comparator.comparing(each -> SortKey.of(new Texts(Language.KK).plain(each.name())));

    private final View<KnownExpert> view;
    private final Clock clock;

    /**
     * @param clock in the council's zone: who is an expert is so on its days
     */
    public KnownExperts(MongoDatabase database, Clock clock) {
        this.view = View.of(database, "experts", 2, KnownExpert.class, new Document("listed", 1));
        this.clock = clock;
    }

    @Override
    public Optional<Expert> find(String id) {
        return view.get(id).filter(this::invitable).map(KnownExperts::expert);
    }

    @Override
    public List<Expert> all() {
        return view.list(new Document("listed", true), new Document("listed", 1), MOST).stream()
                .filter(this::invitable)
                .map(KnownExperts::expert)
                .sorted(BY_NAME)
                .toList();
    }

    private boolean invitable(KnownExpert known) {
        return known.invitable(LocalDate.now(clock));
    }

    private static Expert expert(KnownExpert known) {
        return new Expert(known.id(), known.name());
    }

    /** What the listener fills. */
    public View<KnownExpert> view() {
        return view;
    }

    /** Takes a change of the roster; any other event is none of ours. */
    @SuppressWarnings("NullAway") // A fold may answer that there is nothing still.
    void take(PublishedEvent published) {
        if (!published.type().equals(CHANGED)) {
            return;
        }
        RosterChangedV1 change = published.as(RosterChangedV1.class);
        String id = change.entry() == null ? change.removed() : change.entry().id();
        if (id != null) {
            view.fold(
                    id,
                    published.source(),
                    published.sequence(),
                    before -> KnownExpert.after(before, change));
        }
    }
}
