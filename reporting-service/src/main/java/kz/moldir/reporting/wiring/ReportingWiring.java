package kz.moldir.reporting.wiring;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import kz.moldir.council.settings.Council;
import kz.moldir.council.state.StateRules;
import kz.moldir.kit.access.Persons;
import kz.moldir.kit.listen.Inbox;
import kz.moldir.kit.listen.Inboxes;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.reporting.listening.MonitoringEvents;
import kz.moldir.reporting.listening.NotificationEvents;
import kz.moldir.reporting.listening.PlanEvents;
import kz.moldir.reporting.read.activity.Activities;
import kz.moldir.reporting.read.plan.Plans;
import kz.moldir.reporting.read.register.ActivitiesCsv;
import kz.moldir.reporting.read.register.PlanCalendar;
import kz.moldir.reporting.read.rows.Rows;
import kz.moldir.reporting.read.site.PublicAnswers;
import kz.moldir.reporting.read.waiting.Waits;
import kz.moldir.ui.HouseStyle;
import kz.moldir.ui.Site;
import kz.moldir.ui.language.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/** reporting-service on one screen. */
@Configuration(proxyBeanMethods = false)
class ReportingWiring {

    @Bean
    Plans plans(MongoDatabase database) {
        return new Plans(database);
    }

    @Bean
    Activities activities(MongoDatabase database) {
        return new Activities(database);
    }

    @Bean
    Rows rows(
            Plans plans,
            Activities activities,
            StateRules rules,
            Council council,
            CouncilClock clock) {
        return new Rows(plans, activities, rules, council, clock);
    }

    @Bean
    ActivitiesCsv csv(Messages messages) {
        return new ActivitiesCsv(messages);
    }

    @Bean
    PlanCalendar planCalendar(Messages messages, Site site) {
        return new PlanCalendar(messages, site);
    }

    @Bean
    Waits waits(Activities activities, Plans plans) {
        return new Waits(activities.view(), plans.view(), Waits.Bounds.USUAL);
    }

    @Bean
    PublicAnswers publicAnswers(
            Waits waits,
            Persons persons,
            @Value("${server.servlet.session.cookie.name}") String session) {
        return new PublicAnswers(
                waits,
                request ->
                        request.getHeader(HttpHeaders.AUTHORIZATION) != null
                                || WebUtils.getCookie(request, session) != null
                                || persons.of(request) != null);
    }

    @Bean
    PlanEvents planListener(Plans plans, Activities activities) {
        return new PlanEvents(plans, activities);
    }

    @Bean
    MonitoringEvents monitoringListener(Activities activities) {
        return new MonitoringEvents(activities);
    }

    @Bean
    NotificationEvents notificationListener(Activities activities) {
        return new NotificationEvents(activities);
    }

    @Bean
    Inbox planEvents(Inboxes inboxes, PlanEvents listener) {
        return inboxes.of(listener);
    }

    @Bean
    Inbox monitoringEvents(Inboxes inboxes, MonitoringEvents listener) {
        return inboxes.of(listener);
    }

    @Bean
    Inbox notificationEvents(Inboxes inboxes, NotificationEvents listener) {
        return inboxes.of(listener);
    }

    @Bean
    Site site(
            HouseStyle style,
            CouncilClock clock,
            @Value("${moldir.public-address:}") String address) {
        return new Site(
                "reporting",
                "reporting.name",
                List.of(
                        new Site.Entry("", "ui.nav.summary"),
                        new Site.Entry("/activities", "ui.nav.activities"),
                        new Site.Entry("/data", "ui.nav.data")),
                style,
                Site.known(address),
                clock.demonstration());
    }
}
