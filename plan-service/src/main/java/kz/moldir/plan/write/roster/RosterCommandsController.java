package kz.moldir.plan.write.roster;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes persons into the roster, such as those that a first import proposes. */
@Allowed(Role.SECRETARIAT)
@RestController
final class RosterCommandsController {

    private final Commands commands;
    private final Council council;

    RosterCommandsController(Commands commands, Council council) {
        this.commands = commands;
        this.council = council;
    }

    /** Names as plans write them, such as "Нуртаев Т.Т.". */
    record AddRequest(@NotEmpty @Size(max = 500) List<@NotBlank @Size(max = 200) String> persons) {}

    /** Where to read the roster after. */
    record Added(long position) {}

    @PostMapping("/api/roster")
    Added add(@Valid @RequestBody AddRequest body, Caller caller) {
        Done done =
                commands.send(
                        new RosterCommand.AddPersons(
                                CommandIds.derived(council.id(), "roster"), body.persons()),
                        caller.asking(body));
        return new Added(done.position());
    }
}
