package kz.moldir.monitoring;

import static kz.moldir.monitoring.MonitoringClient.of;
import static kz.moldir.monitoring.MonitoringClient.problem;
import static kz.moldir.monitoring.MonitoringClient.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.moldir.council.settings.Council;
import kz.moldir.council.settings.CouncilSettings;
import kz.moldir.monitoring.MonitoringTopic.Message;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** From the plan's topic to a visit, over HTTP to its completion, and to the published message. */
class MonitoringServiceIT extends RunningService {

    private static final LocalDate SOON = TODAY.plusDays(10);

    @Nested
    class AnApprovedActivity {

        @Test
        void becomesAVisitWhichIsCompletedAndPublished() {
            LocalDate yesterday = TODAY.minusDays(1);
            String visit = client.visitOf(PlanTopic.planned("SITE_VISIT", yesterday));
            JsonNode done =
                    client.post(
                            200,
                            VISITS + "/" + visit + "/complete",
                            """
                            {"findings":[{"text":"Нет пандуса","severity":"HIGH"},
                                         {"text":"Бөгде зат","severity":"LOW"}]}
                            """);

            JsonNode seen =
                    client.get(200, VISITS + "/" + visit + "?after=" + done.get("position"));
            assertThat(seen.get("state").asString()).isEqualTo("completed");
            assertThat(seen.get("findings")).hasSize(2);
            assertThat(seen.get("findings").get(1).get("text").asString()).isEqualTo("Бөгде зат");
            assertThat(client.get(200, VISITS + "/" + visit + "/history"))
                    .extracting(entry -> entry.get("type").asString())
                    .containsExactly(
                            "visit.scheduled",
                            "visit.finding-recorded",
                            "visit.finding-recorded",
                            "visit.completed");

            List<Message> published = published(visit, 4);
            assertThat(published)
                    .extracting(Message::type)
                    .containsExactly(
                            "kz.moldir.monitoring.visit-scheduled.v1",
                            "kz.moldir.monitoring.finding-recorded.v1",
                            "kz.moldir.monitoring.finding-recorded.v1",
                            "kz.moldir.monitoring.visit-completed.v1");
            Message completed = published.getLast();
            assertThat(completed.headers())
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_subject", visit)
                    .containsEntry("ce_sequence", "0000000000000000003")
                    .containsEntry("content-type", "application/json")
                    .containsKeys("ce_id", "ce_source", "ce_time", "traceparent");
            assertThat(completed.value().get("findings").asInt()).isEqualTo(2);
            assertThat(completed.value().get("date").asString()).isEqualTo(yesterday.toString());
            assertThat(published.toString()).doesNotContain("пандус");
        }

        @Test
        void isPutRightWithAReasonAndToldAgain() {
            String visit = client.visitOf(PlanTopic.planned("SITE_VISIT", TODAY.minusDays(1)));
            JsonNode made =
                    client.post(
                            200,
                            VISITS + "/" + visit + "/complete",
                            "{\"findings\":[{\"text\":\"Нет пандуса\",\"severity\":\"HIGH\"}]}");
            JsonNode recorded =
                    client.get(200, VISITS + "/" + visit + "?after=" + made.get("position"));
            String finding = recorded.get("findings").get(0).get("id").asString();
            String right =
                    """
                    {"date":"%s","object":"Терминал 2","reason":"Описка",
                     "findings":[{"id":"%s","text":"Крутой пандус","severity":"LOW"}]}
                    """
                            .formatted(TODAY.minusDays(2), finding);
            JsonNode done = client.post(200, VISITS + "/" + visit + "/correct", right);

            JsonNode seen =
                    client.get(200, VISITS + "/" + visit + "?after=" + done.get("position"));
            assertThat(seen.get("date").asString()).isEqualTo(TODAY.minusDays(2).toString());
            assertThat(seen.get("object").asString()).isEqualTo("Терминал 2");
            assertThat(seen.get("findings").get(0).get("text").asString())
                    .isEqualTo("Крутой пандус");
            assertThat(client.post(409, VISITS + "/" + visit + "/correct", right).toString())
                    .contains("visit-same-again");
            Message told = published(visit, 4).getLast();
            assertThat(told.type()).isEqualTo("kz.moldir.monitoring.visit-corrected.v1");
            assertThat(told.value().toString())
                    .contains("Терминал 2", "Описка")
                    .doesNotContain("пандус");
        }

        @Test
        void isCancelledWhereItIsWithdrawnAfterItsActivityWasCancelled() {
            String activity = PlanTopic.planned("SITE_VISIT", TODAY.minusDays(1));
            String visit = client.visitOf(activity);
            String path = VISITS + "/" + visit;
            client.post(200, path + "/complete", "{\"findings\":[]}");
            PlanTopic.cancelled(activity, 1);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> client.post(409, VISITS, MonitoringClient.visit(activity, SOON)));

            JsonNode withdrawn =
                    client.post(200, path + "/withdraw", "{\"reason\":\"Не тот выезд\"}");

            assertThat(
                            client.get(200, path + "?after=" + withdrawn.get("position"))
                                    .get("state")
                                    .asString())
                    .isEqualTo("cancelled");
            assertThat(published(visit, 4))
                    .extracting(Message::type)
                    .endsWith(
                            "kz.moldir.monitoring.visit-withdrawn.v1",
                            "kz.moldir.monitoring.visit-cancelled.v1");
        }

        /** What was seen of the record may be what somebody has put right since. */
        @Test
        void isNotWithdrawnByAPageOfBeforeItWasPutRight() {
            String visit = client.visitOf(PlanTopic.planned("SITE_VISIT", TODAY.minusDays(1)));
            String path = VISITS + "/" + visit;
            JsonNode made = client.post(200, path + "/complete", "{\"findings\":[]}");
            long seen =
                    client.get(200, path + "?after=" + made.get("position"))
                            .get("sequence")
                            .asLong();
            client.post(
                    200,
                    path + "/correct",
                    "{\"date\":\"%s\",\"findings\":[],\"reason\":\"Описка\"}"
                            .formatted(TODAY.minusDays(2)));
            MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
            form.add("ifMatch", String.valueOf(seen));
            form.add("reason", "Не тот выезд");

            assertThat(client.form(412, "/ru/visits/" + visit + "/withdraw", form))
                    .contains("пока ничего не отозвано", "Не тот выезд");
            form.set("ifMatch", String.valueOf(seen + 1));
            client.form(302, "/ru/visits/" + visit + "/withdraw", form);
        }

        @Test
        void takesItsVisitAlongWhenItMovesAndWhenItIsCancelled() {
            String activity = PlanTopic.plannedFor("PUBLIC_MONITORING", "TO_BE_AGREED");
            PlanTopic.dateAgreed(activity, 1, SOON);
            PlanTopic.postponed(activity, 2, SOON.plusDays(7));
            PlanTopic.cancelled(activity, 3);
            // A second delivery of an old event.
            PlanTopic.dateAgreed(activity, 1, SOON);

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () ->
                                    assertThat(client.visits(activity))
                                            .singleElement()
                                            .extracting(visit -> visit.get("state").asString())
                                            .isEqualTo("cancelled"));
            JsonNode visit = client.visits(activity).get(0);
            assertThat(visit.get("date").asString()).isEqualTo(SOON.plusDays(7).toString());
            assertThat(published(visit.get("id").asString(), 3))
                    .extracting(Message::type)
                    .containsExactly(
                            "kz.moldir.monitoring.visit-scheduled.v1",
                            "kz.moldir.monitoring.visit-scheduled.v1",
                            "kz.moldir.monitoring.visit-cancelled.v1");
        }

        @Test
        void waitsToBeConfirmedWhenItsDayHadPassedBeforeTheApproval() {
            String activity = PlanTopic.planned("SITE_VISIT", LocalDate.of(2026, 2, 12));

            JsonNode seen = client.get(200, VISITS + "/" + client.visitOf(activity));
            assertThat(seen.get("state").asString()).isEqualTo("toBeConfirmed");
            assertThat(seen.get("toBeConfirmed").asBoolean()).isTrue();
        }
    }

    @Nested
    class AnEventThatCannotBeHandled {

        private static final String PARKED = "/api/operations/parked";

        @Test
        void waitsWhileOthersGoOnAndHasItsEffectWhenItIsTriedAgain() {
            String activity = UUID.randomUUID().toString();
            PlanTopic.dateAgreed(activity, 1, SOON);
            await().atMost(Duration.ofSeconds(30)).until(() -> !held(activity).isMissingNode());
            JsonNode held = held(activity);
            assertThat(held.get("reason").asString()).contains("IllegalStateException");
            assertThat(held.get("count").asInt()).isEqualTo(1);

            client.visitOf(PlanTopic.planned("SITE_VISIT", SOON));
            client.known(PlanTopic.plannedFor("SITE_VISIT", "TO_BE_AGREED", activity));
            assertThat(client.visits(activity)).as("it waits on").isEmpty();

            JsonNode again =
                    client.post(200, PARKED + "/" + held.get("id").asString() + "/replay", "");
            assertThat(again.get("replayed").asInt()).as("%s", again).isEqualTo(1);
            assertThat(again.get("left").asInt()).isZero();
            String visit = client.visitOf(activity);
            assertThat(client.get(200, VISITS + "/" + visit).get("date").asString())
                    .isEqualTo(SOON.toString());
            assertThat(held(activity).isMissingNode()).isTrue();
        }

        private JsonNode held(String subject) {
            for (JsonNode each : client.get(200, PARKED).path("items")) {
                if (each.path("subject").asString().equals(subject)) {
                    return each;
                }
            }
            return MissingNode.getInstance();
        }
    }

    @Nested
    class ARecommendation {

        @Test
        void ofAHearingIsTakenUpOnce() {
            String hearing = PlanTopic.plannedFor("HEARING", "ALL_YEAR");
            PlanTopic.recommended(hearing, 1);
            PlanTopic.recommended(hearing, 1);

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () ->
                                    assertThat(client.get(200, "/api/recommendations").get("items"))
                                            .filteredOn(
                                                    each ->
                                                            each.get("activityId")
                                                                    .asString()
                                                                    .equals(hearing))
                                            .singleElement()
                                            .satisfies(
                                                    each ->
                                                            assertThat(each.get("until").asString())
                                                                    .isEqualTo("2026-05-13")));
        }
    }

    @Nested
    class ByHand {

        @Test
        void aPermanentActivityGetsAsManyVisitsAsItNeeds() {
            String activity = client.known(PlanTopic.plannedFor("PUBLIC_MONITORING", "ALL_YEAR"));
            String first = client.scheduled(activity, SOON);
            String second = client.scheduled(activity, SOON);

            assertThat(first).isNotEqualTo(second);
            String list = VISITS + "?size=1" + of(activity);
            JsonNode page = client.get(200, list);
            assertThat(page.get("items")).hasSize(1);
            JsonNode rest = client.get(200, list + "&cursor=" + page.get("next").asString());
            assertThat(rest.get("items")).hasSize(1).doesNotContain(page.get("items").get(0));
            assertThat(rest.has("next")).isFalse();
            client.post(200, VISITS + "/" + first + "/cancel", "{\"reason\":\"Карантин\"}");
        }

        /** As the plan asks of its own days. */
        @Test
        void ofADayOffIsAskedAbout() {
            String activity = client.known(PlanTopic.plannedFor("SITE_VISIT", "ALL_YEAR"));
            LocalDate sunday = SOON.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
            String body = "{\"activityId\":\"%s\",\"date\":\"%s\"%s}";
            for (String answered : List.of("", ",\"sure\":\"" + sunday.plusDays(7) + "\"")) {
                JsonNode asked =
                        client.post(409, VISITS, body.formatted(activity, sunday, answered));
                problem("visit-day-off", asked);
            }
            client.post(201, VISITS, visit(activity, sunday));

            MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
            form.add("activity", activity);
            form.add("date", sunday.toString());
            assertThat(client.form(200, "/ru/visits", form))
                    .contains("выходной день", "name=\"sure\" value=\"" + sunday + "\"")
                    .contains("Всё равно запланировать на этот день")
                    .doesNotContain("aria-invalid");
            form.add("sure", sunday.toString());
            client.form(302, "/ru/visits", form);
        }

        /** As it came the first time, whatever the calendar says by now. */
        @Test
        void isAnsweredAgainAlsoWhereItsDayIsOffByNow(@Autowired Council council) {
            LocalDate day = council.workingCalendar().plusWorkingDays(TODAY, 5);
            String body =
                    "{\"activityId\":\"%s\",\"date\":\"%s\"}"
                            .formatted(
                                    client.known(PlanTopic.plannedFor("SITE_VISIT", "ALL_YEAR")),
                                    day);
            String key = UUID.randomUUID().toString();
            JsonNode first = client.post(201, VISITS, body, key);
            CouncilSettings before = council.settings();
            council.follow(before.withWeekend(Set.of(day.getDayOfWeek())));
            try {
                assertThat(client.post(201, VISITS, body, key).get("id"))
                        .isEqualTo(first.get("id"));
                problem("visit-day-off", client.post(409, VISITS, body));
            } finally {
                council.follow(before);
            }
        }

        @Test
        void anUnknownOrOtherOrCancelledActivityGetsNone() {
            LocalDate sunday = SOON.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
            String off = "{\"activityId\":\"x\",\"date\":\"%s\"}".formatted(sunday);
            problem("visit-activity-unknown", client.post(409, VISITS, off));
            String hearing = PlanTopic.plannedFor("HEARING", "ALL_YEAR");
            String cancelled = client.known(PlanTopic.plannedFor("SITE_VISIT", "MONTH"));
            PlanTopic.cancelled(cancelled, 1);

            problem("visit-activity-unknown", client.post(409, VISITS, visit("x", SOON)));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> refused(hearing, "visit-activity-not-monitoring"));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> refused(cancelled, "visit-activity-cancelled"));
        }

        private void refused(String activity, String code) {
            problem(code, client.post(409, VISITS, visit(activity, SOON)));
        }
    }

    private static List<Message> published(String visit, int atLeast) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(MonitoringTopic.about(visit))
                                        .hasSizeGreaterThanOrEqualTo(atLeast));
        return MonitoringTopic.about(visit);
    }
}
