package kz.moldir.monitoring.write.invitation;

import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.said.Says;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the invitations of a visit's page, and leads back to it. */
@Allowed(
        value = Role.SECRETARIAT,
        own = {Role.LEAD, Role.MEMBER})
@Controller
@RequestMapping("/{language:kk|ru|en}/visits/{id}/experts")
final class InvitationPages {

    private final Invitations invitations;

    InvitationPages(Invitations invitations) {
        this.invitations = invitations;
    }

    @Says("monitoring.invite.said")
    @PostMapping
    String invite(
            @PathVariable String language,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String expert,
            Caller caller) {
        return back(language, id, invitations.invited(id, expert, caller));
    }

    @Says("monitoring.invite.back.said")
    @PostMapping("/{expertId}/take-back")
    String takeBack(
            @PathVariable String language,
            @PathVariable String id,
            @PathVariable String expertId,
            Caller caller) {
        return back(language, id, invitations.takenBack(id, expertId, caller));
    }

    private static String back(String language, String id, long position) {
        return "redirect:/%s/visits/%s?after=%d#experts".formatted(language, id, position);
    }
}
