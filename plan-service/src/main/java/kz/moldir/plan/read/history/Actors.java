package kz.moldir.plan.read.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.kit.access.KnownAccounts;
import kz.moldir.kit.access.KnownAccounts.Account;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.read.approval.AccountNames;
import kz.moldir.plan.read.history.HistoryView.Entry;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind the accounts that events name: by the roster's name of the person, else by the
 * name under which the account signed in last; automations in words. Events keep accounts alone.
 */
public final class Actors implements AccountNames {

    /** How the accounts of programs begin, which have a role but no name. */
    private static final String PROGRAM = "moldir-script-";

    private final KnownAccounts accounts;
    private final RosterList roster;
    private final Messages messages;

    public Actors(KnownAccounts accounts, RosterList roster, Messages messages) {
        this.accounts = accounts;
        this.roster = roster;
        this.messages = messages;
    }

    /**
     * The names of these actors in the reader's language, all looked up at once; what nobody knows
     * is told by its id.
     */
    @Override
    public UnaryOperator<String> names(Stream<String> actors, Locale locale) {
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

    /** Who did it, and for whom if that is another; null where that is not told. */
    @Nullable String told(Entry entry, UnaryOperator<String> names, Locale locale) {
        String actor = entry.actor();
        if (actor == null || entry.actingFor() == null) {
            return actor == null ? null : names.apply(actor);
        }
        return messages.text(
                locale, "kit.standsIn", names.apply(actor), names.apply(entry.actingFor()));
    }

    private Map<String, String> named(List<String> ids) {
        Map<String, Account> found = accounts.find(ids);
        Map<String, String> inRoster =
                found.values().stream().allMatch(account -> account.roster() == null)
                        ? Map.of()
                        : roster.all().stream()
                                .map(Known::entry)
                                .collect(Collectors.toMap(RosterEntry::id, RosterEntry::mainName));
        Map<String, String> names = new HashMap<>();
        found.forEach(
                (id, account) -> {
                    String entry = account.roster();
                    String name = entry == null ? null : inRoster.get(entry);
                    names.put(id, name == null ? account.name() : name);
                });
        return names;
    }
}
