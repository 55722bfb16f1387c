package kz.moldir.notification.listening;

import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.kit.command.Commands;
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
    private final ReminderPolicy policy;

    public MonitoringEvents(Commands commands, ReminderPolicy policy) {
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
    public void on(PublishedEvent event) {
        switch (event.type()) {
            case "kz.moldir.monitoring.visit-scheduled.v1" ->
                    scheduled(event, event.as(VisitScheduledV1.class));
            case "kz.moldir.monitoring.visit-completed.v1" ->
                    over(event, Reason.VISIT_COMPLETED);
            case "kz.moldir.monitoring.visit-cancelled.v1" ->
                    over(event, Reason.VISIT_CANCELLED);
            default -> {
                // What is found on a visit reminds nobody.
            }
        }
    }

    private void scheduled(PublishedEvent event, VisitScheduledV1 visit) {
        if (visit.reminded()) {
            String day = visit.date().toString();
            send(
                    event,
                    visit.visitId(),
                    new OpenReminder(
                            ReminderIds.ofVisit(visit.visitId()),
                            new Matter(
                                    visit.activityId(),
                                    visit.visitId(),
                                    visit.number(),
                                    visit.title(),
                                    visit.object()),
                            new Timeframe(
                                    day, TimeframeKind.EXACT_DAY, visit.date(), visit.date()),
                            null,
                            event.time(),
                            policy));
        }
    }

    private void over(PublishedEvent event, Reason reason) {
        VisitOverV1 visit = event.as(VisitOverV1.class);
        try {
            send(
                    event,
                    visit.visitId(),
                    new CloseReminder(ReminderIds.ofVisit(visit.visitId()), reason));
        } catch (AggregateNotFoundException without) {
            LOG.debug("Visit {} had no reminders of its own", visit.visitId());
        }
    }

    private void send(PublishedEvent event, String visitId, ReminderCommand command) {
        commands.send(
                command,
                Origins.because(
                        event,
                        ReminderIds.ofVisit(visitId),
                        command.getClass().getSimpleName(),
                        getClass()));
    }
}
