package kz.moldir.notification.listening;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Origin;
import kz.moldir.kit.command.Origins;
import kz.moldir.kit.listen.Listener;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.notification.events.Matter;
import kz.moldir.notification.events.ReminderEvent.Reason;
import kz.moldir.notification.listening.StandingDayV1.Standing;
import kz.moldir.notification.write.reminder.ReminderCommand;
import kz.moldir.notification.write.reminder.ReminderCommand.AgreeDueDay;
import kz.moldir.notification.write.reminder.ReminderCommand.AmendMatter;
import kz.moldir.notification.write.reminder.ReminderCommand.CloseReminder;
import kz.moldir.notification.write.reminder.ReminderCommand.GoOnElsewhere;
import kz.moldir.notification.write.reminder.ReminderCommand.MoveDueDay;
import kz.moldir.notification.write.reminder.ReminderCommand.OpenReminder;
import kz.moldir.notification.write.reminder.ReminderCommand.ReopenReminder;
import kz.moldir.notification.write.reminder.ReminderCommand.TakeBackDueDay;
import kz.moldir.notification.write.reminder.ReminderCommand.WithholdDueDay;
import kz.moldir.notification.write.reminder.ReminderPolicy;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When an activity is planned, amended, moved or over, then so are its reminders; of a day that is
 * not announced nobody is reminded. Its minutes have reminders of their own.
 */
public final class PlanEvents implements Listener {

    private static final Logger LOG = LoggerFactory.getLogger(PlanEvents.class);

    static final String PLANNED = "kz.moldir.plan.activity-planned.v1";

    private final Commands commands;
    private final Supplier<ReminderPolicy> policy;
    private final HeldActivities held;

    public PlanEvents(Commands commands, Supplier<ReminderPolicy> policy, HeldActivities held) {
        this.commands = commands;
        this.policy = policy;
        this.held = held;
    }

    @Override
    public String name() {
        return "planEvents";
    }

    @Override
    public String topic() {
        return "moldir.plan";
    }

    @Override
    public boolean gathers() {
        return true;
    }

    @Override
    public boolean sideBySide() {
        return true;
    }

    @Override
    public void on(PublishedEvent event) {
        command(event).ifPresent(command -> send(event, held.keeping(event, command)));
        if (event.type().equals(PLANNED)) {
            disclosed(event).ifPresent(command -> send(event, command));
        }
        held.take(event, policy, asked -> sendOfMinutes(event, asked));
    }

    @Override
    public List<View<?>> views() {
        return List.of(held.view());
    }

    @Override
    public void fold(PublishedEvent event) {
        held.fold(event);
    }

    /** What the event asks of the activity's reminders; nothing for everything else of a plan. */
    Optional<ReminderCommand> command(PublishedEvent event) {
        return switch (event.type()) {
            case PLANNED -> Optional.of(planned(event, event.as(ActivityPlannedV1.class)));
            case "kz.moldir.plan.activity-amended.v1" ->
                    Optional.of(amended(event, event.as(ActivityAmendedV1.class)));
            case "kz.moldir.plan.activity-date-agreed.v1" ->
                    Optional.of(agreed(event, event.as(ActivityDateAgreedV1.class)));
            case "kz.moldir.plan.activity-postponed.v1" ->
                    Optional.of(postponed(event, event.as(ActivityPostponedV1.class)));
            case "kz.moldir.plan.activity-cancelled.v1" ->
                    Optional.of(over(event, Reason.ACTIVITY_CANCELLED));
            case "kz.moldir.plan.activity-carried-over.v1" ->
                    Optional.of(carriedOver(event, event.as(ActivityOverV1.class)));
            case "kz.moldir.plan.activity-closed.v1" ->
                    Optional.of(over(event, Reason.ACTIVITY_CLOSED));
            case "kz.moldir.plan.record-corrected.v1" ->
                    corrected(event, event.as(StandingDayV1.class));
            case "kz.moldir.plan.activity-date-withheld.v1" ->
                    Optional.of(new WithholdDueDay(ReminderIds.ofActivity(event.subject()), true));
            case "kz.moldir.plan.activity-disclosure-changed.v1" -> disclosed(event);
            default -> Optional.empty();
        };
    }

    /** What follows for its reminders from how much is told of it. */
    Optional<ReminderCommand> disclosed(PublishedEvent event) {
        return event.as(DisclosureV1.class).asks(event.time(), policy.get());
    }

    private void send(PublishedEvent event, ReminderCommand command) {
        commands.send(command, origin(event, command));
    }

    private Origin origin(PublishedEvent event, ReminderCommand command) {
        return Origins.because(
                event, command.reminderId(), command.getClass().getSimpleName(), getClass());
    }

    /**
     * Where the council had no term, nobody was reminded, so there is nothing to end; nor when the
     * topic is read again and there is a term, or somebody, by then.
     */
    private void sendOfMinutes(PublishedEvent event, HeldActivities.Asked asked) {
        Origin origin = origin(event, asked.command());
        if (asked.ofNobody()) {
            commands.leave(origin);
            return;
        }
        try {
            commands.send(asked.command(), origin);
        } catch (AggregateNotFoundException without) {
            commands.leave(origin);
            LOG.debug("Nobody was reminded of these minutes of {}", event.subject());
        }
    }

    private OpenReminder planned(PublishedEvent event, ActivityPlannedV1 activity) {
        return new OpenReminder(
                ReminderIds.ofActivity(activity.activityId()),
                activity.matter(),
                activity.timeframe(),
                activity.approvedOn(),
                event.time(),
                policy.get());
    }

    private AmendMatter amended(PublishedEvent event, ActivityAmendedV1 activity) {
        return new AmendMatter(
                ReminderIds.ofActivity(activity.activityId()),
                Matter.activity(activity.activityId(), activity.number(), activity.title())
                        .outside(activity.correction()),
                activity.timeframe(),
                activity.correction(),
                event.time(),
                policy.get());
    }

    private AgreeDueDay agreed(PublishedEvent event, ActivityDateAgreedV1 agreed) {
        return new AgreeDueDay(
                ReminderIds.ofActivity(agreed.activityId()),
                agreed.date(),
                agreed.time(),
                agreed.place(),
                event.time(),
                policy.get());
    }

    /** With its hour or place it is reminded of as of an agreed day. */
    private ReminderCommand postponed(PublishedEvent event, ActivityPostponedV1 postponed) {
        if (!postponed.placeStays()) {
            return new AgreeDueDay(
                    ReminderIds.ofActivity(postponed.activityId()),
                    postponed.date(),
                    postponed.time(),
                    postponed.place(),
                    event.time(),
                    policy.get());
        }
        return new MoveDueDay(
                ReminderIds.ofActivity(postponed.activityId()),
                postponed.date(),
                event.time(),
                policy.get());
    }

    private Optional<ReminderCommand> corrected(PublishedEvent event, StandingDayV1 wrong) {
        Standing day = wrong.standing();
        return wrong.goesOn()
                ? Optional.of(
                        new ReopenReminder(
                                ReminderIds.ofActivity(event.subject()),
                                day != null,
                                day == null ? null : day.date(),
                                event.time(),
                                policy.get(),
                                wrong.ofCarryingOver(),
                                false))
                : wrong.stands().map(stands -> stands(event, stands));
    }

    private ReminderCommand stands(PublishedEvent event, Standing day) {
        String id = ReminderIds.ofActivity(event.subject());
        LocalDate date = day.date();
        return date == null
                ? new TakeBackDueDay(id, event.time(), policy.get())
                : new AgreeDueDay(id, date, day.time(), day.place(), event.time(), policy.get());
    }

    /** Until the next plan has it, its reminders come as if nothing had been decided. */
    private ReminderCommand carriedOver(PublishedEvent event, ActivityOverV1 over) {
        LocalDate from = over.from();
        return from == null
                ? over(event, Reason.ACTIVITY_CARRIED_OVER)
                : new GoOnElsewhere(
                        ReminderIds.ofActivity(over.activityId()),
                        from,
                        event.time(),
                        policy.get());
    }

    private static CloseReminder over(PublishedEvent event, Reason reason) {
        ActivityOverV1 over = event.as(ActivityOverV1.class);
        return new CloseReminder(ReminderIds.ofActivity(over.activityId()), reason);
    }
}
