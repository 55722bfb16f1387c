package kz.moldir.plan.write.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.plan.events.RegisterEvent.StepKind;
import kz.moldir.plan.write.orders.UndoOffered.UndoRequest;
import kz.moldir.plan.write.register.RegisterOrders.Written;
import kz.moldir.plan.write.register.RegisterRequests.CorrectRequest;
import kz.moldir.plan.write.register.RegisterRequests.CorrectStepRequest;
import kz.moldir.plan.write.register.RegisterRequests.EntryRequest;
import kz.moldir.plan.write.register.RegisterRequests.StepRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes entries of registers and what is done about them. */
@Allowed(Role.SECRETARIAT)
@RestController
final class RegisterController {

    private final RegisterOrders orders;

    RegisterController(RegisterOrders orders) {
        this.orders = orders;
    }

    @PostMapping("/api/activities/{id}/register")
    @ResponseStatus(HttpStatus.CREATED)
    Written open(@PathVariable String id, @Valid @RequestBody EntryRequest body, Caller caller) {
        return orders.open(id, body, caller);
    }

    @PutMapping("/api/registers/{entryId}")
    Written correct(
            @PathVariable String entryId, @Valid @RequestBody CorrectRequest body, Caller caller) {
        return orders.correct(entryId, body, caller);
    }

    @PostMapping("/api/registers/{entryId}/steps")
    Written step(
            @PathVariable String entryId, @Valid @RequestBody StepRequest body, Caller caller) {
        return orders.step(entryId, body, caller);
    }

    /** Puts a recorded step right, for a reason. */
    @PutMapping("/api/registers/{entryId}/steps/{kind}")
    Written correctStep(
            @PathVariable String entryId,
            @PathVariable StepKind kind,
            @Valid @RequestBody CorrectStepRequest body,
            Caller caller) {
        return orders.correctStep(entryId, kind, body, caller);
    }

    /** Takes back a step that was not taken, for a reason. */
    @DeleteMapping("/api/registers/{entryId}/steps/{kind}")
    Written withdrawStep(
            @PathVariable String entryId,
            @PathVariable StepKind kind,
            @RequestParam int version,
            @RequestParam(defaultValue = "") @Size(max = 500) String reason,
            Caller caller) {
        return orders.withdrawStep(entryId, kind, version, reason, caller);
    }

    /** Takes back the last that was written of an entry. */
    @PostMapping("/api/registers/{entryId}/undo")
    Written undo(
            @PathVariable String entryId, @Valid @RequestBody UndoRequest body, Caller caller) {
        return orders.undo(entryId, body, caller);
    }

    @DeleteMapping("/api/registers/{entryId}")
    Written withdraw(
            @PathVariable String entryId,
            @RequestParam(defaultValue = "") @Size(max = 500) String reason,
            Caller caller) {
        return orders.withdraw(entryId, reason, caller);
    }
}
