package kz.moldir.plan.write.plan;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.moldir.kit.command.Metadata;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.AmendmentEvent.PlanAmended;
import kz.moldir.plan.events.Authors;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.events.PlanEvent.RemarkAnswered;
import kz.moldir.plan.write.plan.PlanCommand.AddRow;
import kz.moldir.plan.write.plan.PlanCommand.AnswerRemark;
import kz.moldir.plan.write.plan.PlanCommand.ApproveAmendment;
import kz.moldir.plan.write.plan.PlanCommand.ApprovePlan;
import kz.moldir.plan.write.plan.PlanCommand.BeginAmendment;
import kz.moldir.plan.write.plan.PlanCommand.ChangeAmendmentReason;
import kz.moldir.plan.write.plan.PlanCommand.ChangeCoverage;
import kz.moldir.plan.write.plan.PlanCommand.ChangeRow;
import kz.moldir.plan.write.plan.PlanCommand.CorrectDecision;
import kz.moldir.plan.write.plan.PlanCommand.CorrectRemark;
import kz.moldir.plan.write.plan.PlanCommand.DiscardPlan;
import kz.moldir.plan.write.plan.PlanCommand.DropAmendment;
import kz.moldir.plan.write.plan.PlanCommand.ExplainAmendedRow;
import kz.moldir.plan.write.plan.PlanCommand.ExtendRemarks;
import kz.moldir.plan.write.plan.PlanCommand.ImportPlan;
import kz.moldir.plan.write.plan.PlanCommand.MakeRemark;
import kz.moldir.plan.write.plan.PlanCommand.MoveRow;
import kz.moldir.plan.write.plan.PlanCommand.PutToMeeting;
import kz.moldir.plan.write.plan.PlanCommand.RemoveRow;
import kz.moldir.plan.write.plan.PlanCommand.RestoreAmendment;
import kz.moldir.plan.write.plan.PlanCommand.RestorePlan;
import kz.moldir.plan.write.plan.PlanCommand.StartPlan;
import kz.moldir.plan.write.plan.PlanCommand.SubmitPlan;
import kz.moldir.plan.write.plan.PlanCommand.UndoEdit;
import kz.moldir.plan.write.plan.PlanCommand.UndoFile;
import kz.moldir.plan.write.plan.PlanCommand.WithdrawAnswer;
import kz.moldir.plan.write.plan.PlanCommand.WithdrawPlan;
import kz.moldir.plan.write.plan.PlanCommand.WithdrawRemark;
import kz.moldir.plan.write.plan.PlanCommand.WriteRows;
import kz.moldir.plan.write.undo.AtOnce;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One plan of one council, of a half-year or a year: a draft, then what the general meeting
 * approved.
 */
@AggregateRoot(type = "plan")
final class Plan {

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String id;

    private PlanState state = PlanState.NEW;
    private final Edits edits = new Edits();
    private Authors authors = Authors.NONE;
    private List<Authors> decided = List.of();

    /** First answers: what took the place of one is put right, and never undone. */
    private final Map<String, AtOnce> answered = new HashMap<>();

    Plan() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(ImportPlan command) {
        return edited(state.decideAll(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StartPlan command) {
        state.decideAll(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(ChangeCoverage command) {
        state.decideAll(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    String handle(AddRow command) {
        return edited(state.decideAll(command));
    }

    @CommandHandler
    String handle(ChangeRow command) {
        return edited(state.decideAll(command));
    }

    @CommandHandler
    String handle(RemoveRow command) {
        return edited(state.decideAll(command));
    }

    @CommandHandler
    String handle(MoveRow command) {
        return edited(state.decideAll(command));
    }

    @CommandHandler
    void handle(SubmitPlan command) {
        state.decideAll(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(MakeRemark command) {
        state.decideAll(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(AnswerRemark command) {
        state.decideAll(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(WithdrawAnswer command) {
        List<PlanEvent> events = state.decideAll(command);
        AtOnce.Asked once = command.once();
        if (once != null) {
            AtOnce made = answered.get(command.remarkId());
            if (made == null) {
                throw new Refused(new ApprovalRefusal.AnswerCorrected());
            }
            made.refuseUnless(
                    once, ApprovalRefusal.AnswerNotYours::new, ApprovalRefusal.TooLateToUndo::new);
        }
        events.forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(CorrectRemark command) {
        state.decideAll(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(WithdrawRemark command) {
        state.decideAll(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(ExtendRemarks command) {
        state.decideAll(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(PutToMeeting command) {
        state.decideAll(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(WithdrawPlan command) {
        state.decideAll(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(DiscardPlan command) {
        state.decideAll(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(RestorePlan command) {
        state.decideAll(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(ApprovePlan command) {
        List<PlanEvent> events = state.decideAll(command);
        FourEyes.check(authors, command.by(), command.decision());
        events.forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(CorrectDecision command) {
        List<PlanEvent> events = state.decideAll(command);
        FourEyes.refuseProgram(command.by());
        if (!state.completes(command)) {
            FourEyes.check(decided.get(command.version() - 1), command.by(), state.right(command));
        }
        events.forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(BeginAmendment command) {
        state.decideAll(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(ChangeAmendmentReason command) {
        state.decideAll(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(ExplainAmendedRow command) {
        state.decideAll(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(DropAmendment command) {
        state.decideAll(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(RestoreAmendment command) {
        state.decideAll(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(ApproveAmendment command) {
        List<PlanEvent> events = state.decideAll(command);
        FourEyes.check(authors, command.by(), command.decision());
        events.forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    String handle(WriteRows command) {
        return edited(state.decideAll(command));
    }

    @CommandHandler
    void handle(UndoEdit command) {
        state.editable();
        edits.undone(command, state).forEach(AggregateLifecycle::apply);
    }

    /** Answers what is not as it was. */
    @CommandHandler
    String handle(UndoFile command) {
        state.editable();
        AppliedFile.Back back = edits.undone(command, state);
        back.events().forEach(AggregateLifecycle::apply);
        return back.said().told();
    }

    /** Answers the sequences of the edit's events, by which it can be taken back. */
    private static String edited(List<PlanEvent> events) {
        @Nullable Long last = AggregateLifecycle.getVersion(); // Of a plan that begins: none.
        long before = last == null ? -1 : last;
        events.forEach(AggregateLifecycle::apply);
        return "%d-%d".formatted(before + 1, before + events.size());
    }

    @EventSourcingHandler
    void on(
            PlanEvent event,
            @SequenceNumber long sequence,
            @MetaDataValue(Metadata.TIME) @Nullable String time,
            @MetaDataValue(Metadata.ACTOR) @Nullable String actor) {
        id = event.planId();
        Instant at = time == null ? Instant.EPOCH : Instant.parse(time);
        edits.happened(state, event, sequence, at, actor);
        if (event instanceof PlanApproved || event instanceof PlanAmended) {
            decided = Stream.concat(decided.stream(), Stream.of(authors)).toList();
        }
        if (event instanceof RemarkAnswered now) {
            answered.remove(now.remarkId());
            if (now.reason() == null) {
                answered.put(now.remarkId(), new AtOnce(actor, at));
            }
        }
        if (state.begunAnew(event)) {
            authors = Authors.NONE;
        }
        authors = authors.after(event, actor);
        state = state.after(event);
    }
}
