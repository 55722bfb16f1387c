package kz.moldir.plan.read.roster;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEntry.Kind;
import org.springframework.stereotype.Component;

/** What the commissions are called now: as the roster says, else as the council's file does. */
@Component
public final class CommissionNames {

    private final RosterList roster;
    private final Council council;
    private final CouncilClock clock;

    CommissionNames(RosterList roster, Council council, CouncilClock clock) {
        this.roster = roster;
        this.council = council;
        this.clock = clock;
    }

    /** By number, in the council's order. */
    public Map<String, LocalizedText> now() {
        return of(council.commissions(), roster.all(), council.today(clock));
    }

    static Map<String, LocalizedText> of(
            Map<String, LocalizedText> settings, List<Known> entries, LocalDate today) {
        Map<String, LocalizedText> names = new LinkedHashMap<>(settings);
        for (Known known : entries) {
            RosterEntry entry = known.entry();
            String number = entry.number();
            if (entry.kind() == Kind.COMMISSION && number != null && entry.servesOn(today)) {
                names.put(number, entry.name());
            }
        }
        return names;
    }
}
