package kz.moldir.bench;

import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A row of a draft with all rows of a plan, whose note is changed to and fro, as in the table. */
final class DraftRow {

    private static final JsonMapper JSON = new JsonMapper();

    private final Api api;
    private final String rows;
    private final String id;
    private final ObjectNode one;
    private final ObjectNode other;
    private boolean changed;

    /** Begins the draft of the second half of 2026 with all rows of an approved plan. */
    static DraftRow ofNext(Api api, String plans, String plan, int count)
            throws IOException, InterruptedException {
        ArrayNode all = JSON.createArrayNode();
        api.jsonSeen(plans + "/" + plan + "/activities")
                .forEach(activity -> all.add(activity.get("id").asString()));
        ObjectNode next =
                JSON.createObjectNode().put("year", 2026).put("half", 2).put("from", plan);
        next.set("activities", all);
        return new DraftRow(
                api, plans + "/" + api.made(plans, next).get("planId").asString(), count);
    }

    /**
     * One in the middle.
     *
     * @param draft its address
     * @throws IOException when the draft has not as many rows as it should
     */
    DraftRow(Api api, String draft, int count) throws IOException, InterruptedException {
        this.api = api;
        this.rows = draft + "/rows";
        JsonNode first = items(count).get(count / 2);
        this.id = first.at("/row/id").asString();
        this.one = text(first.get("row"), "");
        this.other = text(first.get("row"), "Уточнено по просьбе комиссии.");
        one.put("version", first.get("version").asString());
        change();
        other.put("version", version(count));
        change();
        one.put("version", version(count));
    }

    /** Writes the words that the row does not have now. */
    JsonNode change() throws IOException, InterruptedException {
        ObjectNode to = (changed ? one : other).deepCopy();
        to.set("version", (changed ? other : one).get("version"));
        JsonNode answer = api.changed(rows + "/" + id, to);
        changed = !changed;
        return answer;
    }

    private static ObjectNode text(JsonNode row, String note) {
        return JSON.createObjectNode()
                .put("title", row.at("/title/ru").asString())
                .put("timeframe", row.at("/timeframe/text").asString())
                .put("responsible", row.at("/responsible/text").asString())
                .put("note", note);
    }

    private String version(int count) throws IOException, InterruptedException {
        for (JsonNode item : items(count)) {
            if (item.at("/row/id").asString().equals(id)) {
                return item.get("version").asString();
            }
        }
        throw new IOException("the row is gone: " + id);
    }

    private JsonNode items(int count) throws IOException, InterruptedException {
        JsonNode items = api.jsonSeen(rows).get("items");
        if (items.size() != count) {
            throw new IOException(items.size() + " rows in the draft, not " + count);
        }
        return items;
    }
}
