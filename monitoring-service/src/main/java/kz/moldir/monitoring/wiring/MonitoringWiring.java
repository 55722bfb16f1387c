package kz.moldir.monitoring.wiring;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.kit.axon.ServiceModel;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.listen.Inbox;
import kz.moldir.kit.listen.Inboxes;
import kz.moldir.kit.publish.Publications;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.monitoring.listening.KnownActivities;
import kz.moldir.monitoring.listening.KnownActivity;
import kz.moldir.monitoring.listening.KnownExperts;
import kz.moldir.monitoring.listening.PlanEvents;
import kz.moldir.monitoring.publishing.MonitoringPublications;
import kz.moldir.monitoring.read.CalledNow;
import kz.moldir.monitoring.read.history.History;
import kz.moldir.monitoring.read.recommendations.RecommendationPages;
import kz.moldir.monitoring.read.recommendations.Recommendations;
import kz.moldir.monitoring.read.visits.AsPlanned;
import kz.moldir.monitoring.read.visits.InvitableExperts;
import kz.moldir.monitoring.read.visits.OverActivities;
import kz.moldir.monitoring.read.visits.VisitPages;
import kz.moldir.monitoring.read.visits.Visits;
import kz.moldir.monitoring.write.LeftVisits;
import kz.moldir.monitoring.write.VisitCommand;
import kz.moldir.monitoring.write.VisitShown;
import kz.moldir.monitoring.write.VisitedActivities;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand;
import kz.moldir.monitoring.write.recommendation.RecommendationShown;
import kz.moldir.ui.HouseStyle;
import kz.moldir.ui.Site;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** monitoring-service on one screen. */
@Configuration(proxyBeanMethods = false)
class MonitoringWiring {

    @Bean
    EventTypes eventTypes() {
        return MonitoringEventTypes.all();
    }

    @Bean
    ServiceModel model(Visits visits, History history, Recommendations recommendations) {
        return ServiceModel.of(VisitCommand.handledBy(), RecommendationCommand.handledBy())
                .projection("recommendations", recommendations, recommendations.view())
                .projection("visits", visits, visits.view())
                .projection("history", history, history.view());
    }

    @Bean
    MonitoringObjects objects(
            Visits visits, Recommendations recommendations, KnownActivities activities) {
        return new MonitoringObjects(visits, recommendations, activities);
    }

    @Bean
    Publications publications() {
        return new MonitoringPublications();
    }

    @Bean
    CalledNow calledNow(KnownActivities activities) {
        return id ->
                activities
                        .find(id)
                        .map(known -> new CalledNow.Called(known.number(), known.title()));
    }

    @Bean
    Visits visits(MongoDatabase database, CalledNow names) {
        return new Visits(database, names);
    }

    @Bean
    Recommendations recommendations(MongoDatabase database, CalledNow names) {
        return new Recommendations(database, names);
    }

    @Bean
    History history(MongoDatabase database) {
        return new History(database);
    }

    /** Also the {@code PlannedActivities} that the write side asks. */
    @Bean
    KnownActivities knownActivities(MongoDatabase database) {
        return new KnownActivities(database);
    }

    /** Also the {@code Experts} that the write side asks. */
    @Bean
    KnownExperts knownExperts(MongoDatabase database, CouncilClock clock) {
        return new KnownExperts(database, clock);
    }

    @Bean
    InvitableExperts invitable(KnownExperts experts) {
        return experts::all;
    }

    /** What is not recorded is shown on the visit's page. */
    @Bean
    RecommendationShown recommendationShown(RecommendationPages pages) {
        return pages::one;
    }

    @Bean
    OverActivities overActivities(KnownActivities activities, CouncilClock clock) {
        return id -> activities.over(id, LocalDate.now(clock));
    }

    @Bean
    AsPlanned asPlanned(KnownActivities activities) {
        return ids ->
                activities.some(ids).stream()
                        .collect(
                                Collectors.toMap(
                                        KnownActivity::id,
                                        each ->
                                                new AsPlanned.Beside(
                                                        each.markNow(), each.outside() != null)));
    }

    @Bean
    LeftVisits leftVisits(Visits visits, OverActivities activities) {
        return id ->
                visits.get(id).filter(visit -> activities.over(visit.activityId())).isPresent();
    }

    @Bean
    VisitedActivities visitedActivities(Visits visits, KnownActivities activities) {
        return id -> visits.get(id).flatMap(visit -> activities.find(visit.activityId()));
    }

    @Bean
    VisitShown visitShown(VisitPages pages) {
        return pages::one;
    }

    @Bean
    PlanEvents planListener(
            Commands commands,
            KnownActivities activities,
            KnownExperts experts,
            CouncilClock clock) {
        return new PlanEvents(commands, activities, experts, clock.getZone());
    }

    @Bean
    Inbox planEvents(Inboxes inboxes, PlanEvents listener) {
        return inboxes.of(listener);
    }

    @Bean
    Site site(
            HouseStyle style, CouncilClock clock, @Value("${moldir.own-address}") String address) {
        return new Site(
                "monitoring",
                "monitoring.name",
                List.of(
                        new Site.Entry("", "ui.nav.visits"),
                        new Site.Entry("/recommendations", "monitoring.recommendations"),
                        new Site.Entry("/operations", "kit.operations.title")),
                style,
                Site.known(address),
                clock.demonstration());
    }
}
