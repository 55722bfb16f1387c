package kz.moldir.plan.read.register;

import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.events.RegisterEvent.Register;
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

    RegistersController(RegisterEntries entries) {
        this.entries = entries;
    }

    private static final int MOST = 1000;

    /**
     * Entries, the open ones first, of each state the newest first; overdue ones by their last day.
     *
     * @param overdue the same as the state {@code OVERDUE}
     * @param year in which they came
     */
    @GetMapping("/api/registers")
    Page all(
            @RequestParam(required = false) @Nullable Register register,
            @RequestParam(required = false) RegisterQuery.@Nullable State state,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "200") int size,
            @RequestParam(required = false) @Nullable String next) {
        RegisterQuery query =
                new RegisterQuery(
                        null, register, overdue ? RegisterQuery.State.OVERDUE : state, year);
        return entries.page(query, bounded(size), next);
    }

    @GetMapping("/api/activities/{id}/register")
    Page of(
            @PathVariable String id,
            @RequestParam(defaultValue = "200") int size,
            @RequestParam(required = false) @Nullable String next) {
        return entries.page(RegisterQuery.ofActivity(id), bounded(size), next);
    }

    private static int bounded(int size) {
        if (size < 1 || size > MOST) {
            throw Invalid.field("size", "kit.problem.wrong-type");
        }
        return size;
    }
}
