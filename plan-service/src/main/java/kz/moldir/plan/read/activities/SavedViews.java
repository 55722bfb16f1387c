package kz.moldir.plan.read.activities;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.moldir.council.text.SortKey;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.problem.NotFound;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Filters that an account gave a name, outside the event store: they say how somebody looks at a
 * plan and nothing about it.
 */
public final class SavedViews {

    static final int LONGEST_NAME = 100;
    private static final int MOST = 50;

    private final MongoCollection<Document> views;

    public SavedViews(MongoDatabase database) {
        this.views = database.getCollection("saved-views");
        views.createIndex(new Document("by", 1));
    }

    /**
     * A named filter.
     *
     * @param query as in the address of a table, with its question mark, or empty
     */
    public record SavedView(String id, String name, String query) {}

    /** Those of an account, in the order of the Kazakh alphabet. */
    List<SavedView> of(String account) {
        List<SavedView> found = new ArrayList<>();
        for (Document stored : views.find(new Document("by", account)).limit(MOST + 1)) {
            found.add(
                    new SavedView(
                            stored.getString("_id"),
                            stored.getString("name"),
                            stored.getString("query")));
        }
        found.sort(Comparator.comparing(view -> SortKey.of(view.name())));
        return found;
    }

    /**
     * Keeps a filter under a name.
     *
     * @throws Invalid if the name is none, is taken, or there are as many as there may be
     */
    SavedView save(String account, @Nullable String name, ActivityQuery query) {
        List<SavedView> mine = of(account);
        if (mine.size() >= MOST) {
            throw Invalid.field("name", "views.saved.problem.many");
        }
        SavedView view =
                new SavedView(CommandIds.fresh(), free(mine, null, name), query.parameters());
        views.insertOne(
                new Document("_id", view.id())
                        .append("by", account)
                        .append("name", view.name())
                        .append("query", view.query()));
        return view;
    }

    /**
     * Gives a view another name.
     *
     * @throws NotFound if it is not there, or another's
     */
    SavedView rename(String account, String id, @Nullable String name) {
        List<SavedView> mine = of(account);
        SavedView view = mine(mine, id);
        SavedView renamed = new SavedView(id, free(mine, id, name), view.query());
        views.updateOne(
                Filters.eq("_id", id), new Document("$set", new Document("name", renamed.name())));
        return renamed;
    }

    /**
     * Removes a view, and answers what it was.
     *
     * @throws NotFound if it is not there, or another's
     */
    SavedView remove(String account, String id) {
        SavedView removed = mine(of(account), id);
        views.deleteOne(new Document("_id", removed.id()));
        return removed;
    }

    private static SavedView mine(List<SavedView> mine, String id) {
        return mine.stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String free(List<SavedView> mine, @Nullable String id, @Nullable String name) {
        String given = name == null ? "" : name.strip();
        if (given.isEmpty() || given.length() > LONGEST_NAME) {
            throw Invalid.field("name", "views.saved.problem.name");
        }
        if (mine.stream().anyMatch(view -> view.name().equals(given) && !view.id().equals(id))) {
            throw Invalid.field("name", "views.saved.problem.taken");
        }
        return given;
    }
}
