package kz.moldir.plan.read.history;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import kz.moldir.kit.access.Person;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.ui.language.Messages;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind the accounts that events name: by the roster's name of the person, else by the
 * name under which the account signed in last; automations in words. Events keep accounts alone.
 */
public final class Actors {

    private final MongoCollection<Document> accounts;
    private final RosterList roster;
    private final Messages messages;
    private final Map<String, Person> remembered = new ConcurrentHashMap<>();

    public Actors(MongoDatabase database, RosterList roster, Messages messages) {
        this.accounts = database.getCollection("accounts");
        this.roster = roster;
        this.messages = messages;
    }

    /** Keeps the name of somebody who changes something; once, until it is another. */
    public void remember(Person person) {
        if (person.equals(remembered.put(person.subject(), person))) {
            return;
        }
        accounts.replaceOne(
                new Document("_id", person.subject()),
                new Document("_id", person.subject())
                        .append("name", person.name())
                        .append("roster", person.roster()),
                new ReplaceOptions().upsert(true));
    }

    /** The names of actors for one answer, each looked up once. */
    UnaryOperator<String> names(Locale locale) {
        Map<String, String> known = new HashMap<>();
        return actor -> known.computeIfAbsent(actor, each -> named(each, locale));
    }

    /** Who it is, in the reader's language; what nobody knows is told by its id. */
    String named(String actor, Locale locale) {
        String automation = "plan.automation." + actor;
        if (messages.has(automation)) {
            return messages.text(locale, automation);
        }
        return Optional.ofNullable(accounts.find(new Document("_id", actor)).first())
                .map(this::name)
                .orElse(actor);
    }

    private String name(Document account) {
        return inRoster(account.getString("roster")).orElseGet(() -> account.getString("name"));
    }

    private Optional<String> inRoster(@Nullable String id) {
        return id == null
                ? Optional.empty()
                : roster.get(id).map(Known::entry).map(RosterEntry::mainName);
    }
}
