package kz.moldir.notification.wiring;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import kz.moldir.council.settings.Council;
import kz.moldir.council.state.StateRules;
import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.kit.axon.ServiceModel;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.listen.Inbox;
import kz.moldir.kit.listen.Inboxes;
import kz.moldir.kit.publish.Publications;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.notification.listening.HeldActivities;
import kz.moldir.notification.listening.MonitoringEvents;
import kz.moldir.notification.listening.PlanEvents;
import kz.moldir.notification.publishing.NotificationPublications;
import kz.moldir.notification.read.mailbox.Mailbox;
import kz.moldir.notification.read.notifications.Notifications;
import kz.moldir.notification.read.reminders.Reminders;
import kz.moldir.notification.write.notification.NotificationCommand;
import kz.moldir.notification.write.reminder.ReminderCommand;
import kz.moldir.notification.write.reminder.ReminderPolicy;
import kz.moldir.ui.HouseStyle;
import kz.moldir.ui.Site;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** notification-service on one screen, but for its automations. */
@Configuration(proxyBeanMethods = false)
class NotificationWiring {

    @Bean
    NotificationSettings notificationSettings(Environment environment) {
        return Binder.get(environment)
                .bindOrCreate("moldir.notification", NotificationSettings.class);
    }

    @Bean
    EventTypes eventTypes() {
        return NotificationEventTypes.all();
    }

    @Bean
    ServiceModel model(Reminders reminders, Notifications notifications) {
        return ServiceModel.of(ReminderCommand.handledBy(), NotificationCommand.handledBy())
                .projection("reminders", reminders, reminders.view())
                .projection("notifications", notifications, notifications.view());
    }

    @Bean
    Publications publications() {
        return new NotificationPublications();
    }

    @Bean
    Reminders reminders(MongoDatabase database) {
        return new Reminders(database);
    }

    @Bean
    Notifications notifications(MongoDatabase database) {
        return new Notifications(database);
    }

    @Bean
    Mailbox mailbox(@Value("${moldir.mailbox.folder:}") String folder) {
        return Mailbox.in(folder);
    }

    /** What the council set counts; where it set nothing, what this service is set up with. */
    @Bean
    Supplier<ReminderPolicy> reminderPolicy(
            NotificationSettings settings, StateRules rules, Council council) {
        return () ->
                new ReminderPolicy(
                        rules,
                        council.zone(),
                        settings.timeOfDay(),
                        Objects.requireNonNullElse(
                                council.settings().reminders(), settings.days()));
    }

    @Bean
    HeldActivities heldActivities(MongoDatabase database) {
        return new HeldActivities(database);
    }

    @Bean
    PlanEvents planListener(
            Commands commands, Supplier<ReminderPolicy> policy, HeldActivities held) {
        return new PlanEvents(commands, policy, held);
    }

    @Bean
    Inbox planEvents(Inboxes inboxes, PlanEvents listener) {
        return inboxes.of(listener);
    }

    @Bean
    MonitoringEvents monitoringListener(Commands commands, Supplier<ReminderPolicy> policy) {
        return new MonitoringEvents(commands, policy);
    }

    @Bean
    Inbox monitoringEvents(Inboxes inboxes, MonitoringEvents listener) {
        return inboxes.of(listener);
    }

    @Bean
    Site site(
            HouseStyle style,
            CouncilClock clock,
            Mailbox mailbox,
            @Value("${moldir.own-address}") String address) {
        List<Site.Entry> menu = new ArrayList<>(List.of(new Site.Entry("", "ui.nav.reminders")));
        if (mailbox.present()) {
            menu.add(new Site.Entry("/mailbox", "ui.nav.mailbox"));
        }
        menu.add(new Site.Entry("/operations", "kit.operations.title"));
        return new Site(
                "notification",
                "notification.name",
                menu,
                style,
                Site.known(address),
                clock.demonstration());
    }
}
