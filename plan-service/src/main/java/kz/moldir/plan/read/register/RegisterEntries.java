package kz.moldir.plan.read.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.moldir.council.calendar.WorkingCalendar;
import kz.moldir.council.settings.Council;
import kz.moldir.council.settings.Term;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.activities.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The registers as they stand today. */
@Component
public final class RegisterEntries {

    /** Who may read registers, as their pages have it. */
    public static final Set<Role> READERS =
            Collections.unmodifiableSet(
                    EnumSet.of(Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER));

    /** So many are read at once where words are looked for, and at most in one request. */
    private static final int BATCH = 1000;

    private static final int MOST_LOOKED_AT = 20_000;

    private static final Comparator<ShownEntry> BY_LAST_DAY =
            Comparator.comparing((ShownEntry entry) -> Objects.requireNonNull(entry.due()))
                    .thenComparing(ShownEntry::id);

    private final Registers registers;
    private final Activities activities;
    private final Council council;
    private final CouncilClock clock;

    RegisterEntries(
            Registers registers, Activities activities, Council council, CouncilClock clock) {
        this.registers = registers;
        this.activities = activities;
        this.council = council;
        this.clock = clock;
    }

    /**
     * A page of entries.
     *
     * @param next names the page after; null where there is none
     */
    public record Page(List<ShownEntry> items, @Nullable String next) {}

    /** What one activity keeps, whole: the open entries first. */
    List<ShownEntry> of(String activityId) {
        return today(
                registers.everOf(List.of(activityId)).stream()
                        .filter(entry -> entry.withdrawn() == null)
                        .filter(told())
                        .toList());
    }

    /** All entries that one activity ever kept, also what it withdrew. */
    List<EntryView> everOf(String activityId) {
        return registers.everOf(List.of(activityId));
    }

    /** What is overdue in all registers, the longest first: the last days follow the calendar. */
    public List<ShownEntry> late() {
        return late(RegisterQuery.of("", "", ""));
    }

    /**
     * Entries that are asked for, the open ones first.
     *
     * @param next from the page before, or null; what says no place is the first page
     */
    Page page(RegisterQuery query, int size, @Nullable String next) {
        After after = After.read(next);
        if (query.state() == RegisterQuery.State.OVERDUE) {
            List<ShownEntry> late =
                    late(query).stream()
                            .filter(entry -> after == null || after.before(entry))
                            .toList();
            return leading(late, size, After::late);
        }
        Found found = page(query, size, after);
        Page page = leading(today(found.entries()), size, After::of);
        return page.next() != null || found.stopped() == null
                ? page
                : new Page(page.items(), found.stopped().next());
    }

    /**
     * One more than a page, where there are so many.
     *
     * @param stopped where reading stopped before the end, else null
     */
    private record Found(List<EntryView> entries, @Nullable After stopped) {}

    /**
     * Of those that are told; words are looked for in as many as one request reads, and the next
     * page goes on from there.
     */
    private Found page(RegisterQuery query, int size, @Nullable After after) {
        Predicate<EntryView> wanted = told().and(query::means);
        int batch = query.q() == null ? size + 1 : Math.max(size + 1, BATCH);
        List<EntryView> found = new ArrayList<>();
        After place = after;
        int looked = 0;
        List<EntryView> read;
        do {
            read = registers.page(query, place, batch);
            read.stream().filter(wanted).forEach(found::add);
            place = read.isEmpty() ? place : After.of(read.getLast());
            looked += read.size();
        } while (read.size() >= batch && found.size() <= size && looked < MOST_LOOKED_AT);
        return new Found(found, read.size() >= batch && found.size() <= size ? place : null);
    }

    /** The objects of a schedule are read by those to whom the carrying out is open. */
    private Predicate<EntryView> told() {
        Map<String, Boolean> inside = new HashMap<>();
        return entry ->
                entry.register() != Register.OBJECT
                        || inside.computeIfAbsent(entry.activityId(), this::looksInside);
    }

    private boolean looksInside(String activityId) {
        return Reader.looksInside(
                activities
                        .get(activityId)
                        .map(activity -> activity.row().responsible().commissions())
                        .orElse(List.of()));
    }

    private List<ShownEntry> late(RegisterQuery query) {
        Predicate<EntryView> wanted = told().and(query::means);
        return today(registers.open(query).stream().filter(wanted).toList()).stream()
                .filter(ShownEntry::overdue)
                .sorted(BY_LAST_DAY)
                .toList();
    }

    private static Page leading(
            List<ShownEntry> entries, int size, Function<ShownEntry, After> place) {
        return entries.size() <= size
                ? new Page(entries, null)
                : new Page(
                        List.copyOf(entries.subList(0, size)),
                        place.apply(entries.get(size - 1)).next());
    }

    /** Ids of the activities that keep an appeal which can still be forwarded in time. */
    public Set<String> toBeForwarded() {
        if (council.terms().appealForward() == null) {
            return Set.of();
        }
        return today(registers.open(RegisterQuery.of(Register.APPEAL.name(), "", ""))).stream()
                .filter(entry -> entry.forward() != null)
                .map(ShownEntry::activityId)
                .collect(Collectors.toSet());
    }

    private List<ShownEntry> today(List<EntryView> entries) {
        WorkingCalendar calendar = council.workingCalendar();
        LocalDate today = council.today(clock);
        Term forwarding = council.terms().appealForward();
        return entries.stream()
                .map(entry -> ShownEntry.of(entry, calendar, today, forwarding))
                .toList();
    }
}
