package kz.moldir.monitoring.write.invitation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.monitoring.events.VisitEvent.Expert;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whoever plans a visit invites experts to it. */
@Allowed(
        value = Role.SECRETARIAT,
        own = {Role.LEAD, Role.MEMBER})
@RestController
final class InvitationsController {

    private final Invitations invitations;
    private final Experts experts;

    InvitationsController(Invitations invitations, Experts experts) {
        this.invitations = invitations;
        this.experts = experts;
    }

    /** Who is invited. */
    record InviteRequest(@NotBlank @Size(max = 100) String expertId) {}

    /** What a command answers: the visit and the position to read it after. */
    record Answer(String id, long position) {}

    @Allowed({Role.SECRETARIAT, Role.LEAD, Role.MEMBER})
    @GetMapping("/api/experts")
    List<Expert> experts() {
        return experts.all();
    }

    @PostMapping("/api/visits/{id}/experts")
    Answer invite(@PathVariable String id, @Valid @RequestBody InviteRequest body, Caller caller) {
        return new Answer(id, invitations.invited(id, body.expertId(), caller));
    }

    @DeleteMapping("/api/visits/{id}/experts/{expertId}")
    Answer takeBack(@PathVariable String id, @PathVariable String expertId, Caller caller) {
        return new Answer(id, invitations.takenBack(id, expertId, caller));
    }
}
