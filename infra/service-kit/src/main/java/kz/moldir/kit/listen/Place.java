package kz.moldir.kit.listen;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where an event stands.
 *
 * @param topicId of the topic as it is now: one that is made anew has another
 */
record Place(String topicId, int partition, long offset) {

    /** As a letter keeps it. */
    Document document() {
        return new Document("topicId", topicId)
                .append("partition", partition)
                .append("offset", offset);
    }

    /** Null of letters from before places were kept. */
    static @Nullable Place of(Document letter) {
        Document place = letter.get("place", Document.class);
        return place == null
                ? null
                : new Place(
                        place.getString("topicId"),
                        place.getInteger("partition"),
                        place.getLong("offset"));
    }
}
