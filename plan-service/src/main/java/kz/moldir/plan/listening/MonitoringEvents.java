package kz.moldir.plan.listening;

import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Origin;
import kz.moldir.kit.command.Origins;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.listen.Listener;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.write.activity.ActivityCommand.RecordOccurrence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When a visit was completed, then its activity has one occurrence more. */
public final class MonitoringEvents implements Listener {

    private static final Logger LOG = LoggerFactory.getLogger(MonitoringEvents.class);

    private final Commands commands;
    private final Council council;

    public MonitoringEvents(Commands commands, Council council) {
        this.commands = commands;
        this.council = council;
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
    public boolean sideBySide() {
        return true;
    }

    @Override
    public void on(PublishedEvent event) {
        if (event.type().equals("kz.moldir.monitoring.visit-completed.v1")) {
            record(event, event.as(VisitCompletedV1.class));
        }
    }

    private void record(PublishedEvent event, VisitCompletedV1 visit) {
        Occurrence occurrence =
                new Occurrence(
                        visit.visitId(),
                        visit.date(),
                        null,
                        null,
                        "visit",
                        visit.object(),
                        null,
                        visit.visitId());
        var today = java.time.LocalDate.ofInstant(event.time(), council.zone());
        Origin origin = Origins.because(event, visit.activityId(), "RecordOccurrence", getClass());
        try {
            commands.send(new RecordOccurrence(visit.activityId(), occurrence, today), origin);
        } catch (Refused refused) {
            commands.leave(origin);
            LOG.warn(
                    "Visit {} adds no occurrence to activity {}: {}",
                    visit.visitId(),
                    visit.activityId(),
                    refused.getMessage());
        }
    }
}
