package kz.moldir.plan.read.today;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.settings.Council;
import kz.moldir.council.settings.Term;
import kz.moldir.council.settings.Terms;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.Sitting;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activities.Reader;
import kz.moldir.plan.read.carrying.CarryingOut;
import kz.moldir.plan.read.carrying.CarryingView;
import kz.moldir.plan.read.carrying.Deadlines;
import kz.moldir.plan.read.carrying.Deadlines.Matter;
import kz.moldir.plan.read.settings.CountedDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What rows are late with, or keep from the public, for those who may look inside. */
@Component
final class PassedTerms {

    static final String FORWARD = "appealForward";
    static final String DECISIONS = "decisions";

    private final CarryingOut carrying;
    private final Council council;

    PassedTerms(CarryingOut carrying, Council council) {
        this.carrying = carrying;
        this.council = council;
    }

    /**
     * What a row is late with.
     *
     * @param names of the settings
     * @param minuteless the earliest occurrence whose minutes are late, or null
     * @param unpublished the earliest occurrence of which something that was decided is not public
     *     and may be, or null
     * @param counted how the last days were counted, by the names of the settings
     */
    record Passed(
            Set<String> names,
            @Nullable String minuteless,
            @Nullable String unpublished,
            Map<String, CountedDays> counted) {

        Passed(Set<String> names, @Nullable String minuteless) {
            this(names, minuteless, null, Map.of());
        }

        static final Passed NONE = new Passed(Set.of(), null);
    }

    /**
     * By row.
     *
     * @param forwarding ids of rows that keep an appeal which can still be forwarded in time
     */
    Map<String, Passed> of(List<PlannedActivity> rows, Set<String> forwarding, LocalDate today) {
        List<PlannedActivity> asked =
                rows.stream()
                        .filter(row -> Reader.looksInside(row.responsible().commissions()))
                        .toList();
        Deadlines deadlines = new Deadlines(council.terms(), council.workingCalendar(), today);
        Map<String, CarryingView> kept =
                carrying.of(
                        asked.stream()
                                .filter(Deadlines::ask)
                                .map(PlannedActivity::id)
                                .collect(Collectors.toSet()));
        Map<String, Passed> passed = new HashMap<>();
        for (PlannedActivity row : asked) {
            CarryingView inside = CarryingOut.in(kept, row.id());
            List<Deadlines.Running> late =
                    deadlines.of(row, inside).stream().filter(Deadlines.Running::passed).toList();
            Set<String> names =
                    late.stream()
                            .map(each -> each.matter().code())
                            .collect(Collectors.toCollection(HashSet::new));
            if (forwarding.contains(row.id())) {
                names.add(FORWARD);
            }
            String unpublished = unpublished(row, inside);
            if (unpublished != null) {
                names.add(DECISIONS);
            }
            passed.put(row.id(), new Passed(names, minuteless(late), unpublished, counted(late)));
        }
        return passed;
    }

    /** Of several of one name that of the first, which is done first. */
    private static Map<String, CountedDays> counted(List<Deadlines.Running> late) {
        return late.stream()
                .collect(
                        Collectors.toMap(
                                each -> each.matter().code(),
                                Deadlines.Running::counted,
                                (first, later) -> first));
    }

    private static @Nullable String unpublished(PlannedActivity row, CarryingView inside) {
        return inside.sittings().held().stream()
                .map(Sitting::occurrence)
                .filter(each -> !inside.at(each).publishable(row.toldToPress()).isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String minuteless(List<Deadlines.Running> late) {
        return late.stream()
                .flatMap(each -> Stream.ofNullable(each.of()))
                .map(Occurrence::id)
                .findFirst()
                .orElse(null);
    }

    /** The terms by the names of the tasks that they make. */
    Map<String, Term> terms() {
        Terms terms = council.terms();
        Map<String, Term> named = new HashMap<>();
        put(named, Matter.HEARING_NOTICE.code(), terms.hearingNotice());
        put(named, Matter.PROTOCOL.code(), terms.protocol());
        put(named, Matter.PUBLICATION.code(), terms.publication());
        put(named, FORWARD, terms.appealForward());
        return named;
    }

    private static void put(Map<String, Term> named, String name, @Nullable Term term) {
        if (term != null) {
            named.put(name, term);
        }
    }
}
