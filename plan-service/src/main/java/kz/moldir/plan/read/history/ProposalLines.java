package kz.moldir.plan.read.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.events.ProposalEvent;
import kz.moldir.plan.events.ProposalEvent.ProposalAccepted;
import kz.moldir.plan.events.ProposalEvent.ProposalDeclined;
import kz.moldir.plan.events.ProposalEvent.ProposalMade;
import kz.moldir.plan.events.ProposalEvent.ProposalReopened;
import kz.moldir.plan.events.ProposalEvent.ProposalWithdrawn;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.plan.read.history.HistoryView.Entry;
import org.jspecify.annotations.Nullable;

/** What became of a proposal, in the history of the plan that it was made for. */
final class ProposalLines {

    private ProposalLines() {}

    /** The lines, oldest first; each names what was proposed. */
    static List<Entry> of(List<RecordedEvent> events) {
        List<Entry> lines = new ArrayList<>();
        String title = null;
        for (RecordedEvent event : events) {
            if (event.payload() instanceof ProposalEvent happened) {
                title = happened instanceof ProposalMade now ? now.wording().title() : title;
                lines.add(
                        new Entry(
                                event.time(),
                                event.role(),
                                event.type(),
                                changes(happened, title).stream()
                                        .filter(
                                                change ->
                                                        !Objects.equals(change.from(), change.to()))
                                        .toList(),
                                event.actor(),
                                event.actingFor()));
            }
        }
        return List.copyOf(lines);
    }

    private static List<Change> changes(ProposalEvent happened, @Nullable String title) {
        Change proposed = Change.set("proposal", title);
        return switch (happened) {
            case ProposalMade now ->
                    List.of(
                            proposed,
                            Change.set("timeframe", now.wording().timeframe()),
                            Change.set("responsible", now.wording().responsible()),
                            Change.set("commission", now.commission()));
            case ProposalAccepted now -> List.of(proposed);
            case ProposalDeclined now -> List.of(proposed, Change.set("reason", now.reason()));
            case ProposalReopened now -> List.of(proposed, Change.set("reason", now.reason()));
            case ProposalWithdrawn now -> List.of(proposed, Change.set("reason", now.reason()));
        };
    }
}
