package kz.moldir.monitoring.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Origin;
import kz.moldir.monitoring.events.VisitEvent.Finding;
import kz.moldir.monitoring.events.VisitEvent.Made;
import kz.moldir.monitoring.write.VisitCommand.CorrectVisit;
import kz.moldir.monitoring.write.VisitCommand.WithdrawCompletion;
import kz.moldir.monitoring.write.VisitRequests.CorrectRequest;
import kz.moldir.monitoring.write.VisitRequests.RightFindingRequest;
import kz.moldir.monitoring.write.VisitRequests.WithdrawRequest;
import org.springframework.stereotype.Component;

/** Puts right what was recorded of a visit, as the API and the page ask. */
@Component
final class VisitsPutRight {

    private final Commands commands;
    private final Council council;
    private final VisitedActivities activities;

    VisitsPutRight(Commands commands, Council council, VisitedActivities activities) {
        this.commands = commands;
        this.council = council;
        this.activities = activities;
    }

    long withdrawn(String visit, WithdrawRequest asked, Caller caller) {
        return commands.send(
                        new WithdrawCompletion(
                                visit, asked.reason().strip(), activities.of(visit).orElse(null)),
                        caller.asking(asked))
                .position();
    }

    long corrected(String visit, CorrectRequest asked, Caller caller) {
        Completions.refuseOutside(asked.date());
        Origin origin = caller.asking(asked);
        List<Finding> findings = new ArrayList<>();
        Set<String> fresh = new HashSet<>();
        for (RightFindingRequest each : asked.findings()) {
            String id = each.id();
            if (id == null) {
                id =
                        CommandIds.derived(
                                origin.commandId(), "finding", String.valueOf(findings.size()));
                fresh.add(id);
            }
            findings.add(new Finding(id, each.text().strip(), each.severity()));
        }
        String object = asked.object() == null ? "" : asked.object().strip();
        return commands.send(
                        new CorrectVisit(
                                visit,
                                new Made(
                                        asked.date(),
                                        object.isEmpty() ? null : object,
                                        List.copyOf(findings)),
                                Set.copyOf(fresh),
                                asked.reason().strip(),
                                asked.sure(),
                                council.today(caller.clock()),
                                activities.of(visit).orElse(null)),
                        origin)
                .position();
    }
}
