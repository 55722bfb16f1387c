package kz.moldir.plan.write.proposals;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.kit.command.Metadata;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.ProposalEvent;
import kz.moldir.plan.events.ProposalEvent.ProposalAccepted;
import kz.moldir.plan.events.ProposalEvent.ProposalDeclined;
import kz.moldir.plan.events.ProposalEvent.ProposalMade;
import kz.moldir.plan.events.ProposalEvent.ProposalReopened;
import kz.moldir.plan.events.ProposalEvent.ProposalWithdrawn;
import kz.moldir.plan.write.proposals.ProposalCommand.AcceptProposal;
import kz.moldir.plan.write.proposals.ProposalCommand.DeclineProposal;
import kz.moldir.plan.write.proposals.ProposalCommand.Propose;
import kz.moldir.plan.write.proposals.ProposalCommand.ReopenProposal;
import kz.moldir.plan.write.proposals.ProposalCommand.UndoDecision;
import kz.moldir.plan.write.proposals.ProposalCommand.WithdrawProposal;
import kz.moldir.plan.write.undo.AtOnce;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/**
 * One proposal of a member: open, then accepted, declined or taken back; what was declined, or
 * accepted and is not in the plan, is taken up again.
 */
@AggregateRoot(type = "proposal")
final class Proposal {

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable String by;
    private boolean decided;
    private boolean declined;

    private boolean accepted;

    /** The ids of all rows that it ever became: a draft that is restored has them again. */
    private Set<String> became = Set.of();

    private AtOnce last = new AtOnce(null, Instant.EPOCH);

    Proposal() {}

    @CommandHandler
    Proposal(Propose asked) {
        AggregateLifecycle.apply(
                new ProposalMade(
                        asked.proposalId(),
                        asked.year(),
                        asked.half(),
                        asked.wording(),
                        asked.who(),
                        asked.commission(),
                        asked.today()));
    }

    @CommandHandler
    void handle(AcceptProposal asked) {
        open();
        refuseInThePlan(asked.standing());
        AggregateLifecycle.apply(
                new ProposalAccepted(
                        asked.proposalId(),
                        asked.planId(),
                        asked.row(),
                        asked.questions(),
                        asked.today()));
    }

    @CommandHandler
    void handle(DeclineProposal asked) {
        open();
        AggregateLifecycle.apply(
                new ProposalDeclined(asked.proposalId(), asked.reason(), asked.today()));
    }

    @CommandHandler
    void handle(ReopenProposal asked) {
        if (!declined && !accepted) {
            throw new Refused(new ProposalRefusal.NotDeclined());
        }
        if (accepted) {
            refuseInThePlan(asked.standing());
        }
        AggregateLifecycle.apply(
                new ProposalReopened(asked.proposalId(), asked.reason(), asked.today()));
    }

    @CommandHandler
    void handle(WithdrawProposal asked) {
        if (asked.by() != null && !asked.by().equals(by)) {
            throw new Refused(new ProposalRefusal.NotYours());
        }
        open();
        AggregateLifecycle.apply(
                new ProposalWithdrawn(asked.proposalId(), asked.reason(), asked.today()));
    }

    /** What it became is a row of a draft by then, and is taken out there. */
    @CommandHandler
    void handle(UndoDecision asked) {
        if (!decided) {
            throw new Refused(new ProposalRefusal.NotDeclined());
        }
        if (accepted) {
            throw new Refused(new ProposalRefusal.InThePlan());
        }
        last.refuseUnless(
                new AtOnce.Asked(asked.by(), asked.now()),
                ProposalRefusal.NotYours::new,
                ProposalRefusal.TooLateToUndo::new);
        AggregateLifecycle.apply(
                new ProposalReopened(asked.proposalId(), asked.reason(), asked.today()));
    }

    private void open() {
        if (decided) {
            throw new Refused(new ProposalRefusal.Decided());
        }
    }

    private void refuseInThePlan(Set<String> standing) {
        if (became.stream().anyMatch(standing::contains)) {
            throw new Refused(new ProposalRefusal.InThePlan());
        }
    }

    @EventSourcingHandler
    void on(
            ProposalEvent event,
            @MetaDataValue(Metadata.ACTOR) @Nullable String actor,
            @MetaDataValue(Metadata.TIME) @Nullable String time) {
        id = event.proposalId();
        last = new AtOnce(actor, time == null ? Instant.EPOCH : Instant.parse(time));
        if (event instanceof ProposalMade) {
            by = actor;
        }
        decided = !(event instanceof ProposalMade || event instanceof ProposalReopened);
        declined = event instanceof ProposalDeclined;
        accepted = event instanceof ProposalAccepted;
        if (event instanceof ProposalAccepted now) {
            became =
                    Stream.concat(became.stream(), Stream.of(now.row().id()))
                            .collect(Collectors.toUnmodifiableSet());
        }
    }
}
