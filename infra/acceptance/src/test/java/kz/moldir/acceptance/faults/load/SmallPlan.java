package kz.moldir.acceptance.faults.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import kz.moldir.acceptance.platform.Api;
import kz.moldir.acceptance.platform.Api.Answer;
import tools.jackson.databind.JsonNode;

/**
 * A plan of fourteen rows; each kind of row is there for one kind of command, and the last two for
 * none, so that their days come and mails must say so.
 */
public final class SmallPlan {

    static final List<Integer> OPEN = List.of(1, 2, 3, 4, 8);
    static final List<Integer> MONITORED = List.of(5, 6);
    static final int PERMANENT = 7;
    static final List<Integer> ENDING = List.of(9, 10, 11, 12);

    /** How many rows, from the first, commands may change. */
    static final int CHANGED = 12;

    private static final int ROWS = 14;

    private static final String HEAD =
            """
            «УТВЕРЖДЕН» решением Общего заседания ОС №17» марта 2026г.
            Председатель Общественного совета г. Алматы Хасенов М.К.

            ПЛАН РАБОТЫ
            Общественного совета г. Алматы
            на I-е полугодие 2026 года

            №\tНаименование мероприятия\tСрок исполнения\tОтветственные исполнители
            """;

    private SmallPlan() {}

    private static String text() {
        StringBuilder text = new StringBuilder(HEAD);
        IntStream.rangeClosed(1, ROWS)
                .forEach(
                        number ->
                                text.append(number)
                                        .append('\t')
                                        .append(title(number))
                                        .append('\t')
                                        .append(term(number))
                                        .append("\t1 комиссия\n"));
        return text.toString();
    }

    private static String title(int number) {
        if (MONITORED.contains(number)) {
            return "Мониторинг общежитий, часть " + number;
        }
        return number == PERMANENT
                ? "Прием заявлений и обращений граждан"
                : "Отчет управления, часть " + number;
    }

    private static String term(int number) {
        return switch (number) {
            case 5, 6 -> "Апрель-июнь";
            case 7 -> "На постоянной основе";
            case 8 -> "15 июня";
            case 13 -> "20 апреля";
            case 14 -> "2 июня";
            default -> "Дата на согласовании";
        };
    }

    /** Imports and approves it; answers the ids of its rows in the order of their numbers. */
    public static List<String> into(Api plan) {
        Answer imported = plan.importing(text().getBytes(StandardCharsets.UTF_8), 2026, 1);
        assertThat(imported.status()).as(imported.body()).isEqualTo(201);
        assertThat(imported.json().get("activities").asInt()).isEqualTo(ROWS);
        String path = "/api/plans/" + imported.text("planId");
        Answer approved =
                plan.as("chair")
                        .post(
                                path + "/approve",
                                "{\"date\":\"2026-03-17\",\"chair\":\"Хасенов М.К.\"}");
        assertThat(approved.status()).as(approved.body()).isEqualTo(200);
        String rows = path + "/activities?after=" + approved.json().get("position").asString();
        return StreamSupport.stream(plan.get(rows).json().spliterator(), false)
                .sorted(Comparator.comparing((JsonNode row) -> row.get("number").asInt()))
                .map(row -> row.get("id").asString())
                .toList();
    }
}
