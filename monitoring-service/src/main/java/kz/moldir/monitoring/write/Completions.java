package kz.moldir.monitoring.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Origin;
import kz.moldir.monitoring.events.VisitEvent.Finding;
import kz.moldir.monitoring.write.VisitCommand.CompleteVisit;
import kz.moldir.monitoring.write.VisitRequests.CompleteRequest;
import kz.moldir.monitoring.write.VisitRequests.FindingRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records that a team was there, and what it found, as the API and the page ask. */
@Component
final class Completions {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private final Commands commands;
    private final Council council;
    private final VisitedActivities activities;

    Completions(Commands commands, Council council, VisitedActivities activities) {
        this.activities = activities;
        this.commands = commands;
        this.council = council;
    }

    long completed(String visit, CompleteRequest asked, Caller caller) {
        refuseOutside(asked.date());
        Origin origin = caller.asking(asked);
        return commands.send(
                        new CompleteVisit(
                                visit,
                                findings(origin, asked.findings()),
                                asked.date(),
                                asked.sure(),
                                council.today(caller.clock()),
                                activities.of(visit).orElse(null)),
                        origin)
                .position();
    }

    static void refuseOutside(@Nullable LocalDate day) {
        if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
            throw Invalid.field("date", "monitoring.problem.date", FIRST, LAST);
        }
    }

    private static List<Finding> findings(Origin origin, List<FindingRequest> asked) {
        List<Finding> findings = new ArrayList<>();
        for (FindingRequest each : asked) {
            String id =
                    CommandIds.derived(
                            origin.commandId(), "finding", String.valueOf(findings.size()));
            findings.add(new Finding(id, each.text(), each.severity()));
        }
        return findings;
    }
}
