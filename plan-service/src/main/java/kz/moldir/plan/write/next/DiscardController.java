package kz.moldir.plan.write.next;

import jakarta.validation.Valid;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.plan.write.next.DiscardOrders.DiscardRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Discards drafts for programs, and brings them back. */
@Allowed(Role.SECRETARIAT)
@RestController
@RequestMapping("/api/plans/{planId}")
final class DiscardController {

    private final DiscardOrders orders;

    DiscardController(DiscardOrders orders) {
        this.orders = orders;
    }

    /** The plan, and the position to read it after. */
    record Answer(String planId, long position) {}

    /** Gives up a draft that was never submitted: its half-year is free again. */
    @PostMapping("/discard")
    Answer discard(
            @PathVariable String planId, @Valid @RequestBody DiscardRequest body, Caller caller) {
        return new Answer(planId, orders.discard(planId, body, caller).position());
    }

    /** Brings it back with its rows, unless its half-year has another draft by now. */
    @PostMapping("/restore")
    Answer restore(@PathVariable String planId, Caller caller) {
        return new Answer(planId, orders.restore(planId, caller).position());
    }
}
