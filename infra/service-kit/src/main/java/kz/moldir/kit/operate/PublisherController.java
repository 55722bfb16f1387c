package kz.moldir.kit.operate;

import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.axon.Republishing;
import kz.moldir.kit.axon.Republishing.Status;
import kz.moldir.kit.command.Refusal;
import kz.moldir.kit.command.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How far this service has published its events, and publishing all of them again. */
@Allowed(Role.OPERATOR)
@RestController
@RequestMapping("/api/operations/publisher")
public final class PublisherController {

    private final Republishing republishing;

    PublisherController(Republishing republishing) {
        this.republishing = republishing;
    }

    /** It is under way already. */
    @Refusal.Code("republishing")
    record Busy() implements Refusal {}

    @GetMapping
    Status status() {
        return republishing.status();
    }

    /** Publishes every event again, in order; readers take each once. */
    @PostMapping("/republish")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Status republish() {
        if (!republishing.begin()) {
            throw new Refused(new Busy());
        }
        return republishing.status();
    }
}
