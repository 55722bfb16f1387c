package kz.moldir.plan.listening;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Origin;
import kz.moldir.kit.command.Origins;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.listen.Listener;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.view.View;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.VisitFollowing.Visited;
import kz.moldir.plan.read.recommendations.FollowedRecommendation;
import kz.moldir.plan.read.recommendations.FollowedRecommendations;
import kz.moldir.plan.write.activity.ActivityCommand;
import kz.moldir.plan.write.activity.ActivityCommand.FollowVisit;
import kz.moldir.plan.write.activity.ActivityCommand.RecordOccurrence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When a visit was completed, then its activity has one occurrence more, which follows what is put
 * right of the visit; which recommendations wait for an answer is remembered.
 */
public final class MonitoringEvents implements Listener {

    private static final String PREFIX = "kz.moldir.monitoring.";

    private static final Logger LOG = LoggerFactory.getLogger(MonitoringEvents.class);

    private final Commands commands;
    private final Council council;
    private final FollowedRecommendations recommendations;

    public MonitoringEvents(
            Commands commands, Council council, FollowedRecommendations recommendations) {
        this.recommendations = recommendations;
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
    public List<View<?>> views() {
        return List.of(recommendations.view());
    }

    @Override
    public void on(PublishedEvent event) {
        if (event.type().equals(PREFIX + "visit-completed.v1")) {
            record(event, event.as(VisitCompletedV1.class));
        }
        if (event.type().equals(PREFIX + "visit-corrected.v1")) {
            follow(event, event.as(VisitCorrectedV1.class));
        }
        if (event.type().equals(PREFIX + "visit-withdrawn.v1")) {
            takeBack(event, event.as(VisitWithdrawnV1.class));
        }
        fold(event);
    }

    @Override
    public void fold(PublishedEvent event) {
        switch (event.type()) {
            case PREFIX + "recommendation-issued.v1" ->
                    recommendations.issued(event, event.as(RecommendationIssuedV1.class).issued());
            case PREFIX + "recommendation-corrected.v1" ->
                    recommendations.after(event, event.as(RecommendationCorrectedV1.class)::of);
            case PREFIX + "recommendation-answered.v1",
                    PREFIX + "recommendation-verified.v1",
                    PREFIX + "recommendation-reopened.v1",
                    PREFIX + "recommendation-withdrawn.v1" ->
                    recommendations.after(event, FollowedRecommendation::settled);
            default -> {
                // Of visits nothing but that they were made matters here.
            }
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
        Origin origin = Origins.because(event, visit.activityId(), "RecordOccurrence", getClass());
        send(
                new RecordOccurrence(
                        visit.activityId(), occurrence, today(event), false, origin.commandId()),
                origin,
                visit.visitId());
    }

    private void follow(PublishedEvent event, VisitCorrectedV1 visit) {
        Origin origin = Origins.because(event, visit.activityId(), "FollowVisit", getClass());
        send(
                new FollowVisit(
                        visit.activityId(),
                        visit.visitId(),
                        new Visited(visit.was().date(), visit.was().object()),
                        new Visited(visit.date(), visit.object()),
                        origin.commandId(),
                        visit.reason(),
                        today(event)),
                origin,
                visit.visitId());
    }

    private void takeBack(PublishedEvent event, VisitWithdrawnV1 visit) {
        Origin origin = Origins.because(event, visit.activityId(), "FollowVisit", getClass());
        send(
                new FollowVisit(
                        visit.activityId(),
                        visit.visitId(),
                        new Visited(visit.was().date(), visit.was().object()),
                        null,
                        origin.commandId(),
                        visit.reason(),
                        today(event)),
                origin,
                visit.visitId());
    }

    private LocalDate today(PublishedEvent event) {
        return LocalDate.ofInstant(event.time(), council.zone());
    }

    private void send(ActivityCommand command, Origin origin, String visitId) {
        try {
            commands.send(command, origin);
        } catch (Refused refused) {
            commands.leave(origin);
            LOG.warn(
                    "Visit {} changes no occurrence of activity {}: {}",
                    visitId,
                    command.activityId(),
                    refused.getMessage());
        }
    }
}
