package kz.moldir.kit.settings;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import kz.moldir.council.settings.Council;
import kz.moldir.council.settings.CouncilSettings;
import kz.moldir.kit.listen.Listener;
import kz.moldir.kit.view.View;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets this process's {@link Council} follow what was changed last: at the start what this service
 * has kept, later what it hears. Older news than the last are kept out.
 */
public final class CouncilFollower {

    private static final String TOPIC = "moldir.plan";
    private static final String TYPE = "kz.moldir.plan.settings-changed.v1";
    private static final String LACKING = "lacking";

    private final View<KeptSettings> view;
    private final Council council;
    private final JsonMapper json;
    private long seen = -1;

    /** Begins with what is kept in the service's database, if anything. */
    public CouncilFollower(MongoDatabase database, Council council, JsonMapper json) {
        this.view = View.of(database, "council-settings", 1, KeptSettings.class);
        this.council = council;
        this.json = json;
        view.get(council.id())
                .ifPresent(
                        kept ->
                                follow(
                                        kept.sequence(),
                                        json.readValue(kept.json(), CouncilSettings.class)));
        askWhenLost(database.getCollection("council-follower"));
    }

    /**
     * What was kept and is gone is folded once more; whoever listens need not start again. Each
     * start asks for it, until another filling than the one that lacks it is served.
     */
    private void askWhenLost(MongoCollection<Document> fillings) {
        Document id = new Document("_id", council.id());
        Document before = fillings.find(id).first();
        boolean lost = before != null && !view.epoch().equals(before.getString("epoch"));
        boolean lacking =
                lost || (before != null && view.filling().equals(before.getString(LACKING)));
        if (lacking && !view.fillings().asked()) {
            view.fillings().ask();
        }
        if (before == null || lost || (!lacking && before.containsKey(LACKING))) {
            Document after = new Document(id).append("epoch", view.epoch());
            fillings.replaceOne(
                    id,
                    lacking ? after.append(LACKING, view.filling()) : after,
                    new ReplaceOptions().upsert(true));
        }
    }

    /**
     * Takes settings that were changed.
     *
     * @param source where the news comes from: topic or store, and subject
     * @param sequence of the event in its source
     */
    public void heard(String source, long sequence, CouncilSettings settings) {
        if (!settings.id().equals(council.id())) {
            return;
        }
        view.fold(
                council.id(),
                source,
                sequence,
                before ->
                        new KeptSettings(
                                council.id(), json.writeValueAsString(settings), sequence));
        follow(sequence, settings);
    }

    /** How often the settings were changed, as far as this process knows. */
    public synchronized int version() {
        return Math.toIntExact(seen + 1);
    }

    /** What is kept. */
    public View<KeptSettings> view() {
        return view;
    }

    /** The listener, with the council following the settings where its topic tells of them. */
    public Listener before(Listener listener) {
        if (!listener.topic().equals(TOPIC)) {
            return listener;
        }
        return new SettingsFirst(
                listener,
                view,
                event -> {
                    if (event.type().equals(TYPE)) {
                        heard(event.source(), event.sequence(), event.as(CouncilSettings.class));
                    }
                });
    }

    private synchronized void follow(long sequence, CouncilSettings settings) {
        if (sequence > seen) {
            seen = sequence;
            council.follow(settings);
        }
    }
}
