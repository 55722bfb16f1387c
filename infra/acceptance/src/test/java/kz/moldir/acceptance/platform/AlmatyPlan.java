package kz.moldir.acceptance.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The real plan: its file, its rows as the public sees them, and what a reader of it expects. */
public final class AlmatyPlan {

    /**
     * The rows by state on Monday 13 April 2026, read from the plan with the rules of domain.md:
     * approved on 17 March, three working days of grace, nothing recorded yet.
     */
    public static final Map<String, List<Integer>> ON_13_APRIL =
            Map.of(
                    "permanent",
                    List.of(2, 39, 40, 41, 73, 78, 79, 80, 84, 85, 94, 95),
                    "noDate",
                    List.of(10, 11, 12, 13),
                    "beforeApproval",
                    List.of(
                            1, 3, 4, 5, 6, 7, 23, 24, 25, 26, 27, 28, 37, 42, 54, 62, 69, 82, 83,
                            86, 87, 91),
                    "noRecord",
                    List.of(
                            8, 9, 29, 30, 38, 43, 44, 46, 52, 58, 60, 61, 65, 68, 74, 75, 76, 81,
                            89),
                    "planned",
                    List.of(
                            14, 15, 16, 17, 18, 19, 20, 21, 22, 31, 32, 33, 34, 35, 36, 45, 47, 48,
                            49, 50, 51, 53, 55, 56, 57, 59, 63, 64, 66, 67, 70, 71, 72, 77, 88, 90,
                            92, 93));

    private AlmatyPlan() {}

    public static String text() {
        try (InputStream file =
                AlmatyPlan.class.getResourceAsStream("/sample/almaty-work-plan-2026-h1.txt")) {
            if (file == null) {
                throw new IllegalStateException("no sample on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** All rows of the public list, page by page. */
    public static List<JsonNode> rows(Api reporting, int size) {
        List<JsonNode> rows = new ArrayList<>();
        String next = "";
        do {
            JsonNode page =
                    reporting.get("/api/activities?size=" + size + "&cursor=" + next).json();
            page.get("items").forEach(rows::add);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return rows;
    }

    public static String idOf(Api reporting, int number) {
        return rows(reporting, 1000).stream()
                .filter(row -> row.get("number").asInt() == number)
                .map(row -> row.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    /** The approved plan of the first half of 2026 in plan-service. */
    public static String planId(Api plan) {
        return items(plan.get("/api/plans").json()).stream()
                .filter(each -> each.get("year").asInt() == 2026 && each.get("half").asInt() == 1)
                .map(each -> each.get("id").asString())
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    public static List<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.path("items").spliterator(), false).toList();
    }
}
