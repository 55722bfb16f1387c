package kz.moldir.plan.write.activity;

import jakarta.validation.Valid;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Locale;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Origin;
import kz.moldir.kit.time.Days;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.write.activity.ActivityRequests.AgreeDateRequest;
import kz.moldir.plan.write.activity.ActivityRequests.CancelRequest;
import kz.moldir.plan.write.activity.ActivityRequests.CloseRequest;
import kz.moldir.plan.write.activity.ActivityRequests.CoverRequest;
import kz.moldir.plan.write.activity.ActivityRequests.OccurrenceRequest;
import kz.moldir.plan.write.activity.ActivityRequests.PostponeRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes commands to activities; each is idempotent by its Idempotency-Key. */
@RestController
@RequestMapping("/api/activities/{id}")
final class ActivityCommandsController {

    private final Commands commands;
    private final Council council;

    ActivityCommandsController(Commands commands, Council council) {
        this.commands = commands;
        this.council = council;
    }

    /** What a command answers: the activity and the position to read it after. */
    record Answer(String id, long position) {}

    @PostMapping("/agree-date")
    Answer agreeDate(
            @PathVariable String id, @Valid @RequestBody AgreeDateRequest body, Caller caller) {
        Days.check("date", body.date());
        return send(
                id,
                new ActivityCommand.AgreeDate(id, body.date(), body.time(), body.place()),
                caller.asking(body));
    }

    @PostMapping("/postpone")
    Answer postpone(
            @PathVariable String id, @Valid @RequestBody PostponeRequest body, Caller caller) {
        Days.check("date", body.date());
        return send(
                id,
                new ActivityCommand.Postpone(id, body.date(), body.reason()),
                caller.asking(body));
    }

    @PostMapping("/cancel")
    Answer cancel(@PathVariable String id, @Valid @RequestBody CancelRequest body, Caller caller) {
        return send(
                id,
                new ActivityCommand.Cancel(id, body.reason(), today(caller)),
                caller.asking(body));
    }

    @PostMapping("/occurrences")
    Answer occurred(
            @PathVariable String id, @Valid @RequestBody OccurrenceRequest body, Caller caller) {
        Days.check("date", body.date());
        Origin origin = caller.asking(body);
        Occurrence occurrence =
                new Occurrence(
                        origin.commandId(),
                        body.date(),
                        body.time(),
                        body.place(),
                        body.format(),
                        body.object(),
                        body.summary(),
                        null);
        return send(
                id, new ActivityCommand.RecordOccurrence(id, occurrence, today(caller)), origin);
    }

    @PostMapping("/close")
    Answer close(@PathVariable String id, @Valid @RequestBody CloseRequest body, Caller caller) {
        return send(
                id,
                new ActivityCommand.Close(id, body.result(), today(caller)),
                caller.asking(body));
    }

    @PostMapping("/cover")
    Answer cover(@PathVariable String id, @Valid @RequestBody CoverRequest body, Caller caller) {
        Days.check("date", body.date());
        LocalDate today = today(caller);
        return send(
                id,
                new ActivityCommand.Cover(
                        id,
                        address(body.url()),
                        body.title(),
                        body.date() == null ? today : body.date(),
                        body.kind(),
                        today),
                caller.asking(body));
    }

    private Answer send(String id, ActivityCommand command, Origin origin) {
        Done done = commands.send(command, origin);
        return new Answer(id, done.position());
    }

    private LocalDate today(Caller caller) {
        return council.today(caller.clock());
    }

    private static String address(String url) {
        try {
            URI uri = new URI(url.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if ((scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null) {
                return uri.toString();
            }
        } catch (URISyntaxException unreadable) {
            throw Invalid.field("url", "plan.problem.url");
        }
        throw Invalid.field("url", "plan.problem.url");
    }
}
