package kz.moldir.plan.read.letters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.council.text.SearchFold;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Texts;

/**
 * What those are called to whom letters went: an entry of the roster by any name it ever had, in
 * the reader's language, and everybody else by one spelling, whatever the case, spaces and quotes.
 */
final class Addressees {

    private final Map<String, String> names = new HashMap<>();

    Addressees(List<RosterEntry> roster, Language language) {
        Texts texts = new Texts(language);
        for (RosterEntry entry : roster) {
            for (String name : entry.allNames()) {
                names.putIfAbsent(SearchFold.fold(name), texts.plain(entry.name()));
            }
        }
    }

    String called(String whom) {
        return names.computeIfAbsent(SearchFold.fold(whom), unknown -> whom.strip());
    }
}
