package kz.moldir.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import kz.moldir.embedded.MailServer;
import kz.moldir.testkit.FreePort;
import kz.moldir.testkit.IndexedQueries;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One path from Kafka to a mail server and back to Kafka, through stops and starts. */
@ExtendWith({MoldirServers.class, IndexedQueries.class})
class NotificationServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String OFTEN = "PT0.2S" + ",PT0.2S".repeat(400);

    @TempDir private Path folder;

    private final String database = TestServers.freshDatabase(NotificationServiceIT.class);
    private final JsonMapper json = new JsonMapper();

    @Test
    void remindsOnceThroughStopsAndStartsAndAMailServerThatIsAway() throws Exception {
        int smtp = FreePort.forLater();
        try (PlanTopic plan = new PlanTopic()) {
            plan.planned(3, 30, "Больница №7", "EXACT_DAY", "2026-04-20", "2026-04-10T05:00:00Z");
            plan.planned(3, 31, "Депо", "EXACT_DAY", "2026-04-14", "2026-04-10T05:00:00Z");
            plan.planned(1, 39, "Приём граждан", "ONGOING", "2026-06-30", "2026-04-10T05:00:00Z");
            plan.planned(1, 10, "Отчёт", "TO_BE_AGREED", null, "2026-04-10T05:00:00Z");
            plan.planned(1, 26, "Прошло", "EXACT_DAY", "2026-02-12", "2026-04-10T05:00:00Z");
            plan.planned(1, 32, "Отменено", "EXACT_DAY", "2026-04-14", "2026-04-10T05:00:00Z");
            plan.send(
                    1,
                    "activity-cancelled.v1",
                    PlanTopic.id(32),
                    "2026-04-11T05:00:00Z",
                    "{\"activityId\":\"activity-32\",\"reason\":\"решение\"}");

            showsWhatIsToComeAndSendsNothingYet(smtp);
            sendsOneMailWhenItIsTimeAndTheServerIsBack(smtp);
            doesNothingAgainWhenTheTopicWasLostAndFilledAgain(plan, smtp);
            collapsesWhatWasMissed(smtp);
            givesUpAndTriesAgainWhenAsked(plan, smtp);
            remindsOfMinutesUntilTheyAreWritten(plan, smtp);
        }
    }

    private void showsWhatIsToComeAndSendsNothingYet(int smtp) {
        try (MailServer mails = MailServer.start(folder, smtp);
                RunningService service = started("2026-04-12T10:00:00+05:00", smtp, OFTEN)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(numbers(service)).containsExactly(30, 31));
            JsonNode first = service.json("/api/reminders?size=1");
            assertThat(first.get("items").get(0).get("at").asString())
                    .isEqualTo("2026-04-13T04:00:00Z");
            JsonNode second =
                    service.json("/api/reminders?size=1&cursor=" + first.get("next").asString());
            assertThat(second.get("items").get(0).get("matter").get("number").asInt())
                    .isEqualTo(31);
            assertThat(second.has("next")).isFalse();
            assertThat(service.json("/api/reminders?size=0").get("status").asInt()).isEqualTo(422);
            assertThat(mails.mails()).isEmpty();
            assertThat(service.json("/api/notifications").get("items")).isEmpty();
        }
    }

    private void sendsOneMailWhenItIsTimeAndTheServerIsBack(int smtp) throws Exception {
        Instant due = Instant.parse("2026-04-13T04:00:00Z");
        try (RunningService service = started("2026-04-13T08:59:50+05:00", smtp, OFTEN)) {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(newest(service, "fault")).isEqualTo("no-answer"));
            assertThat(newest(service, "state")).isEqualTo("pending");
            try (MailServer mails = MailServer.start(folder, smtp)) {
                await().atMost(PATIENCE)
                        .untilAsserted(
                                () -> assertThat(newest(service, "state")).isEqualTo("delivered"));
                assertThat(mails.mails()).hasSize(1);
                MimeMessage mail = mail(mails.mails().getFirst());
                assertThat(mail.getSentDate().toInstant()).isAfterOrEqualTo(due);
                String id = newest(service, "id");
                assertThat(mail.getMessageID()).isEqualTo("<" + id + "@example.org>");
                assertThat(mail.getSubject())
                        .isEqualTo("Еске салу: 2 іс-шара / Напоминание: 2 мероприятия");
                assertThat(mail.getContent().toString())
                        .contains("№ 30. Больница №7", "№ 31. Депо")
                        .contains("Мерзімі: 2026 жылғы 20 сәуір (7 күн қалды)")
                        .contains("Срок: 14 апреля 2026 г. (остался 1 день)")
                        .contains("https://public.example.org/ru/activities/activity-31");
                pagesShowIt(service, id);
                assertThat(NotificationTopic.all("notification-delivered.v1"))
                        .singleElement()
                        .satisfies(
                                event -> {
                                    assertThat(event.get("notificationId").asString())
                                            .isEqualTo(id);
                                    assertThat(event.get("activityIds")).hasSize(2);
                                    assertThat(event.get("day").asString()).isEqualTo("2026-04-13");
                                    assertThat(event.toString()).doesNotContain("example.org");
                                });
            }
        }
    }

    private void pagesShowIt(RunningService service, String id) {
        assertThat(service.page("/kk").getBody()).contains("Жіберілді", "Больница №7");
        assertThat(service.page("/ru").getBody()).contains("Отправлено", "демонстрация");
        assertThat(service.page("/en/mailbox").getBody()).contains("Еске салу: 2 іс-шара");
        assertThat(service.page("/en/mailbox/00000001").getBody()).contains("№ 31. Депо");
        assertThat(service.page("/en/mailbox/..%2F..%2Fetc%2Fpasswd").getStatusCode().value())
                .isIn(400, 404);
        assertThat(service.page("/en/mailbox/00000002").getStatusCode().value()).isEqualTo(404);
        assertThat(service.post("/api/notifications/" + id + "/retry")).isEqualTo(409);
    }

    private void doesNothingAgainWhenTheTopicWasLostAndFilledAgain(PlanTopic plan, int smtp)
            throws Exception {
        int messages = plan.lostAndFilledAgain();
        try (MailServer mails = MailServer.start(folder, smtp);
                RunningService service = started("2026-04-13T09:20:00+05:00", smtp, OFTEN)) {
            long commits = service.documents("commits");
            JsonNode before = service.json("/api/notifications");
            await().atMost(PATIENCE).until(() -> service.handled() >= messages);
            assertThat(service.documents("commits")).isEqualTo(commits);
            assertThat(service.documents("parked")).isZero();
            assertThat(service.json("/api/notifications")).isEqualTo(before);
            assertThat(mails.mails()).hasSize(1);
        }
    }

    private void collapsesWhatWasMissed(int smtp) throws Exception {
        try (MailServer mails = MailServer.start(folder, smtp);
                RunningService service = started("2026-04-25T12:00:00+05:00", smtp, OFTEN)) {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> {
                                assertThat(service.json("/api/notifications").get("items"))
                                        .hasSize(2);
                                assertThat(newest(service, "state")).isEqualTo("delivered");
                            });
            assertThat(mails.mails()).hasSize(2);
            assertThat(mail(mails.mails().getLast()).getContent().toString())
                    .contains("№ 30. Больница №7", "№ 31. Депо", "СРОК ПРОШЁЛ")
                    .doesNotContain("ВПЕРЕДИ");
            assertThat(newest(service).get("reminders"))
                    .extracting(item -> item.get("daysBefore").toString())
                    .containsExactlyInAnyOrder("[1,-1]", "[-1]");
            await().atMost(PATIENCE).until(() -> numbers(service).isEmpty());
        }
    }

    private void givesUpAndTriesAgainWhenAsked(PlanTopic plan, int smtp) throws Exception {
        try (RunningService service = started("2026-04-28T10:00:00+05:00", smtp, "PT0.1S,PT0.1S")) {
            plan.send(
                    1,
                    "activity-date-agreed.v1",
                    PlanTopic.id(10),
                    "2026-04-28T03:00:00Z",
                    """
                    {"activityId":"activity-10","date":"2026-05-05","time":"15:00:00",
                     "place":"Акимат Жетысуского района"}
                    """);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(newest(service, "state")).isEqualTo("failed"));
            assertThat(newest(service).get("attempts").asInt()).isEqualTo(3);
            assertThat(NotificationTopic.all("notification-failed.v1"))
                    .singleElement()
                    .satisfies(
                            event ->
                                    assertThat(event.get("reason").asString())
                                            .isEqualTo("no-answer"));
            assertThat(service.page("/ru").getBody()).contains("Отправить ещё раз");
            String id = newest(service, "id");
            try (MailServer mails = MailServer.start(folder, smtp)) {
                assertThat(service.post("/api/notifications/" + id + "/retry")).isEqualTo(202);
                await().atMost(PATIENCE)
                        .untilAsserted(
                                () -> assertThat(newest(service, "state")).isEqualTo("delivered"));
                assertThat(mails.mails()).hasSize(3);
                assertThat(mail(mails.mails().getLast()).getContent().toString())
                        .contains("Уақыты: 15:00", "Место: Акимат Жетысуского района");
            }
        }
    }

    private void remindsOfMinutesUntilTheyAreWritten(PlanTopic plan, int smtp) throws Exception {
        plan.held(45, "o-1", "2026-05-13");
        plan.held(45, "o-2", "2026-05-12");
        plan.minutes("recorded", 45, "o-2");
        try (MailServer mails = MailServer.start(folder, smtp);
                RunningService service = started("2026-05-19T09:00:30+05:00", smtp, OFTEN)) {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(texts(mails))
                                            .filteredOn(text -> text.contains("№ 45. Слушание"))
                                            .singleElement()
                                            .asString()
                                            .contains("Протокол. День проведения: 13 мая 2026 г.")
                                            .contains("Мерзімі: 2026 жылғы 20 мамыр (1 күн қалды)")
                                            .doesNotContain("12 мая"));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> {
                                assertThat(numbers(service)).containsExactly(45);
                                assertThat(service.page("/ru").getBody())
                                        .contains("Протокол. День проведения: 13 мая 2026 г.")
                                        .contains(", протокол (");
                            });

            plan.minutes("recorded", 45, "o-1");
            await().atMost(PATIENCE).until(() -> numbers(service).isEmpty());
            plan.minutes("withdrawn", 45, "o-1");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(numbers(service)).containsExactly(45));
            assertThat(service.json("/api/reminders").at("/items/0/at").asString())
                    .isEqualTo("2026-05-21T04:00:00Z");
            assertThat(service.documents("parked")).isZero();
        }
    }

    private static List<String> texts(MailServer mails) throws Exception {
        List<String> texts = new ArrayList<>();
        for (Path file : mails.mails()) {
            texts.add(mail(file).getContent().toString());
        }
        return texts;
    }

    private RunningService started(String councilTime, int smtp, String backOff) {
        return RunningService.start(database, councilTime, smtp, folder, backOff);
    }

    private static List<Integer> numbers(RunningService service) {
        List<Integer> numbers = new ArrayList<>();
        service.json("/api/reminders")
                .get("items")
                .forEach(item -> numbers.add(item.get("matter").get("number").asInt()));
        return numbers;
    }

    private static JsonNode newest(RunningService service) {
        JsonNode items = service.json("/api/notifications").get("items");
        assertThat(items).isNotEmpty();
        return items.get(0);
    }

    private static String newest(RunningService service, String field) {
        return newest(service).path(field).asString("");
    }

    private static MimeMessage mail(Path file) throws Exception {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), bytes);
        }
    }
}
