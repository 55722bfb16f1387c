package kz.moldir.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentServerKilledIT {
    private static final int ROUNDS = 2;
    private static final int ENOUGH = 1_500;

    @TempDir Path folder;

    @Test
    void hasAllThatWasAcknowledged() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(writeAndKill());
            everythingIsThere(acknowledged);
        }
    }

    private List<String> writeAndKill() throws IOException, InterruptedException {
        Process writer = ChildJvm.start(AcknowledgingWriter.class, folder);
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines = writer.inputReader()) {
            String line = lines.readLine();
            while (line != null) {
                if (line.length() == 36) {
                    acknowledged.add(line);
                }
                if (acknowledged.size() == ENOUGH) {
                    writer.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
        }
        writer.waitFor();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        return acknowledged;
    }

    private void everythingIsThere(List<String> acknowledged) {
        try (DocumentServer server = DocumentServer.start(folder, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> written = client.getDatabase("d").getCollection("written");
            for (String id : acknowledged) {
                Document byId = written.find(Filters.eq("_id", id)).first();
                assertThat(byId).isNotNull();
                assertThat(written.find(Filters.eq("unique", "u" + id)).first()).isEqualTo(byId);
                assertThat(
                                written.find(
                                                Filters.and(
                                                        Filters.eq("thread", byId.get("thread")),
                                                        Filters.eq("number", byId.get("number"))))
                                        .into(new ArrayList<>()))
                        .contains(byId);
            }
            assertThatThrownBy(
                            () ->
                                    written.insertOne(
                                            new Document("_id", "other")
                                                    .append(
                                                            "unique",
                                                            "u" + acknowledged.getLast())))
                    .isInstanceOfSatisfying(
                            MongoWriteException.class,
                            e ->
                                    assertThat(e.getError().getCategory())
                                            .isEqualTo(ErrorCategory.DUPLICATE_KEY));
        }
    }
}
