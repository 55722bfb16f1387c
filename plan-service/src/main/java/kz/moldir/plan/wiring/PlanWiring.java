package kz.moldir.plan.wiring;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import kz.moldir.council.settings.Council;
import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.kit.axon.ServiceModel;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.listen.Inbox;
import kz.moldir.kit.listen.Inboxes;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.publish.Publications;
import kz.moldir.kit.settings.CouncilFollower;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.automation.WhenPlanAmendedThenAmendItsActivities;
import kz.moldir.plan.automation.WhenPlanApprovedThenCarryOver;
import kz.moldir.plan.automation.WhenPlanApprovedThenPlanItsActivities;
import kz.moldir.plan.automation.WhenProposalAcceptedThenAddItsRow;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.events.ContactDetails;
import kz.moldir.plan.events.RosterEntries.Known;
import kz.moldir.plan.listening.MonitoringEvents;
import kz.moldir.plan.office.PlanFiles;
import kz.moldir.plan.publishing.PlanPublications;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.activities.PlanRows;
import kz.moldir.plan.read.activity.ActivityPage;
import kz.moldir.plan.read.approval.ApprovalPage;
import kz.moldir.plan.read.approval.Approvals;
import kz.moldir.plan.read.approval.ScanContent;
import kz.moldir.plan.read.carrying.CarryingOut;
import kz.moldir.plan.read.history.History;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.read.proposals.Proposals;
import kz.moldir.plan.read.register.RegisterPage;
import kz.moldir.plan.read.register.Registers;
import kz.moldir.plan.read.roster.ReachedBy;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.plan.read.settings.SettingsFollowed;
import kz.moldir.plan.read.versions.Versions;
import kz.moldir.plan.write.activity.ActivityCommand;
import kz.moldir.plan.write.approval.ApprovalPages;
import kz.moldir.plan.write.approval.Scans;
import kz.moldir.plan.write.files.Files;
import kz.moldir.plan.write.next.EarlierPlans;
import kz.moldir.plan.write.orders.DayWarnings;
import kz.moldir.plan.write.orders.FormPages;
import kz.moldir.plan.write.outside.ApprovedPlans;
import kz.moldir.plan.write.plan.PlanCommand;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.proposals.KnownProposals;
import kz.moldir.plan.write.proposals.ProposalCommand;
import kz.moldir.plan.write.register.PermanentRows;
import kz.moldir.plan.write.register.RegisterCommand;
import kz.moldir.plan.write.register.RegisterFormPages;
import kz.moldir.plan.write.review.ReviewDesk;
import kz.moldir.plan.write.review.Reviews;
import kz.moldir.plan.write.roster.Contacts;
import kz.moldir.plan.write.roster.PlannedNames;
import kz.moldir.plan.write.roster.RosterBook;
import kz.moldir.plan.write.roster.RosterCommand;
import kz.moldir.plan.write.rows.DraftPlans;
import kz.moldir.plan.write.settings.SettingsCommand;
import kz.moldir.ui.HouseStyle;
import kz.moldir.ui.Site;
import kz.moldir.ui.language.MessageFile;
import kz.moldir.ui.language.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** plan-service on one screen. */
@Configuration(proxyBeanMethods = false)
class PlanWiring {

    @Bean
    EventTypes eventTypes() {
        return PlanEventTypes.all();
    }

    @Bean
    ServiceModel model(
            Commands commands,
            Plans plans,
            Activities activities,
            History history,
            RosterList roster,
            Approvals approvals,
            CouncilFollower follower,
            Registers registers,
            CarryingOut carrying,
            Versions versions,
            Proposals proposals) {
        return ServiceModel.of(
                        PlanCommand.handledBy(),
                        ActivityCommand.handledBy(),
                        ProposalCommand.handledBy(),
                        RosterCommand.handledBy(),
                        SettingsCommand.handledBy(),
                        RegisterCommand.handledBy())
                .projection("registers", registers, registers.view())
                .projection("settings", new SettingsFollowed(follower), follower.view())
                .projection("plans", plans, plans.view())
                .projection("approvals", approvals, approvals.view())
                .projection("plan-versions", versions, versions.view())
                .projection("proposals", proposals, proposals.view())
                .projection("activities", activities, activities.view())
                .projection("carrying", carrying, carrying.view())
                .projection("history", history, history.view())
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
    KnownProposals knownProposals(Proposals proposals) {
        return new ProposalsOfView(proposals);
    }

    @Bean
    MessageFile proposalMessages() {
        return new MessageFile("plan-proposals");
    }

    @Bean
    Versions versions(MongoDatabase database) {
        return new Versions(database);
    }

    @Bean
    MessageFile amendmentMessages() {
        return new MessageFile("plan-amendment");
    }

    @Bean
    Files files(MongoDatabase database) {
        return new Files(database);
    }

    @Bean
    Scans scans(Files files) {
        return new Scans(files);
    }

    @Bean
    ScanContent scanContent(Scans scans) {
        return scans::content;
    }

    @Bean
    ApprovalPages approvalPages(ApprovalPage page) {
        return (planId, values, errors, status, locale) -> {
            ModelAndView again = new ModelAndView("plan/approval");
            again.addAllObjects(page.model(planId, values, errors));
            again.setStatus(HttpStatusCode.valueOf(status));
            return again;
        };
    }

    @Bean
    DraftPlans draftPlans(Plans plans) {
        return new DraftPlansOfView(plans);
    }

    @Bean
    EarlierPlans earlierPlans(Plans plans, PlanRows rows) {
        return new EarlierOfViews(plans, rows);
    }

    @Bean
    MessageFile nextMessages() {
        return new MessageFile("plan-next");
    }

    @Bean
    MessageFile rowsMessages() {
        return new MessageFile("plan-rows");
    }

    @Bean
    MessageFile approvalMessages() {
        return new MessageFile("plan-approval");
    }

    @Bean
    Activities activities(MongoDatabase database) {
        return new Activities(database);
    }

    @Bean
    History history(MongoDatabase database) {
        return new History(database);
    }

    @Bean
    RosterList roster(MongoDatabase database) {
        return new RosterList(database);
    }

    @Bean
    Contacts contacts(MongoDatabase database) {
        return new Contacts(database);
    }

    @Bean
    ReachedBy reachedBy(Contacts contacts) {
        return entry ->
                Optional.ofNullable(entry.contacts())
                        .flatMap(contacts::get)
                        .orElse(ContactDetails.NONE);
    }

    @Bean
    RosterBook rosterBook(RosterList roster) {
        return new RosterBook() {
            @Override
            public List<Known> all() {
                return roster.all();
            }

            @Override
            public Optional<Known> get(String id) {
                return roster.get(id);
            }
        };
    }

    @Bean
    PlannedNames plannedNames(Plans plans) {
        return () -> plans.all().stream().limit(2).flatMap(plan -> plan.rows().stream()).toList();
    }

    @Bean
    Registers registers(MongoDatabase database) {
        return new Registers(database);
    }

    @Bean
    PermanentRows permanentRows(Activities activities) {
        return id ->
                activities.get(id).orElseThrow(NotFound::new).row().timeframe().kind().permanent();
    }

    @Bean
    RegisterFormPages registerFormPages(RegisterPage page) {
        return (activityId, values, errors, status) -> {
            ModelAndView again = new ModelAndView("plan/register");
            again.addAllObjects(page.model(activityId, values, errors, null));
            again.setStatus(HttpStatusCode.valueOf(status));
            return again;
        };
    }

    @Bean
    ApprovedPlans approvedPlans(Plans plans, Activities activities) {
        return id ->
                plans.get(id)
                        .map(
                                plan ->
                                        new ApprovedPlans.ApprovedPlan(
                                                id,
                                                plan.year(),
                                                plan.half(),
                                                plan.decision() == null
                                                        ? null
                                                        : plan.decision().date(),
                                                activities.outside(id) + 1));
    }

    @Bean
    MessageFile outsideMessages() {
        return new MessageFile("plan-outside");
    }

    @Bean
    MessageFile registerMessages() {
        return new MessageFile("plan-register");
    }

    @Bean
    MessageFile settingsMessages() {
        return new MessageFile("plan-settings");
    }

    @Bean
    MessageFile rosterMessages() {
        return new MessageFile("plan-roster");
    }

    @Bean
    PlanImports planImports(Council council, RosterList roster, Vocabulary words, PlanFiles files) {
        return new PlanImports(council, new RosterOfView(roster), words, files);
    }

    @Bean
    Reviews reviews(MongoDatabase database, CouncilClock clock) {
        return new Reviews(database, clock);
    }

    @Bean
    ReviewDesk reviewDesk(Reviews reviews, PlanImports imports, Plans plans, Commands commands) {
        return new ReviewDesk(reviews, imports, new DraftsOfView(plans), commands);
    }

    @Bean
    Vocabulary vocabulary(Messages messages) {
        return WordsOfTables.of(messages);
    }

    @Bean
    PlanFiles planFiles(Vocabulary words) {
        return new PlanFiles(words);
    }

    @Bean
    MessageFile documentMessages() {
        return new MessageFile("plan-documents");
    }

    @Bean
    MessageFile importMessages() {
        return new MessageFile("plan-import");
    }

    @Bean
    MessageFile workMessages() {
        return new MessageFile("plan-work");
    }

    @Bean
    FormPages formPages(ActivityPage page) {
        return new FormsOnPages(page);
    }

    @Bean
    DayWarnings dayWarnings(Plans plans, PlanRows rows, Council council, Messages messages) {
        return new WarningsOfViews(plans, rows, council, messages);
    }

    @Bean
    MonitoringEvents monitoringListener(Commands commands, Council council) {
        return new MonitoringEvents(commands, council);
    }

    @Bean
    Inbox monitoringEvents(Inboxes inboxes, MonitoringEvents listener) {
        return inboxes.of(listener);
    }

    @Bean
    Site site(HouseStyle style, CouncilClock clock) {
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
                null,
                clock.demonstration());
    }
}
