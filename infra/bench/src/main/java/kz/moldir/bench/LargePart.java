package kz.moldir.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** A plan of the most rows, from its file to a day agreed for one of them; it has no bar. */
final class LargePart {

    private static final int ROWS = 5_000;
    private static final int TIMES = 10;

    /** All rows are asked for each time, which keeps a processor busy. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final List<String> TERMS =
            List.of("Июль", "%d августа", "Октябрь-ноябрь", "Дата на согласовании", "%d декабря");

    /** Days are used by turns, since no council has a thousand activities on one day. */
    private static final int DAYS = 28;

    private final Report report;

    LargePart(Report report) {
        this.report = report;
    }

    void measure(PlatformProcess platform, Api api) throws Exception {
        String plans = platform.plan() + "/api/plans";
        report.progress("a plan of %,d rows".formatted(ROWS));
        long begun = System.nanoTime();
        JsonNode imported = api.imported(plans + "/import", file(), 2026, 2);
        seconds("a plan of %,d rows imported".formatted(imported.get("activities").asInt()), begun);
        String plan = plans + "/" + imported.get("planId").asString();
        DraftRow row = new DraftRow(api, plan, ROWS);
        median("an edit of a row of the draft, median of %d", i -> row.change());
        begun = System.nanoTime();
        api.approve(plan);
        seconds("it approved, the answer", begun);
        List<String> undated = awaitActivities(api, plan + "/activities");
        seconds("all its rows being activities", begun);
        try (Backlog backlog = new Backlog(platform, api)) {
            backlog.awaitNone();
        }
        seconds("all services having followed", begun);
        for (Opened each : opened(platform, imported.get("planId").asString())) {
            median(each.what() + ", median of %d", i -> api.seen(each.address()));
        }
        median("a day agreed for a row of it, median of %d", i -> api.agreeDate(undated.get(i)));
    }

    /** What is opened of the plan. */
    private record Opened(String what, String address) {}

    private static List<Opened> opened(PlatformProcess platform, String plan) {
        String pages = platform.plan() + "/ru";
        String table = pages + "/plans/" + plan;
        List<Opened> opened =
                new ArrayList<>(
                        List.of(
                                new Opened("its table", table),
                                new Opened("a word looked for in it", table + "?q=4711"),
                                new Opened("Today", pages),
                                new Opened(
                                        "a month", pages + "/calendar?month=2026-08&plan=" + plan),
                                new Opened("the half-year", pages + "/timeline?plan=" + plan),
                                new Opened("its history", table + "/history"),
                                new Opened("its version", table + "/versions/1")));
        for (String format : List.of("csv", "xlsx", "docx", "pdf")) {
            opened.add(new Opened("it as " + format, table + "/export?format=" + format));
        }
        return opened;
    }

    private static byte[] file() {
        StringBuilder csv =
                new StringBuilder(
                        "№ п/п;Наименование мероприятия;Сроки проведения;Ответственные за исполнение\n");
        for (int row = 1; row <= ROWS; row++) {
            csv.append(
                    "%d;Общественный мониторинг объекта № %d;%s;%d комиссия Нуртаев Т.Т.\n"
                            .formatted(row, row, term(row), 1 + row % 6));
        }
        return csv.toString().getBytes(UTF_8);
    }

    private static String term(int row) {
        return TERMS.get(row % TERMS.size()).formatted(1 + row % DAYS);
    }

    /** The ids of those that a day can be agreed for, when every row has become an activity. */
    private static List<String> awaitActivities(Api api, String address) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            JsonNode rows = api.jsonOnceSeen(address);
            List<String> undated = new ArrayList<>();
            int activities = 0;
            for (JsonNode row : rows) {
                activities += row.hasNonNull("sequence") ? 1 : 0;
                if (row.get("state").asString().equals("noDate")) {
                    undated.add(row.get("id").asString());
                }
            }
            if (activities == ROWS) {
                return undated;
            }
            pause(end, activities + " of them are activities");
        }
    }

    private static void pause(long end, String state) throws IOException {
        if (System.nanoTime() > end) {
            throw new IOException("after " + LONGEST + ": " + state);
        }
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }

    private void seconds(String what, long begun) {
        report.plain(what, "%.1f s".formatted((System.nanoTime() - begun) / 1e9), "", "");
    }

    private void median(String what, Once once) throws Exception {
        long[] nanos = new long[TIMES];
        for (int time = 0; time < TIMES; time++) {
            long begun = System.nanoTime();
            var unused = once.run(time);
            nanos[time] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        report.plain(what.formatted(TIMES), "%.2f s".formatted(nanos[TIMES / 2] / 1e9), "", "");
    }

    /** What is done once more. */
    @FunctionalInterface
    private interface Once {
        Object run(int time) throws Exception;
    }
}
