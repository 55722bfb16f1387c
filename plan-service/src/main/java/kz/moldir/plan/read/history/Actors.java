package kz.moldir.plan.read.history;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.kit.access.Person;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.ui.language.Messages;
import org.bson.Document;

/**
 * Who stands behind the accounts that events name: by the roster's name of the person, else by the
 * name under which the account signed in last; automations in words. Events keep accounts alone.
 */
public final class Actors {

    /** How the accounts of programs begin, which have a role but no name. */
    private static final String PROGRAM = "moldir-script-";

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

    /**
     * The names of these actors in the reader's language, all looked up at once; what nobody knows
     * is told by its id.
     */
    UnaryOperator<String> names(Stream<String> actors, Locale locale) {
        Map<String, String> names = new HashMap<>();
        List<String> ids = new ArrayList<>();
        actors.distinct()
                .forEach(
                        actor -> {
                            String automation = "plan.automation." + actor;
                            if (actor.startsWith(PROGRAM)) {
                                String role = actor.substring(PROGRAM.length());
                                names.put(
                                        actor,
                                        messages.text(locale, "plan.automation.program", role));
                            } else if (messages.has(automation)) {
                                names.put(actor, messages.text(locale, automation));
                            } else {
                                ids.add(actor);
                            }
                        });
        if (!ids.isEmpty()) {
            names.putAll(named(ids));
        }
        return actor -> names.getOrDefault(actor, actor);
    }

    private Map<String, String> named(List<String> ids) {
        List<Document> found =
                accounts.find(new Document("_id", new Document("$in", ids)))
                        .into(new ArrayList<>());
        Map<String, String> inRoster =
                found.stream().allMatch(account -> account.getString("roster") == null)
                        ? Map.of()
                        : roster.all().stream()
                                .map(Known::entry)
                                .collect(Collectors.toMap(RosterEntry::id, RosterEntry::mainName));
        Map<String, String> names = new HashMap<>();
        for (Document account : found) {
            String entry = account.getString("roster");
            String name = entry == null ? null : inRoster.get(entry);
            names.put(account.getString("_id"), name == null ? account.getString("name") : name);
        }
        return names;
    }
}
