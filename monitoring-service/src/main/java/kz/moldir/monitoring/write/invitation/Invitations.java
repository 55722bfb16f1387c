package kz.moldir.monitoring.write.invitation;

import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Commands;
import kz.moldir.monitoring.write.VisitCommand.InviteExpert;
import kz.moldir.monitoring.write.VisitCommand.TakeInvitationBack;
import org.springframework.stereotype.Component;

/** Sends what the API and the page ask. */
@Component
final class Invitations {

    private final Commands commands;
    private final Experts experts;

    Invitations(Commands commands, Experts experts) {
        this.commands = commands;
        this.experts = experts;
    }

    long invited(String visit, String expert, Caller caller) {
        return commands.send(
                        new InviteExpert(visit, experts.find(expert).orElse(null)),
                        caller.asking(expert))
                .position();
    }

    long takenBack(String visit, String expert, Caller caller) {
        return commands.send(new TakeInvitationBack(visit, expert), caller.asking(expert))
                .position();
    }
}
