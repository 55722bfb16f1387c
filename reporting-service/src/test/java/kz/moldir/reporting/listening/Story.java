package kz.moldir.reporting.listening;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import kz.moldir.kit.json.CouncilModule;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.reporting.read.activity.ActivityView;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A small plan and what became of it by 13 April 2026, as the other services would publish it. */
public final class Story {

    public static final LocalDate TODAY = LocalDate.of(2026, 4, 13);
    public static final String PLAN = "plan-2026-1";

    /** How events are read from Kafka. */
    public static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new CouncilModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private static final Instant APPROVAL = Instant.parse("2026-03-17T06:00:00Z");

    private final List<PublishedEvent> events = new ArrayList<>();
    private final Map<String, Long> sequences = new LinkedHashMap<>();
    private Instant time = APPROVAL;

    private Story() {}

    /** Twelve activities in as many situations; their ids are "a1" to "a12". */
    public static Story ofSmallPlan() {
        Story story = new Story();
        story.tell(
                "plan",
                "plan-approved",
                PLAN,
                """
                {"planId":"plan-2026-1","year":2026,"half":1,"version":1,"activities":12,
                 "decision":{"date":"2026-03-17","chair":"Хасенов М.К."}}""");
        story.plan(
                1,
                "Заслушивание акима Алмалинского района",
                "HEARING",
                "18 марта",
                "2026-03-18",
                "1");
        story.plan(
                2,
                "Отчет Управления земельных отношений",
                "HEARING",
                "19 марта",
                "2026-03-19",
                "2");
        story.plan(
                3,
                "Мониторинг территории вдоль пр. Достык",
                "PUBLIC_MONITORING",
                "26 марта",
                "2026-03-26",
                "2");
        story.plan(
                4,
                "Строительство детского сада на 240 мест",
                "SITE_VISIT",
                "5 февраля",
                "2026-02-05",
                "2");
        story.term(
                5,
                "Заслушивание акима Жетысуского района",
                "HEARING",
                "Дата на согласовании",
                "TO_BE_AGREED",
                null,
                null,
                "1");
        story.plan(6, "Реконструкция больницы №7", "SITE_VISIT", "2 апреля", "2026-04-02", "2");
        story.term(
                7,
                "Мониторинг качество питания",
                "PUBLIC_MONITORING",
                "Регулярно",
                "ONGOING",
                "2026-01-01",
                "2026-06-30",
                "6");
        story.term(
                8,
                "Отчет ТОО НИИ «Алматы Генплан»",
                "HEARING",
                "Апрель-май",
                "MONTH_RANGE",
                "2026-04-01",
                "2026-05-31",
                "2");
        story.plan(
                9,
                "Круглый стол по развитию туризма",
                "ROUND_TABLE",
                "30 марта",
                "2026-03-30",
                "4");
        story.term(
                10,
                "Мониторинг студенческих общежитий",
                "PUBLIC_MONITORING",
                "Апрель",
                "MONTH",
                "2026-04-01",
                "2026-04-30",
                "5");
        story.plan(
                11,
                "Мониторинг ТОО «Тұрғын уй»",
                "PUBLIC_MONITORING",
                "15 апреля",
                "2026-04-15",
                "3");
        story.term(
                12,
                "Встреча с жителями",
                "RESIDENTS_MEETING",
                "Июнь/июль",
                "MONTH_OR_MONTH",
                "2026-06-01",
                "2026-07-31",
                "6");
        story.visits();
        story.results();
        return story;
    }

    private void visits() {
        tell(
                "monitoring",
                "visit-scheduled",
                "v3",
                "{\"visitId\":\"v3\",\"activityId\":\"a3\",\"date\":\"2026-03-26\",\"toBeConfirmed\":false,\"byHand\":false}");
        tell(
                "monitoring",
                "visit-scheduled",
                "v10",
                "{\"visitId\":\"v10\",\"activityId\":\"a10\",\"date\":\"2026-04-08\",\"object\":\"Общежитие № 4\",\"toBeConfirmed\":false,\"byHand\":true}");
        tell(
                "monitoring",
                "visit-scheduled",
                "v10",
                "{\"visitId\":\"v10\",\"activityId\":\"a10\",\"date\":\"2026-04-09\",\"object\":\"Общежитие № 4\",\"toBeConfirmed\":false,\"byHand\":true}");
        tell(
                "monitoring",
                "visit-completed",
                "v10",
                "{\"visitId\":\"v10\",\"activityId\":\"a10\",\"date\":\"2026-04-09\",\"object\":\"Общежитие № 4\",\"findings\":3}");
        tell(
                "plan",
                "occurrence-recorded",
                "a10",
                "{\"activityId\":\"a10\",\"occurrenceId\":\"v10\",\"date\":\"2026-04-09\",\"format\":\"visit\",\"object\":\"Общежитие № 4\",\"visitId\":\"v10\"}");
        tell(
                "monitoring",
                "visit-cancelled",
                "v3",
                "{\"visitId\":\"v3\",\"activityId\":\"a3\",\"reason\":\"Подрядчик не допустил\"}");
        tell(
                "notification",
                "notification-delivered",
                "n1",
                "{\"notificationId\":\"n1\",\"activityIds\":[\"a6\",\"a11\"],\"day\":\"2026-04-01\",\"channel\":\"email\",\"at\":\"2026-04-01T04:00:00Z\"}");
    }

    private void results() {
        tell(
                "plan",
                "occurrence-recorded",
                "a1",
                "{\"activityId\":\"a1\",\"occurrenceId\":\"o1\",\"date\":\"2026-03-18\",\"time\":\"10:00:00\",\"place\":\"Актовый зал\",\"summary\":\"Отчёт заслушан\"}");
        tell(
                "plan",
                "activity-closed",
                "a1",
                "{\"activityId\":\"a1\",\"on\":\"2026-03-20\",\"result\":\"Даны пять рекомендаций\"}");
        tell(
                "plan",
                "activity-covered",
                "a1",
                "{\"activityId\":\"a1\",\"url\":\"https://example.org/itogi\",\"title\":\"Итоги заслушивания\",\"date\":\"2026-03-21\",\"kind\":\"result\"}");
        tell(
                "plan",
                "activity-covered",
                "a2",
                "{\"activityId\":\"a2\",\"url\":\"https://example.org/anons\",\"title\":\"Анонс\",\"date\":\"2026-03-18\",\"kind\":\"announcement\"}");
        tell(
                "plan",
                "activity-closed",
                "a2",
                "{\"activityId\":\"a2\",\"on\":\"2026-03-19\",\"result\":\"Отчёт принят к сведению\"}");
        tell(
                "plan",
                "activity-postponed",
                "a6",
                "{\"activityId\":\"a6\",\"from\":\"2026-04-02\",\"date\":\"2026-04-20\",\"reason\":\"Подрядчик не готов\"}");
        tell(
                "plan",
                "occurrence-recorded",
                "a7",
                "{\"activityId\":\"a7\",\"occurrenceId\":\"o7\",\"date\":\"2026-04-02\"}");
        tell(
                "plan",
                "activity-cancelled",
                "a9",
                "{\"activityId\":\"a9\",\"on\":\"2026-03-25\",\"reason\":\"Решение общего заседания\"}");
        tell(
                "plan",
                "activity-date-agreed",
                "a11",
                "{\"activityId\":\"a11\",\"date\":\"2026-04-15\",\"time\":\"11:00:00\",\"place\":\"Офис\"}");
    }

    private void plan(
            int number, String title, String kind, String text, String day, String commission) {
        term(number, title, kind, text, "EXACT_DAY", day, day, commission);
    }

    private void term(
            int number,
            String title,
            String kind,
            String text,
            String timeframe,
            String start,
            String end,
            String commission) {
        Map<String, Object> when = new LinkedHashMap<>();
        when.put("text", text);
        when.put("kind", timeframe);
        if (end != null) {
            when.put("start", start);
            when.put("end", end);
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("activityId", "a" + number);
        row.put("planId", PLAN);
        row.put("year", 2026);
        row.put("half", 1);
        row.put("approvedOn", "2026-03-17");
        row.put("number", number);
        row.put("title", Map.of("ru", title));
        row.put("kinds", List.of(kind));
        row.put("timeframe", when);
        row.put(
                "responsible",
                Map.of(
                        "text",
                        commission + " комиссия Нуртаев Т.Т.",
                        "commissions",
                        List.of(commission),
                        "committees",
                        List.of(),
                        "persons",
                        List.of("Нуртаев Т.Т."),
                        "groups",
                        List.of()));
        row.put("subjects", List.of(Map.of("kind", "agency", "name", title)));
        row.put("organiser", Map.of("kind", "council"));
        row.put("external", List.of(Map.of("who", "ДЧС")));
        tell("plan", "activity-planned", "a" + number, JSON.writeValueAsString(row));
    }

    private void tell(String service, String type, String subject, String value) {
        long sequence = sequences.merge(service + subject, 1L, Long::sum) - 1;
        time = type.equals("activity-planned") ? APPROVAL : time.plusSeconds(3600);
        events.add(
                new PublishedEvent(
                        UUID.nameUUIDFromBytes(
                                        (service + subject + sequence)
                                                .getBytes(StandardCharsets.UTF_8))
                                .toString(),
                        "kz.moldir." + service + "." + type + ".v1",
                        subject,
                        sequence,
                        "moldir." + service,
                        time,
                        service.equals("plan") && !type.equals("activity-planned")
                                ? "secretariat"
                                : "system",
                        null,
                        value,
                        JSON));
    }

    /** As they happened. */
    public List<PublishedEvent> events() {
        return List.copyOf(events);
    }

    /** In another order across subjects, each subject's own kept. */
    public List<PublishedEvent> shuffled(long seed) {
        Map<String, List<PublishedEvent>> left = new LinkedHashMap<>();
        events.forEach(
                event -> left.computeIfAbsent(event.source(), key -> new ArrayList<>()).add(event));
        Random random = new Random(seed);
        List<PublishedEvent> all = new ArrayList<>();
        List<List<PublishedEvent>> queues = new ArrayList<>(left.values());
        while (!queues.isEmpty()) {
            Collections.shuffle(queues, random);
            all.add(queues.getFirst().removeFirst());
            queues.removeIf(List::isEmpty);
        }
        return all;
    }

    /** What the activities are after these events, folded one by one without a database. */
    public static Map<String, ActivityView> folded(List<PublishedEvent> told) {
        Map<String, ActivityView> views = new LinkedHashMap<>();
        for (PublishedEvent event : told) {
            for (String id : about(event)) {
                views.put(id, after(views.getOrDefault(id, ActivityView.unknown(id)), event));
            }
        }
        return views;
    }

    private static List<String> about(PublishedEvent event) {
        if (event.topic().equals("moldir.notification")) {
            return event.as(NotificationWire.NotificationDeliveredV1.class).activityIds();
        }
        if (event.type().contains("plan-approved")) {
            return List.of();
        }
        return List.of(JSON.readTree(event.json()).get("activityId").asString());
    }

    private static ActivityView after(ActivityView before, PublishedEvent event) {
        if (event.topic().equals("moldir.plan")) {
            return PlanEvents.after(before, event);
        }
        return switch (event.type()) {
            case "kz.moldir.monitoring.visit-scheduled.v1" ->
                    MonitoringEvents.scheduled(
                            before, event.as(MonitoringWire.VisitScheduledV1.class), event);
            case "kz.moldir.monitoring.visit-completed.v1" ->
                    MonitoringEvents.completed(
                            before, event.as(MonitoringWire.VisitCompletedV1.class), event);
            case "kz.moldir.monitoring.visit-cancelled.v1" ->
                    MonitoringEvents.cancelled(
                            before, event.as(MonitoringWire.VisitCancelledV1.class), event);
            default ->
                    before.remembering(
                            NotificationEvents.entry(
                                    event.as(NotificationWire.NotificationDeliveredV1.class),
                                    event));
        };
    }
}
