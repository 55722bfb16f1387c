package kz.moldir.plan.wiring;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import kz.moldir.council.settings.Council;
import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.kit.axon.ServiceModel;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.listen.Inbox;
import kz.moldir.kit.listen.Inboxes;
import kz.moldir.kit.publish.Publications;
import kz.moldir.kit.settings.CouncilFollower;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.kit.view.EventLog;
import kz.moldir.plan.automation.WhenPlanAmendedThenAmendItsActivities;
import kz.moldir.plan.automation.WhenPlanApprovedThenCarryOver;
import kz.moldir.plan.automation.WhenPlanApprovedThenPlanItsActivities;
import kz.moldir.plan.automation.WhenProposalAcceptedThenAddItsRow;
import kz.moldir.plan.document.given.EarlierRows;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.listening.MonitoringEvents;
import kz.moldir.plan.office.AttachedFiles;
import kz.moldir.plan.office.PlanFiles;
import kz.moldir.plan.office.Sheets;
import kz.moldir.plan.office.worker.Reader;
import kz.moldir.plan.office.worker.WorkerProcess;
import kz.moldir.plan.publishing.PlanPublications;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.approval.Approvals;
import kz.moldir.plan.read.carrying.CarryingOut;
import kz.moldir.plan.read.export.OfficialWords;
import kz.moldir.plan.read.history.History;
import kz.moldir.plan.read.history.HistoryLines;
import kz.moldir.plan.read.onday.ActivityTimes;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.read.proposals.Proposals;
import kz.moldir.plan.read.recommendations.FollowedRecommendations;
import kz.moldir.plan.read.register.Registers;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.plan.read.settings.SettingsFollowed;
import kz.moldir.plan.read.versions.VersionList;
import kz.moldir.plan.read.versions.Versions;
import kz.moldir.plan.read.visits.UnfollowedVisits;
import kz.moldir.plan.write.activity.ActivityCommand;
import kz.moldir.plan.write.approval.Scans;
import kz.moldir.plan.write.files.Files;
import kz.moldir.plan.write.plan.PlanCommand;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.proposals.ProposalCommand;
import kz.moldir.plan.write.register.RegisterCommand;
import kz.moldir.plan.write.review.ReviewDesk;
import kz.moldir.plan.write.review.Reviews;
import kz.moldir.plan.write.roster.Contacts;
import kz.moldir.plan.write.roster.RosterCommand;
import kz.moldir.plan.write.roster.RosterNames;
import kz.moldir.plan.write.settings.SettingsCommand;
import kz.moldir.ui.HouseStyle;
import kz.moldir.ui.Site;
import kz.moldir.ui.language.Messages;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** plan-service on one screen. */
@Configuration(proxyBeanMethods = false)
class PlanWiring {

    @Bean
    EventTypes eventTypes() {
        return PlanEventTypes.all();
    }

    @Bean
    EventUpcaster lettersWereRequests() {
        return new LettersWereRequests();
    }

    @Bean
    ServiceModel model(
            Commands commands,
            Plans plans,
            Activities activities,
            HistoryLines history,
            ActivityTimes times,
            RosterList roster,
            Approvals approvals,
            CouncilFollower follower,
            Registers registers,
            CarryingOut carrying,
            Versions versions,
            VersionList versionList,
            Proposals proposals,
            UnfollowedVisits visits) {
        return ServiceModel.of(
                        PlanCommand.handledBy(),
                        ActivityCommand.handledBy(),
                        ProposalCommand.handledBy(),
                        RosterCommand.handledBy(),
                        SettingsCommand.handledBy(),
                        RegisterCommand.handledBy())
                .projection("registers", registers, registers.view())
                .projection("settings", new SettingsFollowed(follower), follower.view())
                .projection("plans", plans, plans.views())
                .projection("approvals", approvals, approvals.view())
                .projection("plan-versions", versions, versions.view())
                .projection("plan-version-list", versionList, versionList.view())
                .projection("proposals", proposals, proposals.view())
                .projection("activities", activities, activities.view())
                .projection("carrying", carrying, carrying.view())
                .projection("unfollowed-visits", visits, visits.view())
                .projection("history", history, history.views())
                .projection("activity-times", times, times.view())
                .projection("roster", roster, roster.view())
                .automation(
                        "when-plan-approved-then-plan-its-activities",
                        new WhenPlanApprovedThenPlanItsActivities(commands))
                .automation(
                        "when-proposal-accepted-then-add-its-row",
                        new WhenProposalAcceptedThenAddItsRow(commands))
                .automation(
                        "when-plan-amended-then-amend-its-activities",
                        new WhenPlanAmendedThenAmendItsActivities(commands))
                .automation(
                        "when-plan-approved-then-carry-over",
                        new WhenPlanApprovedThenCarryOver(commands));
    }

    @Bean
    PlanObjects objects(Plans plans, Activities activities) {
        return new PlanObjects(plans, activities);
    }

    @Bean
    Publications publications() {
        return new PlanPublications();
    }

    @Bean
    Plans plans(MongoDatabase database) {
        return new Plans(database);
    }

    @Bean
    Approvals approvals(MongoDatabase database) {
        return new Approvals(database);
    }

    @Bean
    Proposals proposals(MongoDatabase database) {
        return new Proposals(database);
    }

    @Bean
    Versions versions(MongoDatabase database) {
        return new Versions(database);
    }

    @Bean
    VersionList versionList(MongoDatabase database) {
        return new VersionList(database);
    }

    @Bean
    WorkerProcess fileReader() {
        return new WorkerProcess();
    }

    @Bean
    AttachedFiles attachedFiles(Reader fileReader) {
        return new AttachedFiles(fileReader);
    }

    @Bean
    Sheets sheets(Reader fileReader) {
        return new Sheets(fileReader);
    }

    @Bean
    Files files(MongoDatabase database, AttachedFiles attachedFiles) {
        return new Files(database, attachedFiles);
    }

    @Bean
    Scans scans(Files files) {
        return new Scans(files);
    }

    @Bean
    Activities activities(MongoDatabase database) {
        return new Activities(database);
    }

    @Bean
    UnfollowedVisits unfollowedVisits(MongoDatabase database) {
        return new UnfollowedVisits(database);
    }

    @Bean
    History history(MongoDatabase database) {
        return new History(database);
    }

    @Bean
    ActivityTimes activityTimes(MongoDatabase database) {
        return new ActivityTimes(database);
    }

    @Bean
    HistoryLines historyLines(
            History history, EventLog log, MongoDatabase database, Council council) {
        return new HistoryLines(
                history,
                log,
                database,
                (year, half) -> PlanImports.planId(council, year, half),
                council.file());
    }

    @Bean
    RosterList roster(MongoDatabase database, Council council) {
        return new RosterList(database, council::commissions);
    }

    @Bean
    Contacts contacts(MongoDatabase database) {
        return new Contacts(database);
    }

    @Bean
    Registers registers(MongoDatabase database) {
        return new Registers(database);
    }

    @Bean
    RosterNames rosterNames(RosterList roster) {
        return new RosterOfView(roster);
    }

    @Bean
    PlanImports planImports(
            Council council,
            RosterNames roster,
            Vocabulary words,
            PlanFiles files,
            Activities activities) {
        return new PlanImports(
                council,
                roster,
                words,
                files,
                planId ->
                        activities.ofPlan(planId).stream()
                                .filter(activity -> !activity.withdrawn())
                                .map(
                                        activity ->
                                                new EarlierRows.Known(
                                                        activity.id(),
                                                        activity.row().number(),
                                                        activity.outside() != null))
                                .toList());
    }

    @Bean
    Reviews reviews(MongoDatabase database, CouncilClock clock) {
        return new Reviews(database, clock);
    }

    @Bean
    ReviewDesk reviewDesk(
            Reviews reviews,
            PlanImports imports,
            Plans plans,
            Activities activities,
            RosterList roster,
            Messages messages,
            Commands commands,
            Council council) {
        return new ReviewDesk(
                reviews,
                imports,
                new DraftsOfView(
                        plans,
                        activities,
                        year -> new OfficialWords(messages, council, roster, year)),
                commands,
                council);
    }

    @Bean
    PlanFiles planFiles(Vocabulary words, Reader fileReader) {
        return new PlanFiles(words, fileReader);
    }

    @Bean
    FollowedRecommendations followedRecommendations(MongoDatabase database) {
        return new FollowedRecommendations(database);
    }

    @Bean
    MonitoringEvents monitoringListener(
            Commands commands, Council council, FollowedRecommendations recommendations) {
        return new MonitoringEvents(commands, council, recommendations);
    }

    @Bean
    Inbox monitoringEvents(Inboxes inboxes, MonitoringEvents listener) {
        return inboxes.of(listener);
    }

    @Bean
    Site site(
            HouseStyle style, CouncilClock clock, @Value("${moldir.own-address}") String address) {
        return new Site(
                "plan",
                "plan.name",
                List.of(
                        new Site.Entry("", "ui.nav.today"),
                        new Site.Entry("/plans", "plan.nav.plans"),
                        new Site.Entry("/calendar", "ui.nav.calendar"),
                        new Site.Entry("/timeline", "work.nav.timeline"),
                        new Site.Entry("/registers", "register.all"),
                        new Site.Entry("/roster", "ui.nav.roster"),
                        new Site.Entry("/settings", "settings.title"),
                        new Site.Entry("/operations", "kit.operations.title")),
                style,
                Site.known(address),
                clock.demonstration());
    }
}
