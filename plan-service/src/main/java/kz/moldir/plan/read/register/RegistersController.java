package kz.moldir.plan.read.register;

import java.util.List;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.plan.events.RegisterEvent.Register;
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

    /** A list, whole: at most 2,000 entries, the newest first. */
    record Listing(List<ShownEntry> items, @Nullable String next) {}

    @GetMapping("/api/registers")
    Listing all(
            @RequestParam(required = false) @Nullable Register register,
            @RequestParam(defaultValue = "false") boolean overdue) {
        return new Listing(entries.all(register, overdue), null);
    }

    @GetMapping("/api/activities/{id}/register")
    Listing of(@PathVariable String id) {
        return new Listing(entries.of(id), null);
    }
}
