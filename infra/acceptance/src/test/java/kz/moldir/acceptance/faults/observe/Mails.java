package kz.moldir.acceptance.faults.observe;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.moldir.testkit.check.Finding;
import kz.moldir.testkit.check.Rule;
import org.bson.Document;

/**
 * The mails that arrived beside what notification-service recorded.
 *
 * @param documents the document server's URI
 * @param folder of the mail server
 * @param repeats whether the process that sends was ended between sending and recording: then the
 *     same mail may have come again, under the same Message-ID
 */
public record Mails(String documents, Path folder, boolean repeats) {

    private static final Pattern ID =
            Pattern.compile("^Message-ID:\\s*<([^@>]+)@", Pattern.MULTILINE);
    private static final String WHERE = "the mails";

    /** What is wrong: a mail lost, sent twice or not asked for, or a matter in two mails. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        // In the order against which they happen, as mails may be sent meanwhile.
        List<Document> delivered = events("notification.delivered");
        List<String> arrived = arrived();
        Set<String> prepared = new HashSet<>();
        Set<String> matters = new HashSet<>();
        for (Document event : events("notification.prepared")) {
            prepared.add(event.getString("notificationId"));
            for (Document item : event.getList("items", Document.class)) {
                String matter =
                        item.getString("reminderId") + item.get("dueDay") + item.get("daysBefore");
                if (!matters.add(matter)) {
                    findings.add(new Finding(Rule.EFFECT_TWICE, WHERE, matter));
                }
            }
        }
        for (Document event : delivered) {
            String id = event.getString("notificationId");
            if (!arrived.contains(id)) {
                findings.add(new Finding(Rule.EFFECT_MISSING, WHERE, id));
            }
        }
        for (String id : new HashSet<>(arrived)) {
            if (!prepared.contains(id)) {
                findings.add(new Finding(Rule.EFFECT_WITHOUT_EVENT, WHERE, id));
            }
            if (!repeats && Collections.frequency(arrived, id) > 1) {
                findings.add(new Finding(Rule.EFFECT_TWICE, WHERE, id));
            }
        }
        return findings;
    }

    /** The ids of all mails, in the order of their arrival. */
    public List<String> arrived() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(Mails::id)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String id(Path mail) {
        try {
            Matcher id = ID.matcher(Files.readString(mail, StandardCharsets.ISO_8859_1));
            return id.find() ? id.group(1) : mail + " without Message-ID";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<Document> events(String type) {
        List<Document> events = new ArrayList<>();
        try (MongoClient client = MongoClients.create(documents)) {
            for (Document commit :
                    client.getDatabase("moldir_notification").getCollection("commits").find()) {
                commit.getList("events", Document.class).stream()
                        .filter(event -> type.equals(event.getString("type")))
                        .map(event -> Document.parse(event.getString("payload")))
                        .forEach(events::add);
            }
        }
        return events;
    }
}
