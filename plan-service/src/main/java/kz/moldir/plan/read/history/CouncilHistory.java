package kz.moldir.plan.read.history;

import java.util.List;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.view.EventLog;
import kz.moldir.plan.read.history.PlanHistory.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The history of what the council says of itself: its roster and its settings. */
@Component
final class CouncilHistory {

    private final EventLog log;
    private final Council council;

    CouncilHistory(EventLog log, Council council) {
        this.log = log;
        this.council = council;
    }

    /**
     * What happened to the roster, oldest first.
     *
     * @param entryId to one entry of it alone; null for all
     */
    List<Line> ofRoster(@Nullable String entryId) {
        return RosterLines.of(log.of(subject("roster"))).stream()
                .filter(line -> entryId == null || entryId.equals(line.entryId()))
                .map(line -> new Line(line.entry(), null, null))
                .toList();
    }

    /** What was changed of the settings, oldest first. */
    List<Line> ofSettings() {
        return SettingsLines.of(log.of(subject("settings")), council.file()).stream()
                .map(entry -> new Line(entry, null, null))
                .toList();
    }

    private String subject(String name) {
        return CommandIds.derived(council.id(), name);
    }
}
