package kz.moldir.plan.write.roster;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.plan.write.orders.UndoOffered.UndoRequest;
import kz.moldir.plan.write.roster.RosterOrders.Written;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes entries into the roster, changes them and takes them out. */
@Allowed(Role.SECRETARIAT)
@RestController
@RequestMapping("/api/roster")
final class RosterCommandsController {

    private final RosterOrders orders;

    RosterCommandsController(RosterOrders orders) {
        this.orders = orders;
    }

    /** Names as plans write them, such as "Нуртаев Т.Т.". */
    record AddRequest(@NotEmpty @Size(max = 500) List<@NotBlank @Size(max = 200) String> persons) {}

    /** Where to read the roster after. */
    record Added(long position) {}

    /** Persons by name alone, such as those that a first import proposes. */
    @PostMapping
    Added add(@Valid @RequestBody AddRequest body, Caller caller) {
        return new Added(orders.add(body.persons(), caller).position());
    }

    /** A new entry. */
    @PostMapping("/entries")
    @ResponseStatus(HttpStatus.CREATED)
    Written enter(@Valid @RequestBody EntryRequest body, Caller caller) {
        return orders.add(body, caller);
    }

    /** The entry as it is to be; earlier names stay as aliases. */
    @PutMapping("/entries/{id}")
    Written change(@PathVariable String id, @Valid @RequestBody EntryRequest body, Caller caller) {
        return orders.change(id, body, caller);
    }

    /** Takes back the last that was written of an entry. */
    @PostMapping("/entries/{id}/undo")
    Written undo(@PathVariable String id, @Valid @RequestBody UndoRequest body, Caller caller) {
        return orders.undo(id, body, caller);
    }

    /** Takes out an entry that was a mistake. */
    @DeleteMapping("/entries/{id}")
    Written remove(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") @Size(max = 500) String reason,
            Caller caller) {
        return orders.remove(id, version, reason, caller);
    }

    /** Erases how an entry is reached; the entry stays. */
    @DeleteMapping("/entries/{id}/contacts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable String id) {
        orders.forget(id);
    }
}
