package kz.moldir.plan.read.roster;

import java.util.List;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The roster for programs. */
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
@RestController
final class RosterController {

    private final RosterList roster;

    RosterController(RosterList roster) {
        this.roster = roster;
    }

    /** A list, whole. */
    record Names(List<String> items, @Nullable String next) {}

    @GetMapping("/api/roster")
    Names names() {
        return new Names(roster.names(), null);
    }
}
