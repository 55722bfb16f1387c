package kz.moldir.plan.write.roster;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.moldir.plan.events.ContactDetails;
import org.bson.Document;

/**
 * Names, phones and addresses by which an entry is reached, outside the event store, so that they
 * can be erased; events hold no more than their id.
 */
public final class Contacts {

    private final MongoCollection<Document> contacts;

    public Contacts(MongoDatabase database) {
        this.contacts = database.getCollection("roster-contacts");
    }

    /** The contacts of an id; none when they were erased. */
    public Optional<ContactDetails> get(String id) {
        return Optional.ofNullable(contacts.find(new Document("_id", id)).first())
                .map(Contacts::details);
    }

    /** The contacts of these ids, without what was erased. */
    Map<String, ContactDetails> all(List<String> ids) {
        Map<String, ContactDetails> found = new HashMap<>();
        contacts.find(new Document("_id", new Document("$in", ids)))
                .forEach(stored -> found.put(stored.getString("_id"), details(stored)));
        return found;
    }

    private static ContactDetails details(Document stored) {
        return new ContactDetails(
                stored.getString("person"),
                stored.getString("phone"),
                stored.getString("email"),
                stored.getString("address"));
    }

    void keep(String id, ContactDetails details) {
        contacts.replaceOne(
                new Document("_id", id),
                new Document("person", details.person())
                        .append("phone", details.phone())
                        .append("email", details.email())
                        .append("address", details.address()),
                new ReplaceOptions().upsert(true));
    }

    void erase(String id) {
        contacts.deleteOne(new Document("_id", id));
    }
}
