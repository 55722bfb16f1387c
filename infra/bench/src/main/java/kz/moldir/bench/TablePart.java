package kz.moldir.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The secretariat's table of the real plan, beside the same page as a file, and its edits. */
final class TablePart {

    private static final double PAGE_BAR = 50;
    private static final double EDIT_BAR = 100;
    private static final int ROWS = 95;

    private final Plan plan;
    private final Report report;
    private final JsonMapper json = new JsonMapper();

    TablePart(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
    }

    void measure(PlatformProcess platform, Api api) throws Exception {
        String planId =
                json.readTree(api.seen(platform.plan() + "/api/plans"))
                        .at("/items/0/id")
                        .asString();
        String address = platform.plan() + "/ru/plans/" + planId;
        String page = table(api, address);
        report.progress("the table of %d rows".formatted(ROWS));
        Load.run(1, plan.warmUp().dividedBy(2), client -> table(api, address));
        Latencies shown = Load.run(1, plan.measured(), client -> table(api, address)).latencies();
        Latencies file = file(api, page);
        report.atMost(
                "the table of %d rows, %d KB, median ms of %d"
                        .formatted(ROWS, page.getBytes(UTF_8).length / 1024, shown.count()),
                "%.1f".formatted(shown.median()),
                "%.2f ms as a file".formatted(file.median()),
                shown.median(),
                PAGE_BAR);
        edited(DraftRow.ofNext(api, platform.plan() + "/api/plans", planId, ROWS), file);
        String dated = inMay(api, platform.plan() + "/api/plans/" + planId + "/activities");
        Load.run(1, plan.warmUp().dividedBy(6), client -> api.agreeDate(dated));
        edits(
                "a day agreed for a row of it",
                Load.run(1, plan.measured(), client -> api.agreeDate(dated)).latencies(),
                file);
    }

    /**
     * Of a draft with as many rows, since those of the approved plan cannot be written any more.
     */
    private void edited(DraftRow row, Latencies file) throws Exception {
        report.progress("a row of %d edited".formatted(ROWS));
        Load.run(1, plan.warmUp().dividedBy(6), client -> row.change());
        edits(
                "an edit of a row in a draft of %d".formatted(ROWS),
                Load.run(1, plan.measured(), client -> row.change()).latencies(),
                file);
    }

    private void edits(String what, Latencies edits, Latencies file) {
        report.atMost(
                "%s, median ms of %d".formatted(what, edits.count()),
                "%.1f".formatted(edits.median()),
                "%.2f ms the file".formatted(file.median()),
                edits.median(),
                EDIT_BAR);
    }

    private static String table(Api api, String address) throws IOException, InterruptedException {
        return whole(api.seen(address), address);
    }

    private static String whole(String page, String address) throws IOException {
        if (!page.contains("id=\"n" + ROWS + "\"")) {
            throw new IOException("not the table of the plan: " + address);
        }
        return page;
    }

    /** The same bytes from the JDK's server of files, which knows nothing of plans. */
    private Latencies file(Api api, String page) throws Exception {
        Path folder = Files.createTempDirectory("moldir-bench-page");
        Files.writeString(folder.resolve("page.html"), page);
        var server =
                SimpleFileServer.createFileServer(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        folder.toRealPath(),
                        OutputLevel.NONE);
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/page.html";
            Load.run(
                    1,
                    plan.warmUp().dividedBy(6),
                    client -> whole(api.get(address).body(), address));
            return Load.run(1, plan.measured(), client -> whole(api.get(address).body(), address))
                    .latencies();
        } finally {
            server.stop(0);
            Bench.delete(folder);
        }
    }

    private String inMay(Api api, String activities) throws Exception {
        for (JsonNode row : json.readTree(api.seen(activities))) {
            if (row.at("/timeframe/text").asString().equals("Май")) {
                return row.get("id").asString();
            }
        }
        throw new IOException("the plan has no row of May");
    }
}
