package kz.moldir.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class SeenDocumentsIT {
    @TempDir Path folder;

    @RepeatedTest(3)
    void areStillThereWhenTheProcessEndsRightThen() throws Exception {
        Process reader = ChildJvm.start(HaltingReader.class, folder);
        int seen;
        try (BufferedReader lines = reader.inputReader()) {
            seen = Integer.parseInt(lines.readLine());
        }
        reader.waitFor();
        try (DocumentServer server = DocumentServer.start(folder, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            assertThat(
                            client.getDatabase("d")
                                    .getCollection("counters")
                                    .find()
                                    .first()
                                    .getInteger("n"))
                    .isGreaterThanOrEqualTo(seen);
        }
    }
}
