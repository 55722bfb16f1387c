package kz.moldir.plan.read.export;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.moldir.council.settings.Council;
import kz.moldir.council.text.SearchFold;
import kz.moldir.plan.events.RosterEntries;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.office.official.OfficialPlan;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import kz.moldir.ui.language.Texts;
import org.jspecify.annotations.Nullable;

/** How the official documents of a year's plans say a row, in each language. */
public final class OfficialWords implements Function<Row, List<OfficialPlan.Line>> {

    private final Messages messages;
    private final ZoneId zone;
    private final int year;
    private final Supplier<Map<String, String>> committees;
    private @Nullable KazakhWords kazakh;

    /** Of the roster as it is when the first row is asked for. */
    public OfficialWords(Messages messages, Council council, RosterList roster, int year) {
        this(messages, council.zone(), year, () -> committees(roster));
    }

    /** Of Kazakh names of committees by every folded name that they ever had. */
    OfficialWords(
            Messages messages, ZoneId zone, int year, Supplier<Map<String, String>> committees) {
        this.messages = messages;
        this.zone = zone;
        this.year = year;
        this.committees = committees;
    }

    @Override
    public List<OfficialPlan.Line> apply(Row row) {
        return Arrays.stream(Language.values()).map(language -> line(row, language)).toList();
    }

    private OfficialPlan.Line line(Row row, Language language) {
        return OfficialPlans.line(
                row, new Texts(language), language, language == Language.KK ? kazakh() : null);
    }

    private KazakhWords kazakh() {
        KazakhWords words = kazakh;
        if (words == null) {
            words = new KazakhWords(messages, zone, year, committees.get());
            kazakh = words;
        }
        return words;
    }

    /** Kazakh names of committees, by every name that they ever had. */
    static Map<String, String> committees(RosterList roster) {
        Map<String, String> names = new HashMap<>();
        roster.all().stream()
                .map(RosterEntries.Known::entry)
                .filter(entry -> entry.kind() == RosterEntry.Kind.COMMITTEE)
                .forEach(
                        entry -> {
                            String kazakh = entry.name().kk();
                            if (kazakh != null) {
                                entry.allNames()
                                        .forEach(name -> names.put(SearchFold.fold(name), kazakh));
                            }
                        });
        return names;
    }
}
