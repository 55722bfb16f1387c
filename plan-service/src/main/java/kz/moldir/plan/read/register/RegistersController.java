package kz.moldir.plan.read.register;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.events.recorded.Slot;
import kz.moldir.plan.read.register.RegisterEntries.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The registers for programs. */
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
@RestController
final class RegistersController {

    private final RegisterEntries entries;
    private final RegisterPage page;

    RegistersController(RegisterEntries entries, RegisterPage page) {
        this.entries = entries;
        this.page = page;
    }

    /**
     * The register of one activity.
     *
     * @param scheduled the lines of its schedule that it lacks
     */
    record OfActivity(List<ShownEntry> items, @Nullable String next, List<Scheduled> scheduled) {}

    /**
     * A line of the schedule.
     *
     * @param key by which it is entered, as the {@code slot} of an entry
     */
    record Scheduled(String key, LocalDate date, @Nullable LocalTime time, String object) {

        static Scheduled of(RegisterPage.Offered one) {
            Slot slot = one.slot();
            return new Scheduled(one.key(), slot.date(), slot.time(), slot.object());
        }
    }

    private static final int MOST = 1000;

    /**
     * Entries, the open ones first, of each state the newest first; overdue ones by their last day.
     *
     * @param overdue the same as the state {@code OVERDUE}
     * @param year in which they came
     * @param q words that begin words of their title, number or party; a page may be short then, or
     *     empty, and {@code next} goes on looking
     */
    @GetMapping("/api/registers")
    Page all(
            @RequestParam(required = false) @Nullable Register register,
            @RequestParam(required = false) RegisterQuery.@Nullable State state,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "200") int size,
            @RequestParam(required = false) @Nullable String next) {
        RegisterQuery query =
                new RegisterQuery(
                        null,
                        register,
                        overdue ? RegisterQuery.State.OVERDUE : state,
                        year,
                        RegisterQuery.words(q));
        return entries.page(query, bounded(size), next);
    }

    @GetMapping("/api/activities/{id}/register")
    OfActivity of(
            @PathVariable String id,
            @RequestParam(defaultValue = "200") int size,
            @RequestParam(required = false) @Nullable String next) {
        Page found = entries.page(RegisterQuery.ofActivity(id), bounded(size), next);
        return new OfActivity(
                found.items(),
                found.next(),
                page.scheduled(id).stream().map(Scheduled::of).toList());
    }

    private static int bounded(int size) {
        if (size < 1 || size > MOST) {
            throw Invalid.range("size", 1, MOST);
        }
        return size;
    }
}
