package kz.moldir.notification.write.notification;

import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.said.Says;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Has a mail tried again from a page's button; goes back to the page. */
@Allowed(Role.SECRETARIAT)
@Controller
final class RetryPages {

    private final NotificationCommandsController commands;

    RetryPages(NotificationCommandsController commands) {
        this.commands = commands;
    }

    @Says("notification.retry.said")
    @PostMapping("/{language:kk|ru|en}/notifications/{id}/retry")
    String retry(@PathVariable String language, @PathVariable String id, Caller caller) {
        return "redirect:/" + language + "?after=" + commands.retried(id, caller);
    }
}
