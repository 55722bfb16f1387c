package kz.moldir.notification.wiring;

import kz.moldir.council.settings.Council;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.settings.StyleOfCouncil;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.kit.view.Positions;
import kz.moldir.notification.automation.due.Agenda;
import kz.moldir.notification.automation.due.DueTimer;
import kz.moldir.notification.automation.due.WhenRemindersFallDueThenPrepareOneMail;
import kz.moldir.notification.automation.post.LetterWriter;
import kz.moldir.notification.automation.post.Outbox.Outgoing;
import kz.moldir.notification.automation.post.Postman;
import kz.moldir.notification.automation.post.SmtpPost;
import kz.moldir.notification.automation.post.WhenNotificationPreparedThenSendIt;
import kz.moldir.notification.read.notifications.Notifications;
import kz.moldir.notification.read.reminders.Reminders;
import kz.moldir.ui.language.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** What happens by itself, woken by the views it reads. */
@Configuration(proxyBeanMethods = false)
class AutomationWiring {

    @Bean
    Agenda agenda(Reminders reminders, MongoEventStorageEngine engine, Positions positions) {
        return new AgendaOfView(reminders, engine, positions);
    }

    @Bean
    DueTimer dueTimer(
            Agenda agenda,
            Reminders reminders,
            Commands commands,
            CouncilClock clock,
            NotificationSettings settings) {
        DueTimer timer =
                new DueTimer(
                        agenda,
                        new WhenRemindersFallDueThenPrepareOneMail(agenda, commands, clock),
                        clock,
                        settings.settle(),
                        settings.startDelay());
        reminders.whenChanged(timer::changed);
        return timer;
    }

    @Bean
    LetterWriter letterWriter(Messages messages, Council council, NotificationSettings settings) {
        return new LetterWriter(
                messages,
                council,
                () ->
                        council.settings().languages() == null
                                ? settings.languages()
                                : StyleOfCouncil.languages(council),
                settings.publicAddress());
    }

    @Bean
    WhenNotificationPreparedThenSendIt whenNotificationPreparedThenSendIt(
            LetterWriter writer,
            JavaMailSender sender,
            Commands commands,
            CouncilClock clock,
            NotificationSettings settings) {
        return new WhenNotificationPreparedThenSendIt(
                writer,
                new SmtpPost(sender, clock, settings.from(), settings.to()),
                commands,
                clock,
                settings.attempts());
    }

    @Bean
    Postman postman(
            Notifications notifications,
            WhenNotificationPreparedThenSendIt automation,
            NotificationSettings settings) {
        Postman postman =
                new Postman(
                        () ->
                                notifications.pending().stream()
                                        .map(
                                                each ->
                                                        new Outgoing(
                                                                each.id(),
                                                                each.day(),
                                                                each.items()))
                                        .toList(),
                        automation,
                        settings.backOff());
        notifications.whenChanged(postman::changed);
        return postman;
    }
}
