package kz.moldir.notification.write.notification;

import java.util.Map;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Commands;
import kz.moldir.notification.write.notification.NotificationCommand.RetryNotification;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes commands to mails. */
@Allowed(Role.SECRETARIAT)
@RestController
class NotificationCommandsController {

    private final Commands commands;

    NotificationCommandsController(Commands commands) {
        this.commands = commands;
    }

    /** Has a mail that was given up tried again; answers the position that queries can wait for. */
    @PostMapping("/api/notifications/{id}/retry")
    ResponseEntity<Map<String, Object>> retry(@PathVariable String id, Caller caller) {
        return ResponseEntity.accepted().body(Map.of("position", retried(id, caller)));
    }

    long retried(String id, Caller caller) {
        return commands.send(new RetryNotification(id), caller.asking(Map.of("id", id))).position();
    }
}
