package kz.moldir.monitoring.write;

import jakarta.validation.Valid;
import java.net.URI;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.monitoring.write.VisitRequests.CancelRequest;
import kz.moldir.monitoring.write.VisitRequests.CompleteRequest;
import kz.moldir.monitoring.write.VisitRequests.CorrectRequest;
import kz.moldir.monitoring.write.VisitRequests.ScheduleRequest;
import kz.moldir.monitoring.write.VisitRequests.WithdrawRequest;
import kz.moldir.monitoring.write.VisitsByHand.Scheduled;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes commands to visits; each is idempotent by its Idempotency-Key. */
@RestController
@RequestMapping("/api/visits")
final class VisitCommandsController {

    private final VisitsByHand visits;
    private final Completions completions;
    private final Cancellations cancellations;
    private final VisitsPutRight right;

    VisitCommandsController(
            VisitsByHand visits,
            Completions completions,
            Cancellations cancellations,
            VisitsPutRight right) {
        this.right = right;
        this.visits = visits;
        this.completions = completions;
        this.cancellations = cancellations;
    }

    /** What a command answers: the visit and the position to read it after. */
    record Answer(String id, long position) {}

    @Allowed({Role.SECRETARIAT, Role.LEAD, Role.MEMBER})
    @PostMapping
    ResponseEntity<Answer> schedule(@Valid @RequestBody ScheduleRequest body, Caller caller) {
        Scheduled visit = visits.scheduled(body, caller);
        return ResponseEntity.created(URI.create("/api/visits/" + visit.id()))
                .body(new Answer(visit.id(), visit.position()));
    }

    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER, Role.EXPERT})
    @PostMapping("/{id}/complete")
    Answer complete(
            @PathVariable String id, @Valid @RequestBody CompleteRequest body, Caller caller) {
        return new Answer(id, completions.completed(id, body, caller));
    }

    /** What was recorded of a visit that was made is put right, by its commission. */
    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER})
    @PostMapping("/{id}/correct")
    Answer correct(
            @PathVariable String id, @Valid @RequestBody CorrectRequest body, Caller caller) {
        return new Answer(id, right.corrected(id, body, caller));
    }

    /** That it was recorded as made was a mistake. */
    @Allowed(value = Role.SECRETARIAT, own = Role.LEAD)
    @PostMapping("/{id}/withdraw")
    Answer withdraw(
            @PathVariable String id, @Valid @RequestBody WithdrawRequest body, Caller caller) {
        return new Answer(id, right.withdrawn(id, body, caller));
    }

    @Allowed(value = Role.SECRETARIAT, own = Role.LEAD)
    @PostMapping("/{id}/cancel")
    Answer cancel(@PathVariable String id, @Valid @RequestBody CancelRequest body, Caller caller) {
        return new Answer(id, cancellations.cancelled(id, body, caller));
    }
}
