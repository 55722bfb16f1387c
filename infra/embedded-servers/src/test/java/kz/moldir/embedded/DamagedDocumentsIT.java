package kz.moldir.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kz.moldir.embedded.documents.disk.DocumentsDamaged;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Damage is told in words, and the file stays as it was found. */
class DamagedDocumentsIT {
    private static final int DOCUMENTS = 600;
    private static final int FIRST_BLOCKS = 4_096;
    private static final int BLOCK = 4_100;
    private static final int FLIPS = 60;

    @TempDir Path folder;
    private Path file;
    private byte[] sound;
    private byte[] version;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("documents.mv");
        try (DocumentServer server = DocumentServer.start(folder, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> documents = client.getDatabase("d").getCollection("c");
            documents.createIndex(ascending("key"));
            for (int id = 0; id < DOCUMENTS; id += 100) {
                documents.insertMany(some(id, 100));
            }
        }
        sound = Files.readAllBytes(file);
        version = Files.readAllBytes(folder.resolve("documents.version"));
    }

    private static List<Document> some(int from, int count) {
        List<Document> some = new ArrayList<>();
        for (int id = from; id < from + count; id++) {
            some.add(new Document("_id", id).append("key", "k" + id).append("t", "t".repeat(300)));
        }
        return some;
    }

    private void refused(byte[] bytes, String word) throws IOException {
        Files.write(file, bytes);
        assertThatThrownBy(() -> DocumentServer.start(folder, 0))
                .isInstanceOf(DocumentsDamaged.class)
                .hasMessageContaining("documents.mv")
                .hasMessageContaining(word)
                .hasMessageContaining("restore it from a backup");
        assertThat(file).hasBinaryContent(bytes);
    }

    private byte[] flipped(int... places) {
        byte[] bytes = sound.clone();
        for (int place : places) {
            bytes[place] ^= 0x10;
        }
        return bytes;
    }

    @Nested
    class AtStart {
        @Test
        void anEmptyFile() throws IOException {
            refused(new byte[0], "only 0 bytes");
        }

        @Test
        void aFileThatWasCut() throws IOException {
            for (int length : List.of(100, 4_096, 4_097, 20_000, sound.length - BLOCK)) {
                refused(Arrays.copyOf(sound, length), "damaged");
            }
        }

        @Test
        void aFileOfAnotherKind() throws IOException {
            refused("{\"a\": 1}\n".repeat(1_000).getBytes(StandardCharsets.UTF_8), "begin");
        }

        @Test
        void aFileOfAnotherFormat() throws IOException {
            byte[] newer = sound.clone();
            newer[new String(sound, 0, 64, StandardCharsets.US_ASCII).indexOf('\n') - 1] = '3';
            refused(newer, "format 3");
            byte[] first = "H:2,block:2,".getBytes(StandardCharsets.US_ASCII);
            refused(Arrays.copyOf(first, 40_000), "format 1");
        }

        @Test
        void bytesThatChangedInTheFirstLine() throws IOException {
            refused(flipped(3), "begin");
        }

        @Test
        void bytesThatChangedInBothHeaders() throws IOException {
            refused(flipped(FIRST_BLOCKS + 5, FIRST_BLOCKS + BLOCK + 5), "damaged");
        }

        @Test
        void butNotBytesThatChangedInOneOfTwoHeaders() throws IOException {
            Files.write(file, flipped(FIRST_BLOCKS + 5));
            assertThat(readAll()).isEqualTo(DOCUMENTS);
        }
    }

    @Nested
    class Later {
        /** Wherever a byte changed: all documents as they were, or an error. */
        @Test
        void neverGivesOtherDocuments() throws IOException {
            int refusedAtStart = 0;
            int refusedLater = 0;
            for (int i = 0; i < FLIPS; i++) {
                int place =
                        FIRST_BLOCKS
                                + 2 * BLOCK
                                + (int)
                                        ((long) i
                                                * (sound.length - FIRST_BLOCKS - 2 * BLOCK)
                                                / FLIPS);
                byte[] damaged = flipped(place);
                Files.write(file, damaged);
                try {
                    if (readAll() < 0) {
                        refusedLater++;
                        assertThat(file).hasBinaryContent(damaged);
                    }
                } catch (DocumentsDamaged atStart) {
                    refusedAtStart++;
                    assertThat(file).hasBinaryContent(damaged);
                }
                Files.write(folder.resolve("documents.version"), version);
            }
            assertThat(refusedAtStart).isPositive();
            assertThat(refusedLater).isPositive();
        }
    }

    @Nested
    class AtACleanStop {
        @Test
        void isToldInWordsAndLeavesTheFileAsItWas() throws IOException {
            wasteHalf();
            int told = 0;
            for (int i = 0; i < FLIPS; i++) {
                int place = FIRST_BLOCKS + 2 * BLOCK + i * ((sound.length - 20_000) / FLIPS);
                byte[] damaged = flipped(place);
                Files.write(file, damaged);
                String said = saidByAStop();
                if (said.contains("restore it from a backup")) {
                    told++;
                    assertThat(file).hasBinaryContent(damaged);
                }
                assertThat(said).doesNotContain("without giving back");
                Files.write(folder.resolve("documents.version"), version);
            }
            assertThat(told).isPositive();
        }

        /** As a process leaves it that is killed before it has tidied up. */
        private void wasteHalf() throws IOException {
            try (DocumentServer server = DocumentServer.start(folder, 0);
                    MongoClient client = MongoClients.create(server.uri())) {
                MongoCollection<Document> documents = client.getDatabase("d").getCollection("c");
                for (int id = DOCUMENTS; id < 10 * DOCUMENTS; id += 100) {
                    documents.insertMany(some(id, 100));
                }
                documents.deleteMany(gte("_id", DOCUMENTS));
                sound = Files.readAllBytes(file);
                version = Files.readAllBytes(folder.resolve("documents.version"));
            }
        }

        private String saidByAStop() {
            Logger disk = (Logger) LoggerFactory.getLogger(DocumentsDamaged.class.getPackageName());
            ListAppender<ILoggingEvent> said = new ListAppender<>();
            said.start();
            disk.addAppender(said);
            try {
                DocumentServer.start(folder, 0).close();
            } catch (DocumentsDamaged atStart) {
                return "";
            } finally {
                disk.detachAppender(said);
            }
            return said.list.stream()
                    .map(ILoggingEvent::getFormattedMessage)
                    .collect(Collectors.joining("\n"));
        }
    }

    /** How many documents there are, each as it was written; -1 when that was answered in words. */
    private int readAll() {
        try (DocumentServer server = DocumentServer.start(folder, 0);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> documents = client.getDatabase("d").getCollection("c");
            try {
                assertThat(documents.find()).containsExactlyElementsOf(some(0, DOCUMENTS));
                for (Document one : some(0, DOCUMENTS)) {
                    assertThat(documents.find(eq("key", one.get("key"))).first()).isEqualTo(one);
                }
                return (int) documents.countDocuments();
            } catch (MongoException damaged) {
                assertThat(damaged).hasMessageContaining("restore it from a backup");
                assertThatThrownBy(() -> documents.insertOne(new Document()))
                        .hasMessageContaining("restore it from a backup");
                return -1;
            }
        }
    }
}
