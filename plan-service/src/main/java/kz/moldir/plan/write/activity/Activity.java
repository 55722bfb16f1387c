package kz.moldir.plan.write.activity;

import java.time.Instant;
import java.util.List;
import kz.moldir.kit.command.Metadata;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.write.activity.ActivityCommand.AgreeDate;
import kz.moldir.plan.write.activity.ActivityCommand.AskForAnswer;
import kz.moldir.plan.write.activity.ActivityCommand.Cancel;
import kz.moldir.plan.write.activity.ActivityCommand.ChangeDisclosure;
import kz.moldir.plan.write.activity.ActivityCommand.Close;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import kz.moldir.plan.write.activity.ActivityCommand.Cover;
import kz.moldir.plan.write.activity.ActivityCommand.FollowVisit;
import kz.moldir.plan.write.activity.ActivityCommand.Postpone;
import kz.moldir.plan.write.activity.ActivityCommand.ProposeDates;
import kz.moldir.plan.write.activity.ActivityCommand.RecordOccurrence;
import kz.moldir.plan.write.activity.ActivityCommand.SettleVisit;
import kz.moldir.plan.write.activity.ActivityCommand.TakeAnswer;
import kz.moldir.plan.write.activity.ActivityCommand.TakeBack;
import kz.moldir.plan.write.activity.CarryingCommand.CarryOut;
import kz.moldir.plan.write.activity.CarryingCommand.PublishDecisions;
import kz.moldir.plan.write.activity.CarryingCommand.SendLetter;
import kz.moldir.plan.write.activity.CarryingCommand.UnpublishDecisions;
import kz.moldir.plan.write.activity.PlanningCommand.AmendActivity;
import kz.moldir.plan.write.activity.PlanningCommand.CarryOver;
import kz.moldir.plan.write.activity.PlanningCommand.CorrectOutside;
import kz.moldir.plan.write.activity.PlanningCommand.ExcludeActivity;
import kz.moldir.plan.write.activity.PlanningCommand.PlanActivity;
import kz.moldir.plan.write.activity.PlanningCommand.PutCarryingOverRight;
import kz.moldir.plan.write.activity.PlanningCommand.StillWant;
import kz.moldir.plan.write.activity.PlanningCommand.WithdrawOutside;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** One activity: what was promised, when, and what became of it. */
@AggregateRoot(type = "activity")
final class Activity {

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String id;

    private ActivityState state = ActivityState.NEW;

    private JustMade made = JustMade.NOTHING;

    Activity() {}

    @CommandHandler
    Activity(PlanActivity command) {
        decide(command);
    }

    @CommandHandler
    void handle(AmendActivity command) {
        decide(command);
    }

    @CommandHandler
    void handle(ExcludeActivity command) {
        decide(command);
    }

    @CommandHandler
    void handle(PutCarryingOverRight command) {
        decide(command);
    }

    @CommandHandler
    void handle(CarryOver command) {
        decide(command);
    }

    @CommandHandler
    void handle(CorrectOutside command) {
        decide(command);
    }

    @CommandHandler
    void handle(WithdrawOutside command) {
        decide(command);
    }

    @CommandHandler
    void handle(AgreeDate command) {
        decide(command);
    }

    @CommandHandler
    void handle(Postpone command) {
        decide(command);
    }

    @CommandHandler
    void handle(Cancel command) {
        decide(command);
    }

    @CommandHandler
    void handle(RecordOccurrence command) {
        decide(command);
    }

    @CommandHandler
    void handle(FollowVisit command) {
        decide(command);
    }

    @CommandHandler
    void handle(Close command) {
        decide(command);
    }

    /** Answers which publication that is. */
    @CommandHandler
    @Nullable String handle(Cover command) {
        return PublicationMade.json(decide(command));
    }

    @CommandHandler
    void handle(ProposeDates command) {
        decide(command);
    }

    @CommandHandler
    void handle(AskForAnswer command) {
        decide(command);
    }

    /** Answers which letters that are. */
    @CommandHandler
    @Nullable String handle(SendLetter command) {
        return LettersLogged.answer(decide(command));
    }

    @CommandHandler
    void handle(TakeAnswer command) {
        decide(command);
    }

    /** Answers what became of the decisions of an occurrence whose day is put right. */
    @CommandHandler
    @Nullable String handle(Correct command) {
        List<ActivityEvent> events = ActivityDecisions.decide(state, command);
        DecisionsFollowed followed = DecidedThen.followed(state, command, events);
        events.forEach(AggregateLifecycle::apply);
        return followed == null ? null : followed.json();
    }

    @CommandHandler
    void handle(TakeBack command) {
        made.refuseUnlessTaken(command);
        made.withdrawn(command)
                .map(
                        gone ->
                                ActivityDecisions.again(
                                        state, gone, command.newId(), command.correction().today()))
                .orElseGet(() -> ActivityDecisions.decide(state, command))
                .forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(Weigh command) {
        List<ActivityEvent> unused = ActivityDecisions.decide(state, command.order());
    }

    @CommandHandler
    void handle(ChangeDisclosure command) {
        decide(command);
    }

    @CommandHandler
    void handle(SettleVisit command) {
        decide(command);
    }

    @CommandHandler
    void handle(StillWant command) {
        decide(command);
    }

    /** Answers what can be withdrawn as it stands. */
    @CommandHandler
    @Nullable String handle(CarryOut command) {
        return alone(command);
    }

    @CommandHandler
    void handle(PublishDecisions command) {
        decide(command);
    }

    @CommandHandler
    void handle(UnpublishDecisions command) {
        decide(command);
    }

    private @Nullable String alone(ActivityCommand command) {
        ActivityState before = state;
        return StandsAlone.of(before, decide(command));
    }

    private List<ActivityEvent> decide(ActivityCommand command) {
        List<ActivityEvent> events = ActivityDecisions.decide(state, command);
        events.forEach(AggregateLifecycle::apply);
        return events;
    }

    @EventSourcingHandler
    void on(
            ActivityEvent event,
            @MetaDataValue(Metadata.TIME) @Nullable String time,
            @MetaDataValue(Metadata.ACTOR) @Nullable String actor) {
        id = event.activityId();
        ActivityState before = state;
        state = before.after(event, actor);
        made =
                made.after(
                        event,
                        time == null ? Instant.EPOCH : Instant.parse(time),
                        actor,
                        event instanceof RecordCorrected now
                                ? before.mayStandAgain(now.correction()).orElse(null)
                                : null,
                        !state.carriedOut().coming().equals(before.carriedOut().coming()));
    }
}
