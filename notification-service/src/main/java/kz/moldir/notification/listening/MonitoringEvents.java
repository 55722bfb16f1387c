package kz.moldir.notification.listening;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Origin;
import kz.moldir.kit.command.Origins;
import kz.moldir.kit.listen.Listener;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.notification.events.Matter;
import kz.moldir.notification.events.ReminderEvent.Reason;
import kz.moldir.notification.write.reminder.ReminderCommand;
import kz.moldir.notification.write.reminder.ReminderCommand.CloseReminder;
import kz.moldir.notification.write.reminder.ReminderCommand.OpenReminder;
import kz.moldir.notification.write.reminder.ReminderPolicy;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When a visit is made by hand, then it has reminders of its own until it is over. */
public final class MonitoringEvents implements Listener {

    private static final Logger LOG = LoggerFactory.getLogger(MonitoringEvents.class);

    private final Commands commands;
    private final Supplier<ReminderPolicy> policy;

    public MonitoringEvents(Commands commands, Supplier<ReminderPolicy> policy) {
        this.commands = commands;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "monitoringEvents";
    }

    @Override
    public String topic() {
        return "moldir.monitoring";
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
        command(event).ifPresent(command -> send(event, command));
    }

    /** What the event asks of the visit's own reminders, if it has any. */
    Optional<ReminderCommand> command(PublishedEvent event) {
        return switch (event.type()) {
            case "kz.moldir.monitoring.visit-scheduled.v1" ->
                    Optional.of(event.as(VisitScheduledV1.class))
                            .filter(VisitScheduledV1::reminded)
                            .map(visit -> scheduled(event, visit));
            case "kz.moldir.monitoring.visit-completed.v1" ->
                    Optional.of(over(event, Reason.VISIT_COMPLETED));
            case "kz.moldir.monitoring.visit-cancelled.v1" ->
                    Optional.of(over(event, Reason.VISIT_CANCELLED));
            default -> Optional.empty();
        };
    }

    private OpenReminder scheduled(PublishedEvent event, VisitScheduledV1 visit) {
        LocalDate day = visit.date();
        return new OpenReminder(
                ReminderIds.ofVisit(visit.visitId()),
                new Matter(
                                visit.activityId(),
                                visit.visitId(),
                                visit.number(),
                                visit.title(),
                                visit.object())
                        .outside(visit.outside()),
                on(day),
                null,
                event.time(),
                policy.get());
    }

    /** The term of what is due on a day that no plan words. */
    static Timeframe on(LocalDate day) {
        return new Timeframe(day.toString(), TimeframeKind.EXACT_DAY, day, day);
    }

    private static CloseReminder over(PublishedEvent event, Reason reason) {
        VisitOverV1 visit = event.as(VisitOverV1.class);
        return new CloseReminder(ReminderIds.ofVisit(visit.visitId()), reason);
    }

    /** Where there was nothing to end, nothing of later is ended when the topic is read again. */
    private void send(PublishedEvent event, ReminderCommand command) {
        Origin origin =
                Origins.because(
                        event,
                        ReminderIds.ofVisit(event.subject()),
                        command.getClass().getSimpleName(),
                        getClass());
        try {
            commands.send(command, origin);
        } catch (AggregateNotFoundException without) {
            commands.leave(origin);
            LOG.debug("Visit {} had no reminders of its own", event.subject());
        }
    }
}
