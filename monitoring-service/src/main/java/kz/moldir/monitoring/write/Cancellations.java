package kz.moldir.monitoring.write;

import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Commands;
import kz.moldir.monitoring.write.VisitCommand.CancelVisit;
import kz.moldir.monitoring.write.VisitRequests.CancelRequest;
import org.springframework.stereotype.Component;

/** Cancels a visit, as the API and the page ask. */
@Component
final class Cancellations {

    private final Commands commands;
    private final LeftVisits left;

    Cancellations(Commands commands, LeftVisits left) {
        this.commands = commands;
        this.left = left;
    }

    long cancelled(String visit, CancelRequest asked, Caller caller) {
        return commands.send(
                        new CancelVisit(visit, asked.reason(), left.left(visit)),
                        caller.asking(asked))
                .position();
    }
}
