package kz.moldir.kit.operate;

import java.util.List;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Refusal;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.operate.Held.Replayed;
import kz.moldir.kit.operate.HeldEvents.ReplayUnderWay;
import kz.moldir.kit.problem.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Events that could not be handled, and trying them again in their order. */
@Allowed(Role.OPERATOR)
@RestController
@RequestMapping("/api/operations/parked")
final class ParkedController {

    private final HeldEvents held;

    ParkedController(HeldEvents held) {
        this.held = held;
    }

    /** All of them, the longest waiting first; there is no next page. */
    record Parked(List<Held> items, @Nullable String next) {}

    /** The same events are being tried just now. */
    @Refusal.Code("replay-under-way")
    record Busy() implements Refusal {}

    @GetMapping
    Parked all() {
        return new Parked(held.all(), null);
    }

    @GetMapping("/{id}")
    Held one(@PathVariable String id) {
        return held.one(id).orElseThrow(NotFound::new);
    }

    /** Tries a subject's events again, in order, until one fails. */
    @PostMapping("/{id}/replay")
    Replayed replay(@PathVariable String id) {
        try {
            return held.replay(id).orElseThrow(NotFound::new);
        } catch (ReplayUnderWay busy) {
            throw new Refused(new Busy());
        }
    }

    /** Tries everything that waits. */
    @PostMapping("/replay")
    Replayed replayAll() {
        return held.replayAll();
    }
}
