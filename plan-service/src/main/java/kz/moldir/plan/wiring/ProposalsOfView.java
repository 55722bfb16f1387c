package kz.moldir.plan.wiring;

import java.util.List;
import java.util.Optional;
import kz.moldir.kit.view.CatchingUp;
import kz.moldir.plan.events.ProposalEvent.ProposalMade;
import kz.moldir.plan.read.proposals.ProposalView;
import kz.moldir.plan.read.proposals.Proposals;
import kz.moldir.plan.read.proposals.Proposals.Place;
import kz.moldir.plan.write.proposals.KnownProposals;
import org.jspecify.annotations.Nullable;

/**
 * What can be decided of proposals is what their view shows. One that it does not know may have
 * been made just now, and is decided at once.
 */
record ProposalsOfView(Proposals proposals, CatchingUp catchingUp) implements KnownProposals {

    @Override
    public Page page(@Nullable String next, int size) {
        List<ProposalView> found = proposals.page(Place.read(next), size + 1);
        List<ProposalView> shown = found.size() > size ? found.subList(0, size) : found;
        return new Page(
                shown.stream().map(ProposalsOfView::known).toList(),
                proposals.count(),
                found.size() > size ? Place.of(shown.getLast()).next() : null);
    }

    @Override
    public Optional<Known> of(String id) {
        return proposals.get(id).or(() -> stored(id)).map(ProposalsOfView::known);
    }

    private Optional<ProposalView> stored(String id) {
        catchingUp.toWhatIsStored(proposals);
        return proposals.get(id);
    }

    private static Known known(ProposalView view) {
        ProposalMade made = view.made();
        return new Known(
                view.id(),
                made.year(),
                made.half(),
                made.wording(),
                made.who(),
                made.commission(),
                made.on(),
                view.status(),
                view.planId(),
                view.reason(),
                view.decidedOn(),
                view.by(),
                view.row());
    }
}
