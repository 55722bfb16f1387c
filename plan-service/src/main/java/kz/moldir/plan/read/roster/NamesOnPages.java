package kz.moldir.plan.read.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.moldir.council.settings.Council;
import kz.moldir.council.text.SearchFold;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEntry.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** What forms suggest and pages link to; the roster is read only by a template that asks. */
@ControllerAdvice(annotations = Controller.class)
final class NamesOnPages {

    private final RosterList roster;
    private final Council council;
    private final CouncilClock clock;

    NamesOnPages(RosterList roster, Council council, CouncilClock clock) {
        this.roster = roster;
        this.council = council;
        this.clock = clock;
    }

    /** The names that a form suggests: of those in office, as plans write them. */
    @ModelAttribute("rosterNames")
    LazyContextVariable<List<String>> names() {
        return new LazyContextVariable<>() {
            @Override
            protected List<String> loadValue() {
                LocalDate today = council.today(clock);
                return roster.all().stream()
                        .map(Known::entry)
                        .filter(entry -> entry.servesOn(today))
                        .flatMap(NamesOnPages::written)
                        .distinct()
                        .toList();
            }
        };
    }

    /** The persons' entries by each of their names. */
    @ModelAttribute("rosterIds")
    LazyContextVariable<PersonsByName> ids() {
        return new LazyContextVariable<>() {
            @Override
            protected PersonsByName loadValue() {
                return PersonsByName.of(
                        roster.all().stream()
                                .map(Known::entry)
                                .filter(entry -> entry.kind().person())
                                .toList());
            }
        };
    }

    /** What persons are called now, by each of the names that they do not bear any more. */
    @ModelAttribute("rosterNow")
    LazyContextVariable<NamesNow> renamed() {
        return new LazyContextVariable<>() {
            @Override
            protected NamesNow loadValue() {
                return renamed(roster.all());
            }
        };
    }

    /** What agencies are called in each language, by each of their names. */
    @ModelAttribute("agencies")
    LazyContextVariable<AgencyNames> agencies() {
        return new LazyContextVariable<>() {
            @Override
            protected AgencyNames loadValue() {
                return AgencyNames.of(roster.all());
            }
        };
    }

    /** However the letters of a name are written. */
    public record NamesNow(Map<String, String> folded) {

        /** What who was called so is called now; null of who still is, and of whom nobody knows. */
        public @Nullable String get(String name) {
            return folded.get(SearchFold.fold(name));
        }
    }

    static NamesNow renamed(List<Known> entries) {
        Map<String, String> now = new HashMap<>();
        entries.stream()
                .map(Known::entry)
                .filter(entry -> entry.kind().person())
                .forEach(
                        person -> {
                            List<String> borne = person.names().map(SearchFold::fold).toList();
                            person.aliases().stream()
                                    .map(SearchFold::fold)
                                    .filter(name -> !borne.contains(name))
                                    .forEach(name -> now.put(name, person.mainName()));
                        });
        return new NamesNow(now);
    }

    /** A commission as a plan writes it: "2 комиссия". */
    private static Stream<String> written(RosterEntry entry) {
        return entry.kind() == Kind.COMMISSION
                ? Stream.of(entry.number() + " комиссия")
                : Stream.of(entry.mainName());
    }
}
