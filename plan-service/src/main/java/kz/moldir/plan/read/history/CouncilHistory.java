package kz.moldir.plan.read.history;

import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.plan.read.history.PlanHistory.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The history of what the council says of itself: its roster and its settings. */
@Component
final class CouncilHistory {

    private final PlanHistory history;
    private final Council council;

    CouncilHistory(PlanHistory history, Council council) {
        this.history = history;
        this.council = council;
    }

    /**
     * What happened to the roster, the newest first.
     *
     * @param entryId to one entry of it alone; null for all
     */
    Page ofRoster(
            @Nullable String entryId,
            HistoryQuery query,
            int size,
            @Nullable String next,
            Caller caller) {
        return entryId == null || entryId.isBlank()
                ? history.ofPlan(subject("roster"), query, size, next, caller)
                : history.ofEntry(subject("roster"), entryId, query, size, next, caller);
    }

    /** What was changed of the settings, the newest first. */
    Page ofSettings(HistoryQuery query, int size, @Nullable String next, Caller caller) {
        return history.ofPlan(subject("settings"), query, size, next, caller);
    }

    Choices ofRoster(Caller caller) {
        return history.choices(subject("roster"), caller);
    }

    Choices ofSettings(Caller caller) {
        return history.choices(subject("settings"), caller);
    }

    private String subject(String name) {
        return CommandIds.derived(council.id(), name);
    }
}
