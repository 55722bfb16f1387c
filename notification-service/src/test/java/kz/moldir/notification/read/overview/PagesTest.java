package kz.moldir.notification.read.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import kz.moldir.notification.Samples;
import kz.moldir.notification.events.NotificationEvent.NotificationPrepared;
import kz.moldir.notification.events.ReminderEvent.ReminderOpened;
import kz.moldir.notification.read.mailbox.Mail;
import kz.moldir.notification.read.notifications.NotificationViewTest;
import kz.moldir.notification.read.reminders.ReminderViewTest;
import kz.moldir.ui.Site;
import kz.moldir.ui.contract.TemplateRenderer;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Renders every template in all three languages. */
class PagesTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    private final TemplateRenderer templates =
            new TemplateRenderer(
                    new Site(
                            "notification",
                            "notification.name",
                            List.of(
                                    new Site.Entry("", "ui.nav.reminders"),
                                    new Site.Entry("/mailbox", "ui.nav.mailbox")),
                            ALMATY,
                            null,
                            false),
                    Clock.fixed(Samples.AT, ALMATY),
                    "kit");

    @Nested
    class TheOverview {

        @Test
        void saysWhyItIsEmpty() {
            Map<Language, String> pages = overview(List.of(), List.of(), List.of());

            assertThat(pages.get(Language.KK)).contains("Алда еске салу жоқ", "хат жіберілген жоқ");
            assertThat(pages.get(Language.RU)).contains("Напоминаний впереди нет");
            assertThat(pages.get(Language.EN)).contains("No reminder is to come");
        }

        @Test
        void showsWhatIsDueWhatWasSentAndWhatFailed() {
            Map<Language, String> pages =
                    overview(
                            List.of(NotificationViewTest.after(Samples.PREPARED, Samples.FAILED)),
                            List.of(
                                    ReminderViewTest.after(
                                            Samples.OPENED, Samples.SCHEDULED, Samples.AGREED)),
                            List.of(
                                    NotificationViewTest.after(
                                            Samples.PREPARED, Samples.DELIVERED)));

            assertThat(pages.get(Language.RU))
                    .contains("13 апреля 2026 г., 09:00", "за 7 дней", "ул. Байзакова", "15:00")
                    .contains("9 попыток. Почтовый сервер не отвечает.", "Отправлено")
                    .contains("action=\"/ru/notifications/" + Samples.MAIL + "/retry\"");
            assertThat(pages.get(Language.KK))
                    .contains("7 күн бұрын", "<span lang=\"ru\">Больница №7</span>", "Жіберілді");
            assertThat(pages.get(Language.EN)).contains("7 days before", "9 attempts", "Sent");
            assertThat(pages.values())
                    .allSatisfy(
                            page ->
                                    assertThat(page)
                                            .doesNotContain("th:", "secretariat@")
                                            .doesNotContain("class=\"empty\""));
        }

        @Test
        void saysWhatStandsOutsideThePlan() {
            Map<Language, String> pages =
                    overview(
                            List.of(),
                            List.of(
                                    ReminderViewTest.after(
                                            new ReminderOpened(
                                                    Samples.REMINDER,
                                                    Samples.BESIDE,
                                                    Samples.TERM,
                                                    Samples.TODAY),
                                            Samples.SCHEDULED)),
                            List.of());

            assertThat(pages.get(Language.KK)).contains(">жоспардан тыс</span>");
            assertThat(pages.get(Language.RU)).contains(">вне плана</span>");
            assertThat(pages.get(Language.EN)).contains(">outside the plan</span>");
        }

        @Test
        void saysThatMinutesAreDueAndOfWhichDay() {
            Map<Language, String> pages =
                    overview(
                            List.of(),
                            List.of(
                                    ReminderViewTest.after(
                                            Samples.MINUTES_OPENED, Samples.SCHEDULED)),
                            List.of(
                                    NotificationViewTest.after(
                                            new NotificationPrepared(
                                                    Samples.MAIL,
                                                    Samples.TODAY,
                                                    List.of(Samples.MINUTES_ITEM)),
                                            Samples.DELIVERED)));

            assertThat(pages.get(Language.KK))
                    .contains("Хаттама. Өткізілген күні: 2026 жылғы 8 сәуір", ", хаттама (");
            assertThat(pages.get(Language.RU))
                    .contains("Протокол. День проведения: 8 апреля 2026 г.", ", протокол (");
            assertThat(pages.get(Language.EN))
                    .contains("Minutes. Held on: 8 April 2026", ", minutes (");
        }

        private Map<Language, String> overview(List<?> failed, List<?> toCome, List<?> mails) {
            return templates.renderAll(
                    "notification/overview",
                    "",
                    Map.of("failed", failed, "toCome", toCome, "mails", mails));
        }
    }

    @Nested
    class TheMailbox {

        private final Mail mail =
                new Mail(
                        "00000001",
                        "Еске салу",
                        "moldir@example.org",
                        "secretariat@example.org",
                        Samples.SENT,
                        "<script>alert(1)</script>\nstand");

        @Test
        void listsItsMails() {
            Map<Language, String> pages =
                    templates.renderAll(
                            "notification/mailbox", "/mailbox", Map.of("mails", List.of(mail)));

            assertThat(pages.get(Language.EN)).contains("href=\"/en/mailbox/00000001\"");
            assertThat(pages.get(Language.KK))
                    .contains("Еске салу", "Кімге")
                    .doesNotContain("class=\"empty\"");
        }

        @Test
        void saysThatItIsEmpty() {
            assertThat(
                            templates
                                    .renderAll(
                                            "notification/mailbox",
                                            "/mailbox",
                                            Map.of("mails", List.of()))
                                    .get(Language.RU))
                    .contains("Писем пока нет");
        }

        @Test
        void showsAMailAsTextOnly() {
            assertThat(
                            templates
                                    .renderAll(
                                            "notification/mail",
                                            "/mailbox/00000001",
                                            Map.of("mail", mail))
                                    .values())
                    .allSatisfy(
                            page ->
                                    assertThat(page)
                                            .contains("&lt;script&gt;alert(1)")
                                            .doesNotContain("<script>alert"));
        }
    }
}
