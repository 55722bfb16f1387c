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
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.automation.WhenPlanApprovedThenCarryOver;
import kz.moldir.plan.automation.WhenPlanApprovedThenPlanItsActivities;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.listening.MonitoringEvents;
import kz.moldir.plan.office.PlanFiles;
import kz.moldir.plan.publishing.PlanPublications;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.activities.PlanRows;
import kz.moldir.plan.read.activity.ActivityPage;
import kz.moldir.plan.read.approval.ApprovalPage;
import kz.moldir.plan.read.approval.Approvals;
import kz.moldir.plan.read.approval.ScanContent;
import kz.moldir.plan.read.history.History;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.plan.write.activity.ActivityCommand;
import kz.moldir.plan.write.approval.ApprovalPages;
import kz.moldir.plan.write.approval.Scans;
import kz.moldir.plan.write.next.EarlierPlans;
import kz.moldir.plan.write.orders.FormPages;
import kz.moldir.plan.write.plan.PlanCommand;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.review.ReviewDesk;
import kz.moldir.plan.write.review.Reviews;
import kz.moldir.plan.write.roster.RosterCommand;
import kz.moldir.plan.write.rows.DraftPlans;
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
            Approvals approvals) {
        return ServiceModel.of(
                        PlanCommand.handledBy(),
                        ActivityCommand.handledBy(),
                        RosterCommand.handledBy())
                .projection("plans", plans, plans.view())
                .projection("approvals", approvals, approvals.view())
                .projection("activities", activities, activities.view())
                .projection("history", history, history.view())
                .projection("roster", roster, roster.view())
                .automation(
                        "when-plan-approved-then-plan-its-activities",
                        new WhenPlanApprovedThenPlanItsActivities(commands))
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
    Scans scans(MongoDatabase database) {
        return new Scans(database);
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
        return id ->
                plans.get(id)
                        .map(
                                plan ->
                                        new DraftPlans.DraftPlan(
                                                plan.id(),
                                                plan.year(),
                                                plan.half(),
                                                plan.approved(),
                                                plan.rows()));
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
    MonitoringEvents monitoringListener(Commands commands, Council council) {
        return new MonitoringEvents(commands, council);
    }

    @Bean
    Inbox monitoringEvents(Inboxes inboxes, MonitoringEvents listener) {
        return inboxes.of(listener);
    }

    @Bean
    Site site(Council council, CouncilClock clock) {
        return new Site(
                "plan",
                "plan.name",
                List.of(
                        new Site.Entry("", "ui.nav.today"),
                        new Site.Entry("/plans", "plan.nav.plans"),
                        new Site.Entry("/calendar", "ui.nav.calendar"),
                        new Site.Entry("/timeline", "work.nav.timeline"),
                        new Site.Entry("/operations", "kit.operations.title")),
                council.zone(),
                null,
                clock.demonstration());
    }
}
